package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Deferral;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.TableBuilder;
import dev.hadron.catalog.UniqueKey;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Identifier;
import dev.hadron.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables of entities that a contract asks for: keys, typed columns, constraints, indexes. */
final class ContractTables {

  private final List<Entity> entities;
  private final ContractThings things;
  private final ContractColumns columns;
  private final UniqueNames indexNames = new UniqueNames();

  ContractTables(List<Entity> entities, ContractThings things, ContractColumns columns) {
    this.entities = entities;
    this.things = things;
    this.columns = columns;
  }

  Catalog catalog() {
    List<Table> tables = new ArrayList<>();
    for (Entity entity : entities) {
      tables.add(table(entity));
    }
    for (Entity entity : entities) {
      for (Relation relation : entity.relations()) {
        if (relation instanceof Relation.ManyToMany link) {
          tables.add(joinTable(entity, link));
        }
      }
    }
    Catalog none = Catalog.EMPTY;
    return new Catalog(
        none.schemas(),
        none.extensions(),
        none.enums(),
        none.domains(),
        none.compositeTypes(),
        none.sequences(),
        tables,
        none.views(),
        none.routines(),
        none.triggers(),
        none.rules());
  }

  private Table table(Entity entity) {
    SourceLocation where = entity.origin().where();
    String name = entity.table().name();
    TableBuilder table = Table.named(QualifiedName.inPublic(name), where);
    Attribute key = entity.keyAttributes().get(0);
    table.column(column(entity, key));
    for (Relation.ManyToOne reference : entity.references()) {
      table.column(referenceColumn(reference));
    }
    entity.attributes().stream()
        .filter(attribute -> !entity.isKey(attribute))
        .forEach(attribute -> table.column(column(entity, attribute)));
    table.primaryKey(
        primaryKey(
            entity.uniqueKeys().get(0).constraintName(), List.of(key.column().name()), where));
    entity.references().forEach(reference -> addReference(table, entity, reference));
    for (dev.hadron.model.UniqueKey unique :
        entity.uniqueKeys().subList(1, entity.uniqueKeys().size())) {
      table.uniqueKey(
          UniqueKey.of(
              unique.constraintName(),
              unique.members().stream().map(member -> columnOf(entity, member)).toList(),
              where));
    }
    for (Entity.CheckConstraint check : entity.checks()) {
      table.check(
          Check.of(check.name(), check.expression(), columnsOf(entity, check.attributes()), where));
    }
    entity.description().ifPresent(text -> table.comment(oneLine(text)));
    return table.build();
  }

  private Column column(Entity entity, Attribute attribute) {
    Optional<String> given = attribute.column().defaultExpression();
    ColumnValue value =
        given.<ColumnValue>map(ColumnValue.Expression::new).orElse(ColumnValue.NONE);
    if (entity.isKey(attribute) && entity.identifier() instanceof Identifier.Identity) {
      value =
          new ColumnValue.Identity(
              ColumnValue.IdentityMode.ALWAYS,
              QualifiedName.inPublic(
                  entity.table().name() + "_" + attribute.column().name() + "_seq"));
    }
    return new Column(
        attribute.column().name(),
        columns.sqlType(attribute.type(), attribute.constraints()),
        attribute.nullable(),
        value,
        Optional.empty(),
        attribute.description().map(ContractTables::oneLine).orElse(""),
        attribute.origin().where());
  }

  private Column referenceColumn(Relation.ManyToOne reference) {
    return Column.of(
        reference.columns().get(0).column(),
        keyType(entity(reference.target())),
        reference.nullable(),
        reference.origin().where());
  }

  private SqlType keyType(Entity target) {
    Attribute key = target.keyAttributes().get(0);
    return columns.sqlType(key.type(), key.constraints());
  }

  private void addReference(TableBuilder table, Entity entity, Relation.ManyToOne reference) {
    String column = reference.columns().get(0).column();
    table.foreignKey(
        ForeignKey.of(
            reference.constraintName(),
            List.of(column),
            tableOf(reference.target()),
            List.of(reference.columns().get(0).referencedColumn()),
            reference.ofPart() ? ReferentialAction.CASCADE : ReferentialAction.NO_ACTION,
            reference.origin().where()));
    boolean found =
        entity.uniqueKeys().stream()
            .anyMatch(key -> columnOf(entity, key.members().get(0)).equals(column));
    if (!found) {
      table.index(index(entity.table().name(), column, reference.origin().where()));
    }
  }

  private Table joinTable(Entity owner, Relation.ManyToMany link) {
    SourceLocation where = link.origin().where();
    String name = link.joinTable().name();
    Relation.JoinColumn from = link.joinColumns().get(0);
    Relation.JoinColumn to = link.inverseColumns().get(0);
    return Table.named(QualifiedName.inPublic(name), where)
        .column(Column.of(from.column(), keyType(owner), false, where))
        .column(Column.of(to.column(), keyType(entity(link.target())), false, where))
        .primaryKey(primaryKey(cut(name, "_pkey"), List.of(from.column(), to.column()), where))
        .foreignKey(linkKey(name, from, owner.name(), where))
        .foreignKey(linkKey(name, to, link.target(), where))
        .index(index(name, to.column(), where))
        .build();
  }

  /** A link ends with either of the rows that it is between. */
  private ForeignKey linkKey(
      String table, Relation.JoinColumn column, String target, SourceLocation where) {
    return ForeignKey.of(
        cut(table + "_" + column.column(), "_fkey"),
        List.of(column.column()),
        tableOf(target),
        List.of(column.referencedColumn()),
        ReferentialAction.CASCADE,
        where);
  }

  private static PrimaryKey primaryKey(String name, List<String> columns, SourceLocation where) {
    return new PrimaryKey(name, columns, List.of(), Deferral.NOT_DEFERRABLE, "", where);
  }

  private Index index(String table, String column, SourceLocation where) {
    return Index.of(
        indexNames.claim(cut(table + "_" + column, "_idx")), false, List.of(column), where);
  }

  private static String cut(String stem, String suffix) {
    return SqlIdentifier.cut(stem, SqlIdentifier.MAX_BYTES - suffix.length() - 2) + suffix;
  }

  /** The column of an attribute or of a reference. */
  private static String columnOf(Entity entity, String member) {
    return entity
        .findAttribute(member)
        .map(attribute -> attribute.column().name())
        .orElseGet(
            () -> ((Relation.ManyToOne) entity.relation(member)).columns().get(0).column());
  }

  private static List<String> columnsOf(Entity entity, List<String> attributes) {
    return Set.copyOf(attributes).stream()
        .map(name -> entity.attribute(name).column().name())
        .sorted()
        .toList();
  }

  private QualifiedName tableOf(String entityName) {
    return QualifiedName.inPublic(entity(entityName).table().name());
  }

  private Entity entity(String name) {
    return entities.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
