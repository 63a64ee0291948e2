package dev.hadron.mapping;

import dev.hadron.api.HttpMethod;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells things that are kept from messages that only make something happen: a body that is sent is
 * no evidence that anything of it can be found again.
 */
final class ContractExistence {

  private static final Set<String> IDENTITIES =
      Set.of("id", "uuid", "guid", "gid", "sid", "username", "login", "slug", "key");

  private final List<ContractCall> calls;
  private final ContractTypes types;
  private final ContractNouns nouns;

  /** Records that a GET answers, and those inside of them that have an identity of their own. */
  private final Set<String> read = new TreeSet<>();

  ContractExistence(List<ContractCall> calls, ContractTypes types, ContractNouns nouns) {
    this.calls = calls;
    this.types = types;
    this.nouns = nouns;
    for (ContractCall call : calls) {
      if (call.is(HttpMethod.GET)) {
        call.answer().coreRecord().ifPresent(this::addInner);
        outer(call.answer()).ifPresent(this::addInner);
        call.answer().coreRecord().ifPresent(read::add);
      }
    }
  }

  /**
   * Whether what the operation takes exists afterwards: it is read somewhere, its items are changed
   * or removed, or the creation's own answer shows one that has got an identity.
   *
   * @param group the variants of the thing
   * @param homes collections of the thing
   */
  boolean isKept(ContractCall create, List<String> group, Set<String> homes) {
    return group.stream().anyMatch(read::contains)
        || calls.stream().anyMatch(call -> isItemOf(homes, call))
        || answersIdentity(create, group) && !isChangeOfState(create.path());
  }

  private static boolean isItemOf(Set<String> homes, ContractCall call) {
    return call.isOnItem() && homes.contains(call.path().collection().node());
  }

  /** A job that is accepted may never be done, so 202 shows nothing that exists. */
  private boolean answersIdentity(ContractCall create, List<String> group) {
    boolean done =
        create.operation().success().filter(answer -> !answer.status().equals("202")).isPresent();
    return done
        && create.answer() instanceof ContractBody.Single single
        && group.contains(single.core())
        && (hasIdentity(single.core()) || isMadeBy(create, single.core()));
  }

  /** {@code orders/{}/refund}: below an item stands a verb, or one of something: no collection. */
  private static boolean isChangeOfState(ContractPath path) {
    List<String> words = Words.of(path.lastLiteral().orElse(""));
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    return path.parentItem().isPresent() && !Plural.of(last).equals(last);
  }

  /** {@code ticketId} of what {@code POST /tickets} answers and need not be sent. */
  boolean isMadeBy(ContractCall create, String answered) {
    String item = ContractNames.key(create.path().lastLiteral().orElse(""));
    return !item.isEmpty()
        && types.record(answered).properties().stream()
            .filter(property -> isIdOf(item, property))
            .anyMatch(property -> !demands(create.request(), property.name()));
  }

  private static boolean isIdOf(String item, RecordType.Property property) {
    String name = ContractNames.letters(property.jsonName());
    return name.equals(item + "id") || name.equals(item + "uuid");
  }

  private boolean demands(ContractBody request, String property) {
    return request.coreRecord().stream()
        .flatMap(record -> types.record(record).properties().stream())
        .anyMatch(asked -> asked.name().equals(property) && asked.required());
  }

  /** Whether a value of the record tells it apart by its name. */
  boolean hasIdentity(String record) {
    RecordType type = types.record(record);
    String stem = nouns.stemKey(type.schemaName());
    return type.properties().stream()
        .map(property -> ContractNames.letters(property.jsonName()))
        .anyMatch(
            name ->
                IDENTITIES.contains(name)
                    || name.equals(stem + "id")
                    || name.equals(stem + "uuid"));
  }

  private static Optional<String> outer(ContractBody body) {
    if (body instanceof ContractBody.Single single) {
      return Optional.of(single.outer());
    }
    return body instanceof ContractBody.Many many ? many.outer() : Optional.empty();
  }

  private void addInner(String record) {
    Set<String> seen = new TreeSet<>();
    Deque<ValueType> open = new ArrayDeque<>(List.of(new ValueType.RecordRef(record)));
    while (!open.isEmpty()) {
      ValueType next = open.pop();
      if (next instanceof ValueType.ListOf list) {
        open.push(list.element());
      } else if (next instanceof ValueType.MapOf map) {
        open.push(map.value());
      } else if (next instanceof ValueType.RecordRef ref && seen.add(ref.recordName())) {
        if (hasIdentity(ref.recordName())) {
          read.add(ref.recordName());
        }
        types.record(ref.recordName()).properties().forEach(p -> open.push(p.type()));
      }
    }
  }
}
