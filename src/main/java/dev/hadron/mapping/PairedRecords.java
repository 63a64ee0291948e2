package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives the records of things the types that their columns hold: on the wire values look as the
 * contract says.
 */
final class PairedRecords {

  private static final DeclaredOtherwise.Deviation BY_COLUMN =
      new DeclaredOtherwise.Deviation("", "its column holds values of that type");

  private final ContractTypes types;
  private final Map<String, Entity> entities;
  private final Function<String, EnumType> enums;

  /**
   * @param entities tables by the names that the pairs know them by
   */
  PairedRecords(
      ContractTypes types,
      Map<String, Entity> entities,
      Function<String, EnumType> enums) {
    this.types = types;
    this.entities = entities;
    this.enums = enums;
  }

  void retype(Collection<TablePairs.Pair> pairs) {
    for (TablePairs.Pair pair : pairs) {
      pair.columns().values().values().forEach(this::keep);
      for (String name : pair.thing().family().records()) {
        RecordType record = types.record(name);
        List<RecordType.Property> properties = new ArrayList<>();
        for (RecordType.Property property : record.properties()) {
          Optional<TypeMeeting> meeting = meeting(pair, property);
          meeting
              .filter(met -> !met.isDeclaredAlike(property))
              .ifPresent(met -> types.otherwise().add(name, property.name(), BY_COLUMN));
          properties.add(meeting.map(met -> met.of(property)).orElse(property));
        }
        types.replace(
            new RecordType(
                record.name(),
                record.schemaName(),
                record.packageName(),
                properties,
                record.members(),
                record.closed(),
                record.description(),
                record.origin()));
      }
    }
  }

  /** A closed list of both sides is the contract's, kept as the schema keeps it. */
  private void keep(ColumnPairs.Value value) {
    if (value.type().type() instanceof ValueType.EnumRef said
        && value.attribute().type() instanceof ValueType.EnumRef stored
        && !said.equals(stored)) {
      types.enums().keep(said.enumName(), enums.apply(stored.enumName()).storage());
    }
  }

  private Optional<TypeMeeting> meeting(TablePairs.Pair pair, RecordType.Property property) {
    ColumnPairs.Value value = pair.columns().values().get(property.name());
    if (value != null) {
      return value.secret()
          ? Optional.empty()
          : TypeMeeting.of(property.type(), value.attribute(), enums)
              .filter(meeting -> meeting.type().equals(value.type().type()));
    }
    return Optional.ofNullable(pair.columns().keys().get(property.name()))
        .filter(key -> !(key.member().type() instanceof ValueType.RecordRef))
        .flatMap(this::target)
        .flatMap(attribute -> TypeMeeting.of(property.type(), attribute, enums));
  }

  /** The attribute that a foreign key refers to. */
  private Optional<Attribute> target(ColumnPairs.Key key) {
    return entities
        .get(key.reference().target())
        .findAttribute(key.reference().columns().get(0).referencedAttribute());
  }
}
