package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Table;
import dev.hadron.model.Attribute;
import dev.hadron.model.Column;
import dev.hadron.model.Database;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.Identifier;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.TableName;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A service whose data is kept in another database than PostgreSQL: names, types and made keys. */
public final class StoredModel {

  private final Database database;
  private final Catalog stored;
  private final UnaryOperator<String> quote;
  private final OwnTypes own;

  /** What the database calls the type of a column, where its values suggest another. */
  @FunctionalInterface
  public interface OwnTypes {
    /** None: every type was chosen for the values. */
    OwnTypes NONE = (table, column) -> Optional.empty();

    Optional<String> of(String table, String column);
  }

  private StoredModel(
      Database database, Catalog stored, UnaryOperator<String> quote, OwnTypes own) {
    this.database = database;
    this.stored = stored;
    this.quote = quote;
    this.own = own;
  }

  /**
   * @param stored the tables as they are kept, in PostgreSQL's words
   * @param quote a name as statements of the database write it
   */
  public static ServiceModel of(
      ServiceModel model,
      Database database,
      Catalog stored,
      UnaryOperator<String> quote,
      OwnTypes own) {
    StoredModel mapper = new StoredModel(database, stored, quote, own);
    return model.storedIn(
        database,
        model.entities().stream().map(mapper::entity).toList(),
        model.enums().stream().map(StoredModel::asText).toList());
  }

  private static EnumType asText(EnumType type) {
    return new EnumType(
        type.name(),
        type.packageName(),
        type.constants(),
        new EnumType.TextColumn(),
        type.description(),
        type.origin());
  }

  private Entity entity(Entity entity) {
    Optional<Table> table = stored.table(entity.table().name());
    return new Entity(
            entity.name(),
            entity.plural(),
            name(entity.table()),
            identifier(entity.identifier()),
            entity.attributes().stream().map(attribute -> attribute(table, attribute)).toList(),
            entity.relations().stream()
                .map(relation -> relation(table, relation))
                .toList(),
            entity.plainReferences(),
            entity.uniqueKeys(),
            entity.checks(),
            entity.version(),
            entity.writability(),
            entity.description(),
            entity.origin())
        .withGuards(entity.guards());
  }

  /** Not every driver tells what key the server made, unless it counted. */
  private static Identifier identifier(Identifier identifier) {
    return identifier instanceof Identifier.Uuid uuid
        ? new Identifier.Uuid(uuid.attribute(), false)
        : identifier;
  }

  private TableName name(TableName name) {
    return new TableName(
        name.schema(), name.name(), name.schema().map(quote), quote.apply(name.name()));
  }

  private Attribute attribute(Optional<Table> table, Attribute attribute) {
    Column column = attribute.column();
    String type =
        table
            .flatMap(each -> each.column(column.name()))
            .map(each -> each.type().text())
            .orElse(column.sqlType());
    return new Attribute(
        attribute.name(),
        attribute.wireName(),
        new Column(
            column.name(),
            quote.apply(column.name()),
            type,
            column.defaultExpression(),
            Optional.empty(),
            table.flatMap(each -> own.of(each.name().name(), column.name()))
                .or(() -> ownType(type))),
        attribute.type(),
        attribute.nullable(),
        attribute.source(),
        attribute.constraints(),
        attribute.description(),
        attribute.origin());
  }

  /** H2 keeps a number without bounds in a type of its own. */
  private Optional<String> ownType(String type) {
    return database == Database.H2 && type.equals("numeric")
        ? Optional.of("decfloat")
        : Optional.empty();
  }

  private Relation relation(Optional<Table> table, Relation relation) {
    if (relation instanceof Relation.ManyToOne one) {
      boolean nullable =
          table
              .flatMap(each -> each.column(one.columns().get(0).column()))
              .map(dev.hadron.catalog.Column::nullable)
              .orElse(false);
      return new Relation.ManyToOne(
          one.name(),
          one.target(),
          one.wireName(),
          columns(table.map(each -> each.name().name()), one.columns()),
          one.nullable() || nullable,
          one.inKey(),
          one.unique(),
          one.ofPart(),
          // Triggers stay with the database that they were written for.
          one.comesAlong() && database == Database.POSTGRESQL,
          one.source(),
          one.constraintName(),
          one.origin());
    }
    if (relation instanceof Relation.ManyToMany many) {
      return new Relation.ManyToMany(
          many.name(),
          many.target(),
          name(many.joinTable()),
          columns(Optional.of(many.joinTable().name()), many.joinColumns()),
          columns(Optional.of(many.joinTable().name()), many.inverseColumns()),
          many.single(),
          many.owner(),
          many.origin());
    }
    if (relation instanceof Relation.OneToMany) {
      return relation;
    }
    throw new IllegalArgumentException("unknown relation " + relation);
  }

  private List<Relation.JoinColumn> columns(
      Optional<String> table, List<Relation.JoinColumn> columns) {
    return columns.stream()
        .map(
            each ->
                new Relation.JoinColumn(
                    each.column(),
                    quote.apply(each.column()),
                    each.referencedColumn(),
                    each.referencedAttribute(),
                    table.flatMap(name -> own.of(name, each.column())),
                    each.maxLength(),
                    each.defaultExpression()))
        .toList();
  }
}
