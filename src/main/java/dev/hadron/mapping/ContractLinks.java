package dev.hadron.mapping;

import dev.hadron.api.HttpMethod;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.model.Origin;
import dev.hadron.model.Relation;
import dev.hadron.model.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the links that accounts make for themselves: pairs of operations that do and undo, which
 * carry nothing but a key and a verb.
 */
final class ContractLinks {

  private final ContractThings things;
  private final List<ContractCall> calls;
  private final UniqueNames tables;
  private final Meanings meanings;
  private final List<Recognition> recognised;
  private final List<ContractLink> links = new ArrayList<>();
  private final Map<ContractCall, ContractLink> done = new LinkedHashMap<>();
  private final Map<ContractCall, ContractLink> undone = new LinkedHashMap<>();

  /**
   * @param tables names of tables that are taken
   */
  ContractLinks(
      ContractThings things,
      List<ContractCall> calls,
      UniqueNames tables,
      Meanings meanings,
      List<Recognition> recognised) {
    this.things = things;
    this.calls = calls;
    this.tables = tables;
    this.meanings = meanings;
    this.recognised = recognised;
  }

  /** Gives every linked thing its relation to the accounts; nothing where there are none. */
  void find() {
    if (!meanings.isOn(Meanings.LINK)) {
      return;
    }
    for (ContractCall call : calls) {
      if (call.is(HttpMethod.POST) || call.is(HttpMethod.PUT)) {
        Optional<LinkVerb> verb = verb(call, LinkVerb::of);
        List<ContractCall> opposite =
            verb.map(found -> opposites(call, found)).orElseGet(List::of);
        if (!opposite.isEmpty()) {
          ContractLink link = link(call, verb.get());
          done.put(call, link);
          opposite.forEach(undoing -> undone.put(undoing, link));
        }
      }
    }
  }

  /** All links, in the order of the document. */
  List<ContractLink> all() {
    return List.copyOf(links);
  }

  /** The link that the operation makes. */
  Optional<ContractLink> madeBy(ContractCall call) {
    return Optional.ofNullable(done.get(call));
  }

  /** The link that the operation takes away. */
  Optional<ContractLink> removedBy(ContractCall call) {
    return Optional.ofNullable(undone.get(call));
  }

  private Optional<LinkVerb> verb(
      ContractCall call, Function<String, Optional<LinkVerb>> reading) {
    ContractPath path = call.path();
    boolean onThing =
        call.isOnCollection()
            && path.segments().size() > 1
            && path.up().endsInKey()
            && things.at(path).isEmpty();
    boolean custom = meanings.isTold(call.operation().operationId(), Meanings.CUSTOM);
    if (!onThing || custom || call.operation().isOpen() || !isEmpty(call.request())) {
      return Optional.empty();
    }
    Optional<ContractThing> thing = things.at(path.up());
    Optional<ContractThing> account = things.user();
    if (thing.isEmpty() || account.isEmpty()) {
      return Optional.empty();
    }
    return path.lastLiteral()
        .filter(literal -> isFound(thing.get(), path.up()) && answersIt(call, thing.get()))
        .flatMap(reading)
        .filter(verb -> !verb.accountsOnly() || thing.get() == account.get());
  }

  /** Whether the key of the path is a value of the thing. */
  private static boolean isFound(ContractThing thing, ContractPath item) {
    return ContractIdentities.named(thing, item.lastKey().orElseThrow()).isPresent();
  }

  /** Whether it answers the thing, or nothing: of anything else nobody says what it would be. */
  private boolean answersIt(ContractCall call, ContractThing thing) {
    return call.answer() instanceof ContractBody.Nothing
        || call.answer() instanceof ContractBody.Single single
            && things.shownBy(single.core()).filter(shown -> shown == thing).isPresent();
  }

  private static boolean isEmpty(ContractBody body) {
    return body instanceof ContractBody.Nothing;
  }

  /** DELETE at the same address, or an address beside it that says the opposite. */
  private List<ContractCall> opposites(ContractCall call, LinkVerb verb) {
    return calls.stream()
        .filter(other -> other.path().segments().size() == call.path().segments().size())
        .filter(other -> other.path().up().node().equals(call.path().up().node()))
        .filter(
            other ->
                other.is(HttpMethod.DELETE)
                        && verb(other, LinkVerb::of).filter(verb::equals).isPresent()
                    || !other.is(HttpMethod.GET)
                        && verb(other, LinkVerb::undoneBy).filter(verb::equals).isPresent())
        .toList();
  }

  private ContractLink link(ContractCall call, LinkVerb verb) {
    ContractThing thing = things.at(call.path().up()).orElseThrow();
    Optional<ContractLink> known =
        links.stream().filter(l -> l.thing() == thing && l.verb().equals(verb)).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    ContractThing account = things.user().orElseThrow();
    String relation = thing.claim(verb.participle() + "By");
    String from = ContractNames.table(thing.name());
    String table = tables.claim(SqlIdentifier.cut(from + "_" + verb.base(), SqlIdentifier.MAX_BYTES));
    Origin origin = new Origin(call.operation().location(), "operation " + call.label());
    thing.add(
        new Relation.ManyToMany(
            relation,
            account.name(),
            new TableName(Optional.empty(), table, Optional.empty(), SqlIdentifier.quote(table)),
            List.of(ContractCollections.column(from, thing)),
            List.of(ContractCollections.column(ContractNames.column(relation), account)),
            false,
            true,
            origin));
    recognised.add(
        new Recognition(
            thing.name() + "." + relation,
            Meanings.LINK,
            "%s is secured, takes no body, and has an opposite".formatted(call.label()),
            "is a table %s of who has %s what".formatted(table, verb.participle()),
            origin.where()));
    ContractLink link = new ContractLink(thing, verb, relation);
    links.add(link);
    return link;
  }
}
