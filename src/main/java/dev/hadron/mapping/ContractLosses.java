package dev.hadron.mapping;

import dev.hadron.api.AdditionalProperties;
import dev.hadron.api.AllOfSchema;
import dev.hadron.api.Api;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.FlatObject;
import dev.hadron.api.ObjectSchema;
import dev.hadron.api.RefSchema;
import dev.hadron.diagnostic.LedgerEntry;
import java.util.List;

/** What the schema of an object says and the record that is made of it cannot. */
final class ContractLosses {

  private final Api api;
  private final List<LedgerEntry> ledger;

  ContractLosses(Api api, List<LedgerEntry> ledger) {
    this.api = api;
    this.ledger = ledger;
  }

  void note(ApiSchema schema, FlatObject flat, String name) {
    for (String property : flat.undescribed()) {
      ledger.add(
          new LedgerEntry(
              "property-undescribed",
              "property " + name + "." + property,
              "may be any value: it is required, and nothing describes it",
              schema.location()));
    }
    if (!flat.unions().isEmpty()) {
      ledger.add(
          new LedgerEntry(
              "union-in-object",
              "schema " + name,
              "is served with its certain properties: those of its variants are left out",
              schema.location()));
    }
    flat.discriminator()
        .filter(any -> api.schemas().values().stream().anyMatch(other -> extendsIt(other, schema)))
        .ifPresent(
            by ->
                ledger.add(
                    new LedgerEntry(
                        "kinds-as-one",
                        "schema " + name,
                        "is served with its own properties, whatever "
                            + by.property()
                            + " says: those that schemas made of it add are left out",
                        schema.location())));
    if (flat.additional() instanceof AdditionalProperties.Allowed) {
      ledger.add(
          new LedgerEntry(
              "additional-properties",
              "schema " + name,
              "members without a name in the schema are accepted and not kept",
              schema.location()));
    }
    if (flat.isClosed() && !(schema instanceof ObjectSchema)) {
      ledger.add(
          new LedgerEntry(
              "additional-properties",
              "schema " + name,
              "members without a name are accepted, though a part of it forbids them: that part"
                  + " forbids those of the other parts too",
              schema.location()));
    }
    if (schema instanceof ObjectSchema object
        && flat.additional() instanceof AdditionalProperties.Allowed
        && object.minProperties().isPresent()) {
      ledger.add(
          new LedgerEntry(
              "constraint-unchecked",
              "schema " + name,
              "how few members there are is not checked, only which ones are required",
              schema.location()));
    }
  }

  /** Whether a schema is made of this one and of more. */
  private boolean extendsIt(ApiSchema other, ApiSchema base) {
    return other instanceof AllOfSchema all
        && all.parts().size() > 1
        && all.parts().stream()
            .anyMatch(
                part ->
                    part instanceof RefSchema ref && api.schema(ref.name()).equals(base));
  }
}
