package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.LedgerEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first migration of a schema that stays with MySQL or MariaDB. */
class MysqlScriptTest {

  private static String script(String sql) {
    return MysqlScript.of(DialectReading.of(Dialect.MYSQL, sql).reading()).text();
  }

  @Test
  void aDumpStaysWithoutWhatBelongsToItsServer() {
    SqlReading reading =
        DialectReading.of(
                Dialect.MYSQL,
                """
                /*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
                CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop` /*!80016 DEFAULT ENCRYPTION='N' */;
                USE `shop`;
                DROP TABLE IF EXISTS `item`;
                CREATE TABLE `shop`.`item` (
                  `id` binary(16) NOT NULL,
                  `kind` enum('a','b') COLLATE utf8mb4_bin NOT NULL DEFAULT 'a',
                  `at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
                  PRIMARY KEY (`id`),
                  FULLTEXT KEY `ft` (`kind`) /*!50100 WITH PARSER `ngram` */
                ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='shop.`item`; all';
                /*!40000 ALTER TABLE `item` DISABLE KEYS */;
                INSERT INTO `item` VALUES (_binary 'a\\';b','a',NULL);
                /*!50001 CREATE VIEW `v` AS SELECT 1 AS `id`*/;
                /*!50001 DROP VIEW IF EXISTS `v`*/;
                /*!50001 CREATE ALGORITHM=UNDEFINED */
                /*!50013 DEFINER=`root`@`localhost` SQL SECURITY INVOKER */
                /*!50001 VIEW `v` AS select `shop`.`item`.`id` AS `id` from `item` */;
                DELIMITER ;;
                /*!50003 CREATE*/ /*!50017 DEFINER=`root`@`%`*/ /*!50003 TRIGGER `tr` BEFORE INSERT ON `item` FOR EACH ROW BEGIN
                  SET NEW.kind = 'b';
                END */;;
                DELIMITER ;
                """)
            .reading();
    MysqlScript script = MysqlScript.of(reading);
    assertEquals(
        """
        SET FOREIGN_KEY_CHECKS = 0;

        CREATE TABLE `item` (
          `id` binary(16) NOT NULL,
          `kind` enum('a','b') COLLATE utf8mb4_bin NOT NULL DEFAULT 'a',
          `at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
          PRIMARY KEY (`id`),
          FULLTEXT KEY `ft` (`kind`) /*!80000 WITH PARSER `ngram` */
        ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='shop.`item`; all';

        CREATE VIEW `v` AS SELECT 1 AS `id`;

        DROP VIEW IF EXISTS `v`;

        CREATE ALGORITHM=UNDEFINED
        SQL SECURITY INVOKER
        VIEW `v` AS select `item`.`id` AS `id` from `item`;

        DELIMITER //
        CREATE TRIGGER `tr` BEFORE INSERT ON `item` FOR EACH ROW BEGIN
          SET NEW.kind = 'b';
        END
        //
        DELIMITER ;

        SET FOREIGN_KEY_CHECKS = 1;
        """,
        script.text());
    assertEquals(
        List.of(
            "migration-database-left-out",
            "migration-setting-left-out",
            "migration-maintenance-left-out",
            "migration-drop-left-out",
            "migration-data-left-out",
            "migration-definer-taken-out",
            "migration-database-taken-out",
            "migration-mysql-only"),
        script.ledger().stream().map(LedgerEntry::id).toList());
  }

  /** A comment of that version is run by MySQL, and passed over by MariaDB. */
  @Test
  void whatOnlyMysqlKnowsIsForItAlone() {
    assertEquals(
        """
        CREATE TABLE t (
          id binary(16) /*!80000 DEFAULT (uuid_to_bin(uuid())) */ PRIMARY KEY,
          n varchar(9),
          p point NOT NULL /*!80003 SRID 4326 */,
          v int AS (id + 1) VIRTUAL /*!80000 NULL */,
          UNIQUE KEY u (n ASC) /*!80000 VISIBLE *//*!80000 ,
          KEY k ((lower(n)), id) */,
          KEY plain (n)/*!80000 ,
          CONSTRAINT c CHECK (is_uuid(n)) */
        );
        """,
        script(
            """
            CREATE TABLE t (
              id binary(16) DEFAULT (uuid_to_bin(uuid())) PRIMARY KEY,
              n varchar(9),
              p point NOT NULL /*!80003 SRID 4326 */,
              v int AS (id + 1) VIRTUAL NULL,
              UNIQUE KEY u (n ASC) VISIBLE,
              KEY k ((lower(n)), id),
              KEY plain (n),
              CONSTRAINT c CHECK (is_uuid(n))
            );
            """));
  }

  /** A word of the language may name a column, and a table may be called like its database. */
  @Test
  void namesThatLookLikeClausesStay() {
    String given =
        """
        CREATE TABLE shop (id int PRIMARY KEY, visible tinyint(1) NOT NULL, definer varchar(9));

        CREATE INDEX i ON shop (visible);

        CREATE TRIGGER r BEFORE INSERT ON shop FOR EACH ROW SET NEW.visible = 1;

        CREATE VIEW v AS SELECT shop.id FROM shop WHERE definer = 'x';
        """;
    assertEquals(
        given, script("USE shop;\n" + given.replace("TABLE shop", "TABLE shop.shop")));
  }

  @Test
  void indexesOfExpressionsAreHiddenWhereverTheyStand() {
    assertEquals(
        """
        CREATE TABLE t (id int PRIMARY KEY, n char(36) /*!80000 CHECK (is_uuid(n)) */);

        ALTER TABLE t /*!80000 ADD KEY k ((lower(n))), */ ADD m int;

        /*!80000 CREATE INDEX j ON t ((upper(n))) */;
        """,
        script(
            """
            CREATE TABLE t (id int PRIMARY KEY, n char(36) CHECK (is_uuid(n)));
            ALTER TABLE t ADD KEY k ((lower(n))), ADD m int;
            CREATE INDEX j ON t ((upper(n)));
            """));
  }

  @Test
  void pathsOfJsonAreTheFunctionsThatTheyStandFor() {
    assertEquals(
        """
        CREATE TABLE t (
          id int PRIMARY KEY,
          doc json COMMENT 'two lines,  \n of text',
          city varchar(40) AS (JSON_UNQUOTE(JSON_EXTRACT(doc, '$.city'))) VIRTUAL,
          CHECK (JSON_EXTRACT(`doc`, '$.a') > 1)
        );
        """,
        script(
            """
            CREATE TABLE t (
              id int PRIMARY KEY,
              doc json COMMENT 'two lines,  \n of text',
              city varchar(40) AS (doc->>'$.city') VIRTUAL,
              CHECK (`doc` -> '$.a' > 1)
            );
            """));
  }

  @Test
  void daysThatNoCalendarHasNeedAServerThatTakesThem() {
    String script = script("CREATE TABLE t (id int PRIMARY KEY, d date DEFAULT '0000-00-00');");
    assertTrue(script.startsWith("SET SESSION sql_mode = '';\n"), script);
    assertTrue(script.endsWith("SET SESSION sql_mode = DEFAULT;\n"), script);
  }

  @Test
  void tablesMayReferToLaterOnes() {
    assertEquals(
        """
        SET FOREIGN_KEY_CHECKS = 0;

        CREATE TABLE a (id int PRIMARY KEY, b_id int REFERENCES b (id));

        CREATE TABLE b (id int PRIMARY KEY);

        SET FOREIGN_KEY_CHECKS = 1;
        """,
        script(
            "CREATE TABLE a (id int PRIMARY KEY, b_id int REFERENCES b (id));\n"
                + "CREATE TABLE b (id int PRIMARY KEY);"));
  }

  @Test
  void statementsThatAreMadeOfTextKeepTheirVariables() {
    String made =
        """
        CREATE TABLE a (id int PRIMARY KEY);

        SET @made = (SELECT 'ALTER TABLE a ADD b int');

        PREPARE stmt FROM @made;

        EXECUTE stmt;
        """;
    assertEquals(made, script("SET @old_mode = @@sql_mode;\n" + made));
  }

  @Test
  void mysqlRefusesWhatOnlyMariadbHas() {
    List<String> mariadb =
        List.of(
            "CREATE SEQUENCE s;",
            "CREATE TABLE t (id uuid PRIMARY KEY);",
            "CREATE TABLE t (id varchar(36) DEFAULT uuid() PRIMARY KEY);",
            "CREATE TABLE t (id int PRIMARY KEY, a text DEFAULT 'x');",
            "CREATE OR REPLACE TABLE t (id int PRIMARY KEY);",
            "CREATE TABLE t (id int PRIMARY KEY, c varchar(10) COMPRESSED) WITH SYSTEM VERSIONING;");
    for (String sql : mariadb) {
      assertTrue(
          MariadbSigns.first(DialectReading.of(Dialect.MYSQL, sql).reading()).isPresent(), sql);
    }
    String both =
        "CREATE TABLE t (id int(11) AUTO_INCREMENT PRIMARY KEY, a text, b varchar(9) DEFAULT 'x',"
            + " text varchar(9) DEFAULT 'x', compressed int,"
            + " c timestamp DEFAULT current_timestamp() ON UPDATE current_timestamp(), d json DEFAULT ('[]'))"
            + " ROW_FORMAT=COMPRESSED;";
    assertTrue(MariadbSigns.first(DialectReading.of(Dialect.MYSQL, both).reading()).isEmpty());
  }
}
