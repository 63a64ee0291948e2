package dev.hadron.mapping;

import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.model.Attribute;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.Origin;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.TableName;
import dev.hadron.model.UniqueKey;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.Writability;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes entities of things whose properties all have a role. */
final class ContractEntities {

  private final ContractThings things;
  private final ContractTypes types;

  /** Names of constraints and indexes, which one schema of a database shares. */
  private final UniqueNames relations = new UniqueNames();

  ContractEntities(ContractThings things, ContractTypes types) {
    this.things = things;
    this.types = types;
    things.all().forEach(thing -> relations.claim(ContractColumns.tableName(thing.name())));
  }

  List<Entity> all() {
    return things.all().stream().map(this::entity).toList();
  }

  private Entity entity(ContractThing thing) {
    String table = ContractColumns.tableName(thing.name());
    List<Attribute> attributes = new ArrayList<>(List.of(thing.key()));
    thing.attributes().stream().filter(a -> !isVersion(a)).forEach(attributes::add);
    thing.attributes().stream().filter(ContractEntities::isVersion).forEach(attributes::add);
    List<Relation> all = new ArrayList<>();
    thing.references().forEach(reference -> all.add(reference(table, reference, thing)));
    all.addAll(thing.collections());
    RecordType main = types.record(thing.family().main());
    return new Entity(
        thing.name(),
        JavaName.variable(Plural.ofLast(Words.of(thing.name()))),
        new TableName(Optional.empty(), table, Optional.empty(), SqlIdentifier.quote(table)),
        thing.identifier(),
        attributes,
        all,
        List.of(),
        uniqueKeys(table, thing),
        checks(table, thing),
        attributes.stream().filter(ContractEntities::isVersion).map(Attribute::name).findFirst(),
        Writability.full(),
        main.description(),
        new Origin(main.origin().where(), "schema " + main.schemaName()));
  }

  private static boolean isVersion(Attribute attribute) {
    return attribute.source() == ValueSource.VERSION;
  }

  private Relation reference(String table, ContractReference reference, ContractThing thing) {
    ContractThing target = things.named(reference.target());
    String referenced = target.key().column().name();
    String prefix = ContractNames.column(reference.name());
    String column =
        thing.claimColumn(
            SqlIdentifier.cut(prefix + "_" + referenced, SqlIdentifier.MAX_BYTES - 2));
    String wireName =
        thing.members().stream()
            .map(ContractMember::name)
            .filter(
                name ->
                    thing
                        .role(name)
                        .filter(
                            role ->
                                role instanceof ContractRole.Flat flat
                                    && flat.relation().equals(reference.name()))
                        .isPresent())
            .findFirst()
            .orElse(reference.name() + JavaName.capitalize(target.key().name()));
    return new Relation.ManyToOne(
        reference.name(),
        reference.target(),
        wireName,
        List.of(
            new Relation.JoinColumn(
                column, SqlIdentifier.quote(column), referenced, target.key().name())),
        reference.nullable(),
        false,
        false,
        thing.wholes().contains(reference.name()),
        false,
        reference.source(),
        constraint(table + "_" + column, "_fkey"),
        reference.origin());
  }

  private List<UniqueKey> uniqueKeys(String table, ContractThing thing) {
    List<UniqueKey> keys = new ArrayList<>();
    keys.add(new UniqueKey(constraint(table, "_pkey"), List.of(thing.key().name())));
    for (String name : thing.unique()) {
      String column = thing.attribute(name).orElseThrow().column().name();
      List<String> members = new ArrayList<>();
      Optional.ofNullable(thing.scopes().get(name)).ifPresent(members::add);
      members.add(name);
      keys.add(new UniqueKey(constraint(table + "_" + column, "_key"), members));
    }
    return keys;
  }

  private List<Entity.CheckConstraint> checks(String table, ContractThing thing) {
    List<Entity.CheckConstraint> checks = new ArrayList<>();
    for (Attribute attribute : thing.attributes()) {
      condition(attribute)
          .ifPresent(
              expression ->
                  checks.add(
                      new Entity.CheckConstraint(
                          constraint(table + "_" + attribute.column().name(), "_check"),
                          expression,
                          List.of(attribute.name()),
                          Entity.CheckConstraint.Reading.IN_FULL,
                          attribute.origin())));
    }
    return checks;
  }

  /** The closed list or the bounds of a value, as SQL. */
  private Optional<String> condition(Attribute attribute) {
    String column = attribute.column().sqlName();
    if (attribute.type() instanceof ValueType.EnumRef ref) {
      return Optional.of(
          types.enums().named(ref.enumName()).constants().stream()
              .map(EnumType.Constant::value)
              .map(ContractColumns::literal)
              .collect(Collectors.joining(", ", column + " IN (", ")")));
    }
    Constraints bounds = attribute.constraints();
    List<String> conditions = new ArrayList<>();
    bounds
        .minimum()
        .map(BigDecimal::toPlainString)
        .ifPresent(
            value -> conditions.add(column + (bounds.exclusiveMinimum() ? " > " : " >= ") + value));
    bounds
        .maximum()
        .map(BigDecimal::toPlainString)
        .ifPresent(
            value -> conditions.add(column + (bounds.exclusiveMaximum() ? " < " : " <= ") + value));
    return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", conditions));
  }

  private String constraint(String stem, String suffix) {
    return relations.claim(
        SqlIdentifier.cut(stem, SqlIdentifier.MAX_BYTES - suffix.length() - 2) + suffix);
  }
}
