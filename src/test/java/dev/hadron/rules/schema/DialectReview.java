package dev.hadron.rules.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.migrate.PostgresTarget;
import dev.hadron.read.sql.SqlReader;
import dev.hadron.read.sql.SqlReading;
import dev.hadron.rules.Finding;
import dev.hadron.rules.RuleCatalog;
import dev.hadron.rules.RuleEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The strict review of a schema in the words of its server. */
final class DialectReview {

  private DialectReview() {}

  /** The first mend of each rule. */
  static Map<String, String> mends(Dialect dialect, String schema) {
    Map<String, String> mends = new TreeMap<>();
    findings(dialect, schema).forEach(each -> mends.putIfAbsent(each.rule(), each.hint()));
    return mends;
  }

  static List<Finding> findings(Dialect dialect, String schema) {
    List<SourceFile> files = List.of(new SourceFile("schema.sql", schema));
    SqlReading reading = new SqlReader(Optional.of(dialect)).read(files);
    assertEquals(List.of(), reading.diagnostics(), schema);
    Catalog catalog =
        dialect == Dialect.POSTGRESQL
            ? reading.catalog()
            : PostgresTarget.given(reading.catalog(), dialect);
    return new RuleEngine(RuleCatalog.standard().set("strict"))
        .check(catalog, dialect, files)
        .findings();
  }
}
