package dev.hadron.migrate;

import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.Domain;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** The CHECKs of one table: all for the service, those that the target takes for its DDL. */
final class TargetChecks {

  private static final Set<ReferentialAction> CHANGING =
      Set.of(ReferentialAction.CASCADE, ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT);

  private final TargetTranslation target;
  private final Table table;
  private final TargetColumns columns;
  private final TargetExpressions expressions;
  private final List<Check> meant = new ArrayList<>();
  private final List<Check> written = new ArrayList<>();

  TargetChecks(TargetTranslation target, Table table, TargetColumns columns) {
    this.target = target;
    this.table = table;
    this.columns = columns;
    this.expressions = new TargetExpressions(DdlStyle.of(target.target()));
  }

  List<Check> meant() {
    return meant;
  }

  List<Check> written() {
    return written;
  }

  void translate() {
    table.checks().stream()
        .filter(check -> columns.names().containsAll(check.columns()))
        .forEach(this::add);
    for (Column column : table.columns()) {
      target
          .source()
          .domain(column.type().name())
          .ifPresent(domain -> domain.checks().forEach(check -> add(column, domain, check)));
      List<String> labels = columns.labels(column.name());
      if (!labels.isEmpty()) {
        String name = FreeNames.cut(table.name().name() + "_" + column.name() + "_values");
        String expression = expressions.oneOf(column.name(), labels);
        written.add(
            Check.of(
                target.constraintName(table, name),
                expression,
                List.of(column.name()),
                column.where()));
      }
    }
  }

  /** A domain's rule speaks of VALUE. */
  private void add(Column column, Domain domain, Check check) {
    String name = FreeNames.cut(table.name().name() + "_" + column.name() + "_" + domain.name().name());
    String expression =
        check
            .expression()
            .replaceAll(
                "(?i)\\bVALUE\\b", Matcher.quoteReplacement(SqlIdentifier.quote(column.name())));
    add(Check.of(name, expression, List.of(column.name()), column.where()));
  }

  private void add(Check given) {
    Check check = given.withName(target.constraintName(table, given.name()));
    meant.add(check);
    Optional<String> refusal = refusal(check);
    Optional<String> expression =
        refusal.isPresent()
            ? Optional.empty()
            : expressions.translate(check.expression(), columns.names());
    if (expression.isPresent()) {
      written.add(check.withExpression(expression.get()));
    } else {
      target.lose(
          "check",
          "CHECK (" + check.expression() + ") of table " + table.name().name(),
          "left to the service: "
              + refusal.orElse("it may mean something else in " + target.target().title()),
          check.where());
    }
  }

  /** What MySQL takes in no CHECK. */
  private Optional<String> refusal(Check check) {
    if (target.target() != Dialect.MYSQL) {
      return Optional.empty();
    }
    boolean counted =
        check.columns().stream()
            .flatMap(name -> columns.written(name).stream())
            .anyMatch(column -> column.value() instanceof ColumnValue.Identity);
    if (counted) {
      return Optional.of("the server counts one of its columns");
    }
    boolean changed =
        check.columns().stream()
            .flatMap(name -> table.foreignKeysOf(name).stream())
            .anyMatch(TargetChecks::changes);
    return changed
        ? Optional.of("a foreign key changes one of its columns")
        : Optional.empty();
  }

  private static boolean changes(ForeignKey key) {
    return CHANGING.contains(key.onUpdate())
        || key.onDelete() != ReferentialAction.CASCADE && CHANGING.contains(key.onDelete());
  }
}
