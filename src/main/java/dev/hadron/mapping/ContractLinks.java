package dev.hadron.mapping;

import dev.hadron.api.HttpMethod;
import dev.hadron.model.Origin;
import dev.hadron.model.Relation;
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

  /** Where it is kept who has done what. */
  interface Tables {

    /** The relation of a thing to the accounts; empty where nothing keeps it. */
    Optional<Relation.ManyToMany> of(
        ContractThing thing, ContractThing account, LinkVerb verb, Origin origin);
  }

  private final ContractThings things;
  private final List<ContractCall> calls;
  private final Tables tables;
  private final Meanings meanings;
  private final List<Recognition> recognised;
  private final List<ContractLink> links = new ArrayList<>();
  private final Map<ContractCall, ContractLink> done = new LinkedHashMap<>();
  private final Map<ContractCall, ContractLink> undone = new LinkedHashMap<>();

  ContractLinks(ContractThings things, ContractFacts facts, Tables tables) {
    this.things = things;
    this.calls = facts.calls();
    this.tables = tables;
    this.meanings = facts.meanings();
    this.recognised = facts.recognised();
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
          link(call, verb.get())
              .ifPresent(
                  link -> {
                    done.put(call, link);
                    opposite.forEach(undoing -> undone.put(undoing, link));
                  });
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

  /** The link that is made at the address of the operation. */
  Optional<ContractLink> at(ContractCall call) {
    return done.entrySet().stream()
        .filter(made -> made.getKey().path().node().equals(call.path().node()))
        .map(Map.Entry::getValue)
        .findFirst();
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

  private Optional<ContractLink> link(ContractCall call, LinkVerb verb) {
    ContractThing thing = things.at(call.path().up()).orElseThrow();
    return links.stream()
        .filter(known -> known.thing() == thing && known.verb().equals(verb))
        .findFirst()
        .or(() -> newLink(call, thing, verb));
  }

  private Optional<ContractLink> newLink(ContractCall call, ContractThing thing, LinkVerb verb) {
    Origin origin = new Origin(call.operation().location(), "operation " + call.label());
    Optional<Relation.ManyToMany> kept =
        tables.of(thing, things.user().orElseThrow(), verb, origin);
    return kept.map(
        relation -> {
          thing.add(relation);
          recognised.add(
              new Recognition(
                  thing.name() + "." + relation.name(),
                  Meanings.LINK,
                  "%s is secured, takes no body, and has an opposite".formatted(call.label()),
                  "is a table %s of who has %s what"
                      .formatted(relation.joinTable().display(), verb.participle()),
                  origin.where()));
          ContractLink link = new ContractLink(thing, verb, relation.name());
          links.add(link);
          return link;
        });
  }
}
