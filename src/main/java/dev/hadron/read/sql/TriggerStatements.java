package dev.hadron.read.sql;

import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.RewriteRule;
import dev.hadron.catalog.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Interprets CREATE TRIGGER, CREATE RULE and ALTER TRIGGER. */
final class TriggerStatements {

  /** Trigger functions that every server has. */
  private static final Set<String> BUILT_IN =
      Set.of(
          "tsvector_update_trigger",
          "tsvector_update_trigger_column",
          "suppress_redundant_updates_trigger");

  private final Interpretation statement;
  private final Tokens tokens;
  private final SchemaDraft schema;

  TriggerStatements(Interpretation statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.schema = statement.schema();
  }

  /** Reads on behind the word TRIGGER. */
  void createTrigger() {
    Token token = tokens.peek();
    String name = tokens.name();
    Trigger.Timing timing = timing();
    List<Trigger.Event> events = new ArrayList<>();
    List<String> updateColumns = new ArrayList<>();
    do {
      events.add(event(updateColumns));
    } while (tokens.accept("or"));
    tokens.expect("on");
    QualifiedName relation = relation();
    boolean forEachRow = skipToFunction();
    QualifiedName function = function(tokens.routineName());
    tokens.bracketed();
    schema.triggers.removeIf(each -> each.name().equals(name) && each.relation().equals(relation));
    schema.triggers.add(
        new Trigger(
            name,
            relation,
            timing,
            events,
            updateColumns,
            forEachRow,
            function,
            statement.statement().text(),
            "",
            tokens.where(token)));
  }

  private QualifiedName function(List<String> parts) {
    return parts.size() == 1 && BUILT_IN.contains(parts.get(0))
        ? new QualifiedName(QualifiedName.PG_CATALOG, parts.get(0))
        : schema.nameForNew(parts);
  }

  private Trigger.Timing timing() {
    if (tokens.accept("before")) {
      return Trigger.Timing.BEFORE;
    }
    if (tokens.accept("after")) {
      return Trigger.Timing.AFTER;
    }
    tokens.expect("instead", "of");
    return Trigger.Timing.INSTEAD_OF;
  }

  private Trigger.Event event(List<String> updateColumns) {
    for (Trigger.Event event : Trigger.Event.values()) {
      if (tokens.accept(event.name().toLowerCase(Locale.ROOT))) {
        if (event == Trigger.Event.UPDATE && tokens.accept("of")) {
          do {
            updateColumns.add(tokens.name());
          } while (tokens.acceptSymbol(","));
        }
        return event;
      }
    }
    throw tokens.expected("INSERT, UPDATE, DELETE or TRUNCATE");
  }

  private QualifiedName relation() {
    Token token = tokens.peek();
    List<String> parts = tokens.dottedName();
    return schema
        .find(parts, each -> schema.tables.containsKey(each) || schema.views.containsKey(each))
        .orElseThrow(() -> statement.missingTable(parts, token));
  }

  /** Moves behind EXECUTE FUNCTION; true where FOR EACH ROW was on the way. */
  private boolean skipToFunction() {
    boolean row = false;
    while (!tokens.isEnd() && !tokens.at("execute")) {
      if (tokens.accept("for")) {
        tokens.accept("each");
        row = tokens.accept("row");
        if (!row) {
          tokens.expect("statement");
        }
      } else if (tokens.accept("when")) {
        int open = tokens.position();
        tokens.bracketed();
        statement.checkExpression(open + 1, tokens.position() - 1);
      } else {
        tokens.next();
      }
    }
    tokens.expect("execute");
    if (!tokens.accept("procedure")) {
      tokens.expect("function");
    }
    return row;
  }

  /** Reads on behind the word RULE. */
  void createRule() {
    Token token = tokens.peek();
    String name = tokens.name();
    tokens.expect("as", "on");
    RewriteRule.Event event = ruleEvent();
    tokens.expect("to");
    QualifiedName relation = relation();
    boolean condition = tokens.accept("where");
    int first = tokens.position();
    tokens.skipTo(() -> tokens.at("do"));
    if (condition) {
      statement.checkExpression(first, tokens.position());
    }
    tokens.expect("do");
    boolean instead = tokens.accept("instead");
    if (!instead) {
      tokens.accept("also");
    }
    first = tokens.position();
    boolean one = !tokens.atSymbol("(") && !tokens.at("nothing") && !tokens.at("notify");
    tokens.rest();
    if (one) {
      statement.check(first, tokens.position(), syntax -> syntax.changes().statement());
    }
    schema.rules.removeIf(each -> each.name().equals(name) && each.relation().equals(relation));
    schema.rules.add(
        new RewriteRule(
            name, relation, event, instead, statement.statement().text(), tokens.where(token)));
  }

  private RewriteRule.Event ruleEvent() {
    for (RewriteRule.Event event : RewriteRule.Event.values()) {
      if (tokens.accept(event.name().toLowerCase(Locale.ROOT))) {
        return event;
      }
    }
    throw tokens.expected("SELECT, INSERT, UPDATE or DELETE");
  }

  /** Reads on behind ALTER TRIGGER. */
  void alterTrigger() {
    String name = tokens.name();
    tokens.expect("on");
    QualifiedName relation = relation();
    if (tokens.accept("rename", "to")) {
      String to = tokens.name();
      schema.triggers.replaceAll(
          each ->
              each.name().equals(name) && each.relation().equals(relation)
                  ? each.withName(to)
                  : each);
    }
    tokens.rest();
  }
}
