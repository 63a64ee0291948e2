package dev.hadron.migrate;

import dev.hadron.catalog.Check;
import dev.hadron.catalog.Deferral;
import dev.hadron.catalog.Exclusion;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.UniqueKey;
import java.util.List;
import java.util.stream.Collectors;

/** Single statements and clauses of DDL; statements end with a semicolon. */
final class Ddl {

  /** Where a line is broken. */
  private static final int WIDTH = 100;

  private final DdlStyle style;

  Ddl(DdlStyle style) {
    this.style = style;
  }

  /** {@code CREATE [UNIQUE] INDEX … ON table …;}. */
  String createIndex(QualifiedName table, Index index) {
    String head =
        (index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
            + style.quote(index.name());
    StringBuilder body = new StringBuilder("ON " + style.quote(table));
    if (!index.method().equals("btree")) {
      body.append(" USING ").append(index.method());
    }
    body.append(index.keys().stream().map(this::key).collect(Collectors.joining(", ", " (", ")")));
    body.append(include(index.include()));
    body.append(index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
    index.options().ifPresent(options -> body.append(" WITH (").append(options).append(")"));
    index.predicate().ifPresent(predicate -> body.append(" WHERE ").append(predicate));
    return wrapped(head, body.toString(), "  ") + ";";
  }

  private String key(Index.Key key) {
    StringBuilder text =
        new StringBuilder(
            key.column().map(style::quote).orElseGet(() -> style.indexKey(key.expression())));
    key.collation().ifPresent(each -> text.append(" COLLATE ").append(each));
    key.operatorClass().ifPresent(each -> text.append(' ').append(each));
    text.append(key.descending() ? " DESC" : "");
    key.nulls().ifPresent(nulls -> text.append(" NULLS ").append(nulls.name()));
    return text.toString();
  }

  /** {@code ALTER TABLE table ADD CONSTRAINT … FOREIGN KEY …;}. */
  String addForeignKey(QualifiedName table, ForeignKey key) {
    return "ALTER TABLE " + style.quote(table) + "\n  ADD " + constraint(table, key) + ";";
  }

  /** {@code ALTER TABLE table ADD CONSTRAINT … UNIQUE …;}. */
  String addUniqueKey(QualifiedName table, UniqueKey key) {
    return "ALTER TABLE " + style.quote(table) + "\n  ADD " + constraint(key) + ";";
  }

  /** {@code COMMENT ON kind name IS …;}, or nothing where there is no comment. */
  String comment(String kind, String quotedName, String comment) {
    return comment.isEmpty() || !style.hasCommentStatements()
        ? ""
        : "COMMENT ON " + kind + " " + quotedName + " IS " + style.literal(comment) + ";";
  }

  String constraint(PrimaryKey key) {
    return named(key.name())
        + "PRIMARY KEY "
        + columns(key.columns())
        + include(key.include())
        + deferral(key.deferral());
  }

  String constraint(UniqueKey key) {
    return named(key.name())
        + "UNIQUE "
        + (key.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "")
        + columns(key.columns())
        + include(key.include())
        + deferral(key.deferral());
  }

  String constraint(Check check) {
    return named(check.name())
        + "CHECK ("
        + check.expression()
        + ")"
        + (check.inherited() ? "" : " NO INHERIT");
  }

  String constraint(Exclusion exclusion) {
    return named(exclusion.name()) + exclusion.definition();
  }

  String constraint(QualifiedName table, ForeignKey key) {
    String head = named(key.name()) + "FOREIGN KEY " + columns(key.columns());
    StringBuilder body =
        new StringBuilder("REFERENCES " + style.reference(table, key.referencedTable()));
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

  private String named(String name) {
    return "CONSTRAINT " + style.quote(name) + " ";
  }

  String columns(List<String> names) {
    return "(" + style.quote(names) + ")";
  }

  private String include(List<String> names) {
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
