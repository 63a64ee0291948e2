package dev.hadron.migrate;

import dev.hadron.catalog.Check;
import dev.hadron.catalog.Deferral;
import dev.hadron.catalog.Exclusion;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlLiteral;
import dev.hadron.catalog.UniqueKey;
import java.util.List;
import java.util.stream.Collectors;

/** Single statements and clauses of PostgreSQL DDL; statements end with a semicolon. */
public final class Ddl {

  /** Where a line is broken. */
  private static final int WIDTH = 100;

  private Ddl() {}

  /** {@code CREATE [UNIQUE] INDEX … ON table …;}. */
  public static String createIndex(QualifiedName table, Index index) {
    String head =
        (index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
            + SqlIdentifier.quote(index.name());
    StringBuilder body = new StringBuilder("ON " + SqlIdentifier.quote(table));
    if (!index.method().equals("btree")) {
      body.append(" USING ").append(index.method());
    }
    body.append(index.keys().stream().map(Ddl::key).collect(Collectors.joining(", ", " (", ")")));
    body.append(include(index.include()));
    body.append(index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
    index.options().ifPresent(options -> body.append(" WITH (").append(options).append(")"));
    index.predicate().ifPresent(predicate -> body.append(" WHERE ").append(predicate));
    return wrapped(head, body.toString(), "  ") + ";";
  }

  private static String key(Index.Key key) {
    StringBuilder text =
        new StringBuilder(
            key.column().map(SqlIdentifier::quote).orElse("(" + key.expression() + ")"));
    key.collation().ifPresent(each -> text.append(" COLLATE ").append(each));
    key.operatorClass().ifPresent(each -> text.append(' ').append(each));
    text.append(key.descending() ? " DESC" : "");
    key.nulls().ifPresent(nulls -> text.append(" NULLS ").append(nulls.name()));
    return text.toString();
  }

  /** {@code ALTER TABLE table ADD CONSTRAINT … FOREIGN KEY …;}. */
  public static String addForeignKey(QualifiedName table, ForeignKey key) {
    return "ALTER TABLE " + SqlIdentifier.quote(table) + "\n  ADD " + constraint(key) + ";";
  }

  /** {@code ALTER TABLE table ADD CONSTRAINT … UNIQUE …;}. */
  public static String addUniqueKey(QualifiedName table, UniqueKey key) {
    return "ALTER TABLE " + SqlIdentifier.quote(table) + "\n  ADD " + constraint(key) + ";";
  }

  /** {@code COMMENT ON kind name IS …;}, or nothing where there is no comment. */
  public static String comment(String kind, String quotedName, String comment) {
    return comment.isEmpty()
        ? ""
        : "COMMENT ON " + kind + " " + quotedName + " IS " + SqlLiteral.of(comment) + ";";
  }

  static String constraint(PrimaryKey key) {
    return named(key.name())
        + "PRIMARY KEY "
        + columns(key.columns())
        + include(key.include())
        + deferral(key.deferral());
  }

  static String constraint(UniqueKey key) {
    return named(key.name())
        + "UNIQUE "
        + (key.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "")
        + columns(key.columns())
        + include(key.include())
        + deferral(key.deferral());
  }

  static String constraint(Check check) {
    return named(check.name())
        + "CHECK ("
        + check.expression()
        + ")"
        + (check.inherited() ? "" : " NO INHERIT");
  }

  static String constraint(Exclusion exclusion) {
    return named(exclusion.name()) + exclusion.definition();
  }

  static String constraint(ForeignKey key) {
    String head = named(key.name()) + "FOREIGN KEY " + columns(key.columns());
    StringBuilder body =
        new StringBuilder("REFERENCES " + SqlIdentifier.quote(key.referencedTable()));
    body.append(' ').append(columns(key.referencedColumns()));
    body.append(key.match() == ForeignKey.Match.FULL ? " MATCH FULL" : "");
    if (key.onDelete() != ReferentialAction.NO_ACTION) {
      body.append(" ON DELETE ").append(key.onDelete().sql());
      body.append(key.onDeleteColumns().isEmpty() ? "" : " " + columns(key.onDeleteColumns()));
    }
    if (key.onUpdate() != ReferentialAction.NO_ACTION) {
      body.append(" ON UPDATE ").append(key.onUpdate().sql());
    }
    return wrapped(head, body + deferral(key.deferral()), "    ");
  }

  private static String named(String name) {
    return "CONSTRAINT " + SqlIdentifier.quote(name) + " ";
  }

  static String columns(List<String> names) {
    return "(" + SqlIdentifier.quote(names) + ")";
  }

  private static String include(List<String> names) {
    return names.isEmpty() ? "" : " INCLUDE " + columns(names);
  }

  private static String deferral(Deferral deferral) {
    return switch (deferral) {
      case NOT_DEFERRABLE -> "";
      case INITIALLY_IMMEDIATE -> " DEFERRABLE";
      case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
    };
  }

  /** Two parts on one line where they fit, else the second on a line of its own. */
  private static String wrapped(String head, String body, String indent) {
    String oneLine = head + " " + body;
    return oneLine.length() <= WIDTH ? oneLine : head + "\n" + indent + body;
  }

  /** A list on one line where it fits, else an item a line. */
  static String listed(String head, List<String> items, String tail) {
    String oneLine = head + String.join(", ", items) + tail;
    return oneLine.length() <= WIDTH ? oneLine : block(head, items, tail);
  }

  /** A list with an item a line. */
  static String block(String head, List<String> items, String tail) {
    return items.isEmpty()
        ? head + tail
        : head + "\n  " + String.join(",\n  ", items) + "\n" + tail;
  }
}
