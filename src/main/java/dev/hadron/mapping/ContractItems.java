package dev.hadron.mapping;

import dev.hadron.api.HttpMethod;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Attribute;
import dev.hadron.model.Binding;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Lookup;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueSource;
import java.util.Optional;
import java.util.Set;

/** Binds the operations on one row: read, replaced, changed, removed. */
final class ContractItems {

  static final Set<String> SELF =
      Set.of(
          "user",
          "me",
          "profile",
          "account",
          "self",
          "current",
          "whoami",
          "currentuser",
          "userinfo");
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final ContractContext context;
  private final ContractOwners owners;

  ContractItems(ContractContext context) {
    this.context = context;
    this.owners = new ContractOwners(context.meanings(), context.recognised());
  }

  /** A row, how it is found and by which rule. */
  private record Found(ContractThing thing, Lookup lookup, boolean own, String seen) {}

  ContractBound bind(ContractCall call) {
    Optional<Found> found = call.isOnItem() ? item(call) : own(call);
    if (found.isEmpty()) {
      return ContractBound.custom(unfound(call));
    }
    if (call.is(HttpMethod.GET)) {
      return get(call, found.get());
    }
    return call.is(HttpMethod.DELETE) ? delete(call, found.get()) : write(call, found.get());
  }

  private Optional<Found> item(ContractCall call) {
    Optional<ContractThing> thing = context.things().at(call.path());
    return context
        .lookups()
        .item(call.path())
        .map(
            lookup ->
                new Found(
                    thing.orElseThrow(),
                    lookup,
                    false,
                    "{"
                        + call.path().lastKey().orElseThrow()
                        + "} is "
                        + thing.get().name()
                        + "."
                        + String.join(".", lookup.conditions().get(0).path())));
  }

  /** {@code /user} and {@code /me}: a secured path without keys that carries a user. */
  private Optional<Found> own(ContractCall call) {
    String last = ContractNames.letters(call.path().lastLiteral().orElse(""));
    boolean self = !call.path().hasKeys() && SELF.contains(last) && !call.operation().isOpen();
    return self
        ? context
            .things()
            .user()
            .filter(user -> carries(call, user))
            .map(
                user ->
                    new Found(
                        user,
                        context.lookups().caller(user),
                        true,
                        "secured /" + last + " without a key is the caller's own row"))
        : Optional.empty();
  }

  private boolean carries(ContractCall call, ContractThing user) {
    Optional<String> core = call.answer().coreRecord().or(() -> call.request().coreRecord());
    return core.isEmpty()
        || context.things().shownBy(core.get()).filter(t -> t == user).isPresent();
  }

  private String unfound(ContractCall call) {
    if (!call.path().isChain()) {
      return "the path is no chain of collections and keys";
    }
    if (!call.isOnItem()) {
      return "/" + call.path().lastLiteral().orElse("") + " names no row that is stored";
    }
    return context.things().at(call.path()).isEmpty()
        ? "nothing that is stored is found at /" + call.path().node()
        : "no stored value or reference answers the keys of /" + call.path().node();
  }

  private ContractBound get(ContractCall call, Found found) {
    Optional<String> projection = answer(call, found.thing());
    if (projection.isEmpty()) {
      return ContractBound.custom("the answer does not show " + found.thing().name());
    }
    return ContractBound.of(
        rule(found, ContractRule.CONTRACT_ITEM),
        found.seen(),
        new Binding.Get(
            found.lookup(), projection.get(), tag(call, found.thing(), projection.get())));
  }

  private ContractBound delete(ContractCall call, Found found) {
    Optional<String> projection = answer(call, found.thing());
    if (projection.isEmpty() && !(call.answer() instanceof ContractBody.Nothing)) {
      return ContractBound.custom("answers something else than what it removes");
    }
    // Nothing is left to tell a tag of.
    EntityTag tag =
        ContractTags.isConditional(call.operation())
            ? mainTag(call, found.thing())
            : new EntityTag.None();
    return ContractBound.of(
        rule(found, ContractRule.CONTRACT_DELETE),
        found.seen(),
        new Binding.Delete(guarded(call, found), projection, tag));
  }

  private ContractBound write(ContractCall call, Found found) {
    ContractThing thing = found.thing();
    boolean about =
        call.request()
            .coreRecord()
            .flatMap(context.things()::shownBy)
            .filter(shown -> shown == thing)
            .isPresent();
    if (!about || !(call.request() instanceof ContractBody.Single body)) {
      return ContractBound.custom("the body is no variant of " + thing.name());
    }
    Optional<String> projection = answer(call, thing);
    if (projection.isEmpty() && !(call.answer() instanceof ContractBody.Nothing)) {
      return ContractBound.custom("answers something else than what it changes");
    }
    EntityTag tag = mainTag(call, thing);
    if (call.is(HttpMethod.PATCH) && takesMergePatch(call)) {
      return mergePatch(call, found, body, projection, tag);
    }
    Optional<String> kept = call.is(HttpMethod.PATCH) ? Optional.empty() : kept(thing, body.core());
    boolean partial = call.is(HttpMethod.PATCH) || kept.isPresent();
    kept.ifPresent(name -> noteKept(call, name));
    if (partial && hasNullable(body.core())) {
      noteNull(call);
    }
    String assignment =
        context
            .assignments()
            .of(
                thing,
                body,
                partial ? ContractAssignments.Purpose.CHANGE : ContractAssignments.Purpose.REPLACE,
                Optional.empty(),
                !call.operation().isOpen());
    Optional<String> creation =
        new ContractPuts(context).creation(call, thing, found.lookup(), body, tag);
    return ContractBound.of(
        rule(found, partial ? ContractRule.CONTRACT_PARTIAL_UPDATE : ContractRule.CONTRACT_REPLACE),
        found.seen()
            + ", body "
            + body.core()
            + (partial ? reason(kept) : "")
            + (creation.isPresent() ? ", 201 for a new one" : ""),
        new Binding.Replace(guarded(call, found), assignment, creation, projection, tag));
  }

  private ContractBound mergePatch(
      ContractCall call,
      Found found,
      ContractBody.Single body,
      Optional<String> projection,
      EntityTag tag) {
    String assignment =
        context
            .assignments()
            .of(found.thing(), body, ContractAssignments.Purpose.REPLACE, Optional.empty(), false);
    return ContractBound.of(
        rule(found, ContractRule.CONTRACT_MERGE_PATCH),
        found.seen() + ", body " + body.core() + " is a merge patch",
        new Binding.Patch(
            guarded(call, found),
            context.projections().onto(found.thing(), body),
            assignment,
            projection,
            tag));
  }

  private Lookup guarded(ContractCall call, Found found) {
    return found.own() ? found.lookup() : owners.guarded(call, found.thing(), found.lookup());
  }

  private static boolean takesMergePatch(ContractCall call) {
    return call.operation()
        .body()
        .flatMap(body -> ContractBodies.served(body.content()))
        .filter(served -> served.getKey().startsWith(MERGE_PATCH))
        .isPresent();
  }

  private static String reason(Optional<String> kept) {
    return kept.isPresent() ? " requires nothing" : " of a PATCH: what is absent stays";
  }

  /**
   * What tells that a PUT changes a part (RFC 9110, 9.3.4, wants it to replace the whole): its body
   * requires nothing, and says something that no row can be without.
   */
  private Optional<String> kept(ContractThing thing, String record) {
    return requiresNothing(record)
        ? context.types().record(record).properties().stream()
            .filter(property -> property.access() != RecordType.Access.READ_ONLY)
            .filter(property -> thing.role(property.name()).filter(r -> demands(thing, r)).isPresent())
            .map(RecordType.Property::jsonName)
            .findFirst()
        : Optional.empty();
  }

  private static boolean demands(ContractThing thing, ContractRole role) {
    if (role instanceof ContractRole.Stored stored) {
      Attribute attribute = thing.attribute(stored.attribute()).orElseThrow();
      return attribute != thing.key()
          && attribute.source() == ValueSource.CLIENT
          && !attribute.nullable();
    }
    String relation =
        role instanceof ContractRole.Flat flat
            ? flat.relation()
            : role instanceof ContractRole.Nested nested ? nested.relation() : "";
    return thing
        .reference(relation)
        .filter(reference -> !reference.nullable() && !reference.scoped())
        .filter(reference -> reference.source() == ValueSource.CLIENT)
        .isPresent();
  }

  private void noteKept(ContractCall call, String name) {
    context
        .ledger()
        .add(
            new LedgerEntry(
                "put-keeps",
                "operation " + call.label(),
                "leaves what is absent as it is, where a PUT replaces all: its body need not say "
                    + name
                    + ", which every row has",
                call.operation().location()));
  }

  private boolean hasNullable(String record) {
    return context.types().record(record).properties().stream()
        .filter(property -> property.access() != RecordType.Access.READ_ONLY)
        .anyMatch(RecordType.Property::nullable);
  }

  /** Plain JSON is read into a record, in which null and absent are the same. */
  private void noteNull(ContractCall call) {
    context
        .ledger()
        .add(
            new LedgerEntry(
                "null-keeps",
                "operation " + call.label(),
                "leaves what is null as it is, like what is absent: only %s tells the two apart"
                    .formatted(MERGE_PATCH),
                call.operation().location()));
  }

  private boolean requiresNothing(String record) {
    return context.types().record(record).properties().stream()
        .filter(property -> property.access() != RecordType.Access.READ_ONLY)
        .noneMatch(RecordType.Property::required);
  }

  private static ContractRule rule(Found found, ContractRule otherwise) {
    return found.own() ? ContractRule.CONTRACT_CURRENT_USER : otherwise;
  }

  /** The projection of the answer's body; empty where it shows something else or nothing. */
  private Optional<String> answer(ContractCall call, ContractThing thing) {
    return call.answer() instanceof ContractBody.Single single
        ? context
            .things()
            .shownBy(single.core())
            .filter(shown -> shown == thing)
            .map(shown -> context.projections().onto(shown, single))
        : Optional.empty();
  }

  private EntityTag tag(ContractCall call, ContractThing thing, String projection) {
    return call.conditional()
        ? ContractTags.of(thing, projection, context.projections())
        : new EntityTag.None();
  }

  /** Writes compare with what a read has shown. */
  private EntityTag mainTag(ContractCall call, ContractThing thing) {
    return call.conditional()
        ? tag(call, thing, context.projections().onto(thing, thing.family().main()))
        : new EntityTag.None();
  }
}
