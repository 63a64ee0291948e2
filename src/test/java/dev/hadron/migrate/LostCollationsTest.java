package dev.hadron.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.sql.SqlReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dumps of MySQL say a collation of each column; what is lost of it is said once. */
class LostCollationsTest {

  @Test
  void oneLineSaysItOfATable() {
    String sql =
        """
        CREATE TABLE `t` (
          `id` bigint NOT NULL PRIMARY KEY,
          `a` varchar(9) COLLATE utf8mb4_unicode_ci NOT NULL,
          `b` varchar(9) COLLATE utf8mb4_bin NOT NULL,
          `c` text COLLATE utf8mb4_unicode_ci
        );
        """;
    PostgresTarget.Translation translation =
        PostgresTarget.translate(
            new SqlReader(Optional.of(Dialect.MYSQL))
                .read(List.of(new SourceFile("schema.sql", sql)))
                .catalog(),
            Dialect.MYSQL);
    assertEquals(
        List.of(
            "3: columns t.a, t.c COLLATE utf8mb4_unicode_ci: have the collation of the database,"
                + " which tells letter case apart",
            "4: column t.b COLLATE utf8mb4_bin: has the collation of the database, which tells"
                + " letter case apart"),
        translation.ledger().entries().stream()
            .map(each -> each.where().line() + ": " + each.construct() + ": " + each.outcome())
            .toList());
  }
}
