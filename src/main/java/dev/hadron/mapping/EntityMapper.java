package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.Sequence;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Identifier;
import dev.hadron.model.Origin;
import dev.hadron.model.Relation;
import dev.hadron.model.RowSource;
import dev.hadron.model.SessionSetting;
import dev.hadron.model.TableName;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.Writability;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One table to one entity: attributes, key, references, unique keys, checks. */
final class EntityMapper {

  private final Catalog catalog;
  private final ColumnTypes types;
  private final ColumnConstraints constraints;
  private final ColumnRoles roles;
  private final RowOwners owners;
  private final EntityNames names;
  private final RowNumbers numbers;
  private final Partitions partitions;
  private final TriggerRows triggerRows;
  private final List<LedgerEntry> ledger;
  private final List<Recognition> recognised;

  EntityMapper(
      Catalog catalog,
      ColumnTypes types,
      ColumnConstraints constraints,
      ColumnRoles roles,
      RowOwners owners,
      EntityNames names,
      List<LedgerEntry> ledger,
      List<Recognition> recognised) {
    this.catalog = catalog;
    this.constraints = constraints;
    this.recognised = recognised;
    this.types = types;
    this.roles = roles;
    this.owners = owners;
    this.numbers = new RowNumbers(catalog);
    this.names = names;
    this.ledger = ledger;
    this.partitions = new Partitions(catalog, ledger);
    this.triggerRows = new TriggerRows(catalog);
  }

  Entity map(Table table, Writability writability) {
    UniqueNames properties = new UniqueNames();
    Map<String, String> memberOf = new LinkedHashMap<>();
    List<Attribute> attributes = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    for (Column column : table.columns()) {
      Optional<ForeignKey> owned = ownedReference(table, column);
      if (owned.isPresent()) {
        Relation.ManyToOne relation = reference(table, column, owned.get(), properties);
        relations.add(relation);
        memberOf.put(column.name(), relation.name());
      } else {
        Attribute attribute = attribute(table, column, properties);
        attributes.add(attribute);
        memberOf.put(column.name(), attribute.name());
      }
    }
    for (ForeignKey key : table.foreignKeys()) {
      if (isKeyReference(table, key)) {
        relations.add(keyReference(table, key, properties));
      }
    }
    Optional<Attribute> number = Optional.empty();
    if (table.primaryKey().isEmpty()) {
      number = Optional.of(numbers.attribute(table, properties));
      attributes.add(0, number.get());
    }
    Optional<String> version =
        attributes.stream()
            .filter(attribute -> attribute.source() == ValueSource.VERSION)
            .map(Attribute::name)
            .findFirst();
    return new Entity(
        names.entity(table.name()),
        names.plural(table.name()),
        tableName(table.name()),
        number
            .<Identifier>map(each -> numbers.identifier(table, each))
            .orElseGet(() -> identifier(table, memberOf)),
        attributes,
        relations,
        plainReferences(table, attributes),
        new UniqueKeys(table, attributes, memberOf).all(),
        checks(table, memberOf),
        version,
        writability,
        partitions.missing(table).<RowSource>map(each -> each).orElseGet(RowSource.Stored::new),
        List.of(),
        comment(table.comment()),
        new Origin(table.where(), "table " + table.name()));
  }

  /** The foreign key that a column is mapped as: its only one, of one column, to a single key. */
  private Optional<ForeignKey> ownedReference(Table table, Column column) {
    List<ForeignKey> keys = table.foreignKeysOf(column.name());
    if (keys.size() != 1 || keys.get(0).isComposite()) {
      return Optional.empty();
    }
    ForeignKey key = keys.get(0);
    return !table.isPrimaryKeyColumn(column.name()) && pointsAtSingleKey(key)
        ? Optional.of(key)
        : Optional.empty();
  }

  private boolean pointsAtSingleKey(ForeignKey key) {
    return names.isEntity(key.referencedTable())
        && catalog
            .table(key.referencedTable())
            .flatMap(Table::primaryKey)
            .map(primary -> primary.columns().equals(key.referencedColumns()))
            .orElse(false);
  }

  /** A foreign key inside the primary key: read through the key's attributes, never written apart. */
  private boolean isKeyReference(Table table, ForeignKey key) {
    return !key.isComposite()
        && table.isPrimaryKeyColumn(key.columns().get(0))
        && table.foreignKeysOf(key.columns().get(0)).size() == 1
        && pointsAtSingleKey(key);
  }

  /** Foreign keys between entities that are no relation, the ones of most columns first. */
  private List<Entity.PlainReference> plainReferences(
      Table table, List<Attribute> attributes) {
    Map<String, String> attributeOf = new LinkedHashMap<>();
    attributes.forEach(each -> attributeOf.put(each.column().name(), each.name()));
    return table.foreignKeys().stream()
        .filter(key -> names.isEntity(key.referencedTable()))
        .filter(key -> attributeOf.keySet().containsAll(key.columns()))
        .filter(key -> !isKeyReference(table, key))
        .sorted(Comparator.comparingInt(key -> -key.columns().size()))
        .map(
            key ->
                new Entity.PlainReference(
                    key.columns().stream().map(attributeOf::get).toList(),
                    names.entity(key.referencedTable()),
                    key.referencedColumns(),
                    key.name()))
        .toList();
  }

  private Relation.ManyToOne reference(
      Table table, Column column, ForeignKey key, UniqueNames properties) {
    return manyToOne(table, column, key, properties, false);
  }

  private Relation.ManyToOne keyReference(Table table, ForeignKey key, UniqueNames properties) {
    Column column = table.column(key.columns().get(0)).orElseThrow();
    return manyToOne(table, column, key, properties, true);
  }

  private Relation.ManyToOne manyToOne(
      Table table, Column column, ForeignKey key, UniqueNames properties, boolean inKey) {
    ReferenceName name = ReferenceName.of(column.name(), key);
    String entity = names.entity(key.referencedTable());
    String wanted = name.relation(column.name(), key, entity);
    String relation = properties.claim(wanted);
    String wireName =
        inKey
            ? JavaName.property(column.name())
            : name.wire(column.name(), wanted, properties);
    return new Relation.ManyToOne(
        relation,
        entity,
        wireName,
        List.of(
            JoinColumns.of(
                catalog, table, key, JavaName.variable(key.referencedColumns().get(0)))),
        column.nullable(),
        inKey,
        table.isUnique(key.columns()),
        key.onDelete() == ReferentialAction.CASCADE,
        triggerRows.comeWith(table, key),
        owners.sourceOf(table, column).orElseGet(() -> sourceOf(column)),
        key.name(),
        new Origin(key.where(), "foreign key " + key.name()));
  }

  private static ValueSource sourceOf(Column column) {
    return column.value() instanceof ColumnValue.HasDefault
        ? ValueSource.CLIENT_OR_DEFAULT
        : ValueSource.CLIENT;
  }

  private Attribute attribute(Table table, Column column, UniqueNames properties) {
    ValueSource source =
        owners
            .sourceOf(table, column)
            .orElseGet(() -> roles.sourceOf(table, column, recognised));
    note(table, column, source);
    if (!types.hasJavaType(column)) {
      ledger.add(
          new LedgerEntry(
              "type-as-text",
              "column " + table.name().name() + "." + column.name() + " " + column.type(),
              "Java has no type for it: read and written in its text form",
              column.where()));
    }
    Constraints constraints = this.constraints.of(table, column, recognised);
    PropertyName name = PropertyName.claim(properties, column.name());
    return new Attribute(
        name.java(),
        name.wire(),
        new dev.hadron.model.Column(
            column.name(),
            SqlIdentifier.quote(column.name()),
            column.type().text(),
            roles.byTrigger(table, column).or(column::defaultExpression),
            roles.changedBy(table, column),
            Optional.empty()),
        types.valueType(table, column),
        column.nullable(),
        source,
        constraints,
        comment(column.comment()),
        new Origin(column.where(), "column " + table.name().name() + "." + column.name()));
  }

  /** What of the column the service does not serve, or leaves to clients against its name. */
  private void note(Table table, Column column, ValueSource source) {
    String subject = table.name().name() + "." + column.name();
    noteSetting(table, column, subject);
    if (source == ValueSource.SECRET && roles.isTooShort(table, column)) {
      ledger.add(
          new LedgerEntry(
              "secret-column-too-short",
              "column " + subject,
              "neither shown nor writable: it is too short for a bcrypt hash (60 characters)",
              column.where()));
    } else if (source == ValueSource.CLIENT && roles.isStateOfClient(table, column)) {
      ledger.add(
          new LedgerEntry(
              "state-from-client",
              "column " + subject,
              "every caller with the role may write it: NOT NULL without a default, so that no row"
                  + " could be made otherwise",
              column.where()));
    }
  }

  private Identifier identifier(Table table, Map<String, String> memberOf) {
    List<String> columns = table.primaryKey().orElseThrow().columns();
    List<String> members = columns.stream().map(memberOf::get).toList();
    if (members.size() > 1) {
      return new Identifier.Composite(members);
    }
    String member = members.get(0);
    Column column = table.column(columns.get(0)).orElseThrow();
    if (isGivenByParent(table, column)) {
      return new Identifier.Assigned(member);
    }
    if (column.value() instanceof ColumnValue.Identity) {
      return new Identifier.Identity(member);
    }
    if (column.value() instanceof ColumnValue.NextValue next) {
      int increment =
          catalog
              .sequence(next.sequence())
              .map(Sequence::increment)
              .map(Long::intValue)
              .orElse(1);
      return new Identifier.Sequence(member, tableName(next.sequence()), increment);
    }
    if (roles.isOwnUuid(table, column)) {
      return new Identifier.Uuid(member, false);
    }
    if (!roles.isMadeKey(table, column)) {
      return new Identifier.Assigned(member);
    }
    return catalog.resolveDomain(column.type()).is("uuid")
        ? new Identifier.Uuid(member, true)
        : new Identifier.Identity(member);
  }

  /** The number of another row is that row's: the database makes one only where it takes no other. */
  private static boolean isGivenByParent(Table table, Column column) {
    boolean always =
        column.value() instanceof ColumnValue.Identity identity
            && identity.mode() == ColumnValue.IdentityMode.ALWAYS;
    return !always && !table.foreignKeysOf(column.name()).isEmpty();
  }

  private List<Entity.CheckConstraint> checks(Table table, Map<String, String> memberOf) {
    List<Entity.CheckConstraint> checks = new ArrayList<>();
    for (Check check : table.checks()) {
      checks.add(check(check, memberOf, reading(table, check), "CHECK "));
    }
    TriggerForms triggers = roles.formsOfTriggers();
    for (Check form : triggers.of(table)) {
      checks.add(check(form, memberOf, Entity.CheckConstraint.Reading.OF_TRIGGER, "trigger "));
    }
    for (Check refusal : triggers.refusals(table)) {
      checks.add(check(refusal, memberOf, Entity.CheckConstraint.Reading.REFUSAL, "trigger "));
    }
    return checks;
  }

  private static Entity.CheckConstraint check(
      Check check,
      Map<String, String> memberOf,
      Entity.CheckConstraint.Reading reading,
      String kind) {
    return new Entity.CheckConstraint(
        check.name(),
        check.expression(),
        members(check.columns(), memberOf),
        reading,
        new Origin(check.where(), kind + check.name()));
  }

  private static Entity.CheckConstraint.Reading reading(Table table, Check check) {
    return check.columns().size() == 1
            && table
                .column(check.columns().get(0))
                .filter(column -> CheckReader.of(column).isReadInFull(check.expression()))
                .isPresent()
        ? Entity.CheckConstraint.Reading.IN_FULL
        : Entity.CheckConstraint.Reading.NOT_IN_FULL;
  }

  private static List<String> members(List<String> columns, Map<String, String> memberOf) {
    return columns.stream().map(memberOf::get).toList();
  }

  static TableName tableName(QualifiedName name) {
    Optional<String> schema =
        Optional.of(name.schema()).filter(value -> !name.isInPublic() && !value.isEmpty());
    return new TableName(
        schema, name.name(), schema.map(SqlIdentifier::quote), SqlIdentifier.quote(name.name()));
  }

  static Optional<String> comment(String comment) {
    return comment.isBlank() ? Optional.empty() : Optional.of(comment.strip());
  }

  /** Only names of callers are told to the database. */
  private void noteSetting(Table table, Column column, String subject) {
    roles
        .byTrigger(table, column)
        .or(column::defaultExpression)
        .flatMap(SessionSetting::of)
        .filter(setting -> !setting.isCaller())
        .ifPresent(
            setting ->
                ledger.add(
                    new LedgerEntry(
                        "setting-not-told",
                        "column " + subject,
                        "the database takes it from the setting "
                            + setting.name()
                            + ", which the service does not set: ALTER DATABASE … SET, or the service's"
                            + " own code",
                        column.where())));
  }
}
