package dev.hadron.mapping;

import dev.hadron.api.HttpMethod;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Attribute;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Lookup;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides whether a PUT makes a row where there is none to replace. */
final class ContractPuts {

  private final ContractContext context;

  ContractPuts(ContractContext context) {
    this.context = context;
  }

  /** The assignment of a new row, where a PUT declares that it makes one. */
  Optional<String> creation(
      ContractCall call,
      ContractThing thing,
      Lookup lookup,
      ContractBody.Single body,
      EntityTag tag) {
    boolean declared =
        call.is(HttpMethod.PUT)
            && call.declares("201");
    if (!declared) {
      return Optional.empty();
    }
    Optional<String> reason = uncreatable(thing, lookup, body, tag);
    if (reason.isPresent()) {
      context
          .ledger()
          .add(
              new LedgerEntry(
                  "put-creates-nothing",
                  "operation " + call.label(),
                  "declares 201 and makes no row, but answers 404 where there is none: "
                      + reason.get(),
                  call.operation().location()));
      return Optional.empty();
    }
    noteKey(thing, lookup, body);
    return Optional.of(context.assignments().ofNew(call, thing, body, Optional.empty()));
  }

  /** A body may say the key, too. */
  private void noteKey(ContractThing thing, Lookup lookup, ContractBody.Single body) {
    String key = lookup.conditions().get(0).path().get(0);
    RecordType record = context.types().record(body.core());
    record.properties().stream()
        .filter(property -> property.access() != RecordType.Access.READ_ONLY)
        .filter(
            property ->
                thing
                    .role(property.name())
                    .filter(new ContractRole.Stored(key)::equals)
                    .isPresent())
        .forEach(
            property ->
                context
                    .ledger()
                    .add(
                        new LedgerEntry(
                            "path-names-key",
                            "property " + record.name() + "." + property.jsonName(),
                            "is what the path of a PUT says, where the two differ",
                            property.origin().where())));
  }

  /** Why no row can be made by what a PUT says; empty where one can. */
  private Optional<String> uncreatable(
      ContractThing thing, Lookup lookup, ContractBody.Single body, EntityTag tag) {
    List<Lookup.Condition> conditions = lookup.conditions();
    boolean natural =
        conditions.size() == 1
            && conditions.get(0).path().size() == 1
            && conditions.get(0).value() instanceof Lookup.PathParameter
            && thing.attribute(conditions.get(0).path().get(0)).orElseThrow().source().fromClient();
    if (!natural) {
      return Optional.of("its key is not the caller's to give");
    }
    if (!(tag instanceof EntityTag.None)) {
      return Optional.of("its condition is about a row that is there");
    }
    RecordType record = context.types().record(body.core());
    String key = conditions.get(0).path().get(0);
    Set<String> set = new HashSet<>(thing.callers());
    set.add(key);
    Optional<String> lack = context.storage().lack(thing, record, set);
    if (lack.isPresent()) {
      return lack;
    }
    return Stream.concat(
            thing.references().stream()
                .filter(reference -> !reference.nullable())
                .filter(reference -> !thing.callers().contains(reference.name()))
                .filter(r -> record.properties().stream().noneMatch(p -> names(thing, p, r)))
                .map(ContractReference::name),
            thing.attributes().stream()
                .filter(attribute -> !attribute.name().equals(key) && hasToBeSent(attribute))
                .filter(a -> record.properties().stream().noneMatch(p -> says(thing, p, a)))
                .map(Attribute::name))
        .map(name -> "the body does not say its " + name)
        .findFirst();
  }

  private static boolean hasToBeSent(Attribute attribute) {
    boolean caller =
        attribute.source().fromClient()
            || attribute.source() == ValueSource.DATABASE
            || attribute.source() == ValueSource.HASHED_SECRET;
    return caller && !attribute.nullable() && attribute.column().defaultExpression().isEmpty();
  }

  private static boolean says(
      ContractThing thing, RecordType.Property property, Attribute attribute) {
    return property.required()
        && thing
            .role(property.name())
            .filter(
                role ->
                    role.equals(new ContractRole.Stored(attribute.name()))
                        || role.equals(new ContractRole.Secret(attribute.name())))
            .isPresent();
  }

  private static boolean names(
      ContractThing thing, RecordType.Property property, ContractReference reference) {
    return property.required()
        && thing
            .role(property.name())
            .filter(
                role ->
                    role.equals(new ContractRole.Flat(reference.name()))
                        || role.equals(new ContractRole.Nested(reference.name())))
            .isPresent();
  }
}
