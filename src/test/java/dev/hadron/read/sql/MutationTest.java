package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.migrate.DdlWriter;
import dev.hadron.migrate.PostgresTarget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However broken the text, reading ends with a value and says where something was wrong. */
class MutationTest {

  private static final List<String> SCRAPS =
      List.of(
          "'",
          "\"",
          "$$",
          "$x$",
          "/*",
          "*/",
          "--",
          "(",
          ")",
          ";",
          ",",
          "\\",
          "\\.",
          "\n",
          "NOT",
          "NULL",
          "DEFAULT",
          "CREATE TABLE",
          "ALTER TABLE",
          "E'",
          "::",
          "[",
          "${x}",
          "@s.",
          "\0",
          "COPY t FROM stdin;",
          "BEGIN ATOMIC",
          "99999999999999999999",
          "\ud83d\ude00",
          "(".repeat(9));

  private static final String DUMP =
      """
      -- MySQL dump
      /*!40101 SET NAMES utf8 */;
      CREATE TABLE `t` (
        `id` int(10) unsigned NOT NULL AUTO_INCREMENT, `e` enum('a','it\\'s') DEFAULT 'a',
        [f] nvarchar(max) DEFAULT (N'x'), `at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON
        UPDATE CURRENT_TIMESTAMP, `b` tinyint(1) DEFAULT '1' COMMENT 'y', n NUMBER(10,2),
        PRIMARY KEY (`id`), UNIQUE KEY `u` (`e`(10) DESC), FULLTEXT KEY `f` (`f`),
        CONSTRAINT `fk` FOREIGN KEY (`id`) REFERENCES `t` (`id`) ON DELETE CASCADE,
        CHECK (`n` > 0), g int GENERATED ALWAYS AS (`n` * 2) STORED
      ) ENGINE=InnoDB COMMENT='t';
      INSERT INTO `t` VALUES (1,'a\\'b',NULL);
      ALTER TABLE t CHANGE e `x` varchar(20) FIRST, ADD INDEX i (x), DROP COLUMN n, RENAME TO v;
      RENAME TABLE v TO w;
      DELIMITER ;;
      CREATE TRIGGER tr BEFORE INSERT ON w FOR EACH ROW BEGIN SET NEW.b = 1; END;;
      DELIMITER ;
      GO
      CREATE UNIQUE INDEX y ON w (x) WHERE x IS NOT NULL;
      DROP TABLE IF EXISTS w;
      """;

  @Property(tries = 300)
  void neverThrows(@ForAll("brokenScripts") String sql) {
    SqlReading reading = Reading.read(sql);
    assertNotNull(MigrationScript.of(reading).text());
    assertNotNull(DdlWriter.write(reading.catalog()));
    for (Diagnostic diagnostic : reading.diagnostics()) {
      assertFalse(diagnostic.message().isBlank());
      assertTrue(diagnostic.where().line() <= sql.lines().count() + 1);
    }
  }

  /** The same text, and one of MySQL, read as what they are not. */
  @Property(tries = 200)
  void neverThrowsInAnyDialect(
      @ForAll("brokenScripts") String sql,
      @ForAll("brokenDumps") String dump,
      @ForAll Dialect dialect) {
    for (String text : List.of(sql, dump)) {
      List<SourceFile> files = List.of(new SourceFile("schema.sql", text));
      SqlReading reading = new SqlReader(Optional.of(dialect)).read(files);
      assertNotNull(DialectLedger.of(reading));
      assertNotNull(
          DdlWriter.write(PostgresTarget.translate(reading.catalog(), dialect).catalog()));
      assertNotNull(DialectSigns.of(files));
    }
  }

  @Provide
  Arbitrary<String> brokenDumps() {
    return Arbitraries.randomValue(random -> mutate(DUMP, random));
  }

  @Provide
  Arbitrary<String> brokenScripts() {
    String library = library();
    return Arbitraries.randomValue(random -> mutate(library, random));
  }

  private static String library() {
    try (InputStream in = MutationTest.class.getResourceAsStream("library.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String mutate(String text, Random random) {
    StringBuilder broken = new StringBuilder(text);
    for (int i = random.nextInt(8); i >= 0; i--) {
      int at = random.nextInt(broken.length());
      switch (random.nextInt(3)) {
        case 0 -> broken.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
        case 1 -> broken.delete(at, Math.min(broken.length(), at + 1 + random.nextInt(30)));
        default -> broken.setLength(Math.max(50, broken.length() - random.nextInt(300)));
      }
    }
    return broken.toString();
  }
}
