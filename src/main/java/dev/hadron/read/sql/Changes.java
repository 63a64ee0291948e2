package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlType;
import java.util.List;

/** Catalog values in which one mentioned name is replaced by another. */
final class Changes {

  private Changes() {}

  static List<String> renamed(List<String> names, String from, String to) {
    return names.stream().map(name -> name.equals(from) ? to : name).toList();
  }

  static Index columnRenamed(Index index, String from, String to) {
    return index
        .withKeys(index.keys().stream().map(key -> columnRenamed(key, from, to)).toList())
        .withInclude(renamed(index.include(), from, to))
        .withPredicate(index.predicate().map(text -> Expressions.renameColumn(text, from, to)));
  }

  private static Index.Key columnRenamed(Index.Key key, String from, String to) {
    boolean plain = key.column().isPresent();
    String expression =
        plain
            ? renamed(List.of(key.expression()), from, to).get(0)
            : Expressions.renameColumn(key.expression(), from, to);
    return new Index.Key(
        key.column().map(column -> expression),
        expression,
        key.collation(),
        key.operatorClass(),
        key.descending(),
        key.nulls());
  }

  static Column columnRenamed(Column column, String from, String to) {
    return column.value() instanceof ColumnValue.Generated generated
        ? column.withValue(
            new ColumnValue.Generated(
                Expressions.renameColumn(generated.expression(), from, to), generated.storage()))
        : column;
  }

  static ForeignKey tableRenamed(ForeignKey key, QualifiedName from, QualifiedName to) {
    return key.referencedTable().equals(from) ? key.withReferencedTable(to) : key;
  }

  /** The column with the sequence under its new name, where it uses that sequence. */
  static Column sequenceRenamed(Column column, QualifiedName from, QualifiedName to) {
    if (column.value() instanceof ColumnValue.NextValue next && next.sequence().equals(from)) {
      return column.withValue(new ColumnValue.NextValue(to, ColumnReader.nextval(to)));
    }
    if (column.value() instanceof ColumnValue.Identity identity
        && identity.sequence().equals(from)) {
      return column.withValue(new ColumnValue.Identity(identity.mode(), to));
    }
    return column;
  }

  /** The type under its new name, where it is that type or an array of it. */
  static SqlType typeRenamed(SqlType type, QualifiedName from, QualifiedName to) {
    if (!type.name().equals(from)) {
      return type;
    }
    SqlType element = TypeReader.created(to, type.arguments());
    return type.isArray() ? TypeReader.arrayOf(element, type.dimensions()) : element;
  }
}
