package dev.hadron.read.sql;

import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.QualifiedName;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Before Oracle had identity columns, a trigger took the next number of a sequence for a key; that
 * is a default, and is read as one.
 */
final class OracleNumbering {

  private static final Pattern TABLE =
      Pattern.compile("(?is)\\binsert\\b.*?\\bon\\s+(?:[\\w\"]+\\.)?\"?(\\w+)\"?");
  private static final Pattern SELECTED =
      Pattern.compile("(?is)\"?(\\w+)\"?\\.nextval\\s+into\\s+:new\\.\"?(\\w+)\"?");
  private static final Pattern ASSIGNED =
      Pattern.compile("(?is):new\\.\"?(\\w+)\"?\\s*:=\\s*\"?(\\w+)\"?\\.nextval");

  private OracleNumbering() {}

  static void read(Dialect dialect, SqlStatement trigger, SchemaDraft schema) {
    Matcher table = TABLE.matcher(trigger.text());
    if (dialect != Dialect.ORACLE || !table.find()) {
      return;
    }
    Matcher selected = SELECTED.matcher(trigger.text());
    Matcher assigned = ASSIGNED.matcher(trigger.text());
    if (selected.find()) {
      number(schema, table.group(1), selected.group(2), selected.group(1));
    } else if (assigned.find()) {
      number(schema, table.group(1), assigned.group(1), assigned.group(2));
    }
  }

  private static void number(SchemaDraft schema, String table, String column, String sequence) {
    QualifiedName name = QualifiedName.inPublic(sequence.toLowerCase(Locale.ROOT));
    TableDraft draft = schema.tables.get(QualifiedName.inPublic(table.toLowerCase(Locale.ROOT)));
    if (draft != null && schema.sequences.containsKey(name)) {
      ColumnValue value = new ColumnValue.NextValue(name, ColumnReader.nextval(name));
      draft.changeColumn(
          DialectExpressions.column(draft, column.toLowerCase(Locale.ROOT)),
          each -> each.withValue(value));
    }
  }
}
