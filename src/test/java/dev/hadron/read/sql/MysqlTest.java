package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MysqlTest {

  private static SqlReading read(String sql) {
    SourceFile file = new SourceFile("schema.sql", sql);
    return new SqlReader(Optional.of(Dialect.MYSQL)).read(List.of(file));
  }

  private static Catalog catalog(String sql) {
    SqlReading reading = read(sql);
    assertEquals(List.of(), reading.diagnostics());
    return reading.catalog();
  }

  private static Table table(String sql) {
    return catalog(sql).table("t").orElseThrow();
  }

  private static String type(String written) {
    return table("CREATE TABLE t (a " + written + ");").columns().get(0).type().text();
  }

  private static String initial(String clauses) {
    Column column = table("CREATE TABLE t (a " + clauses + ");").columns().get(0);
    return column.defaultExpression().orElse("none");
  }

  @Test
  void aNameOfThePrimaryKeyIsForgotten() {
    Table table = table("CREATE TABLE t (a int, b int, PRIMARY KEY `both` (a, b));");
    assertEquals(List.of("a", "b"), table.primaryKey().orElseThrow().columns());
  }

  @Test
  void aKeyWithoutANameIsCalledAsItsFirstColumn() {
    String create = "CREATE TABLE t (a int, b int, UNIQUE KEY (a), UNIQUE KEY (a, b), KEY (b));";
    Table table = table(create + "ALTER TABLE t DROP INDEX a_2; DROP INDEX b ON t;");
    assertEquals(
        List.of(List.of("a")), table.uniqueKeys().stream().map(key -> key.columns()).toList());
    assertEquals(List.of(), table.indexes());
  }

  @Test
  void aNameThatIsGivenIsNotTakenByOneThatIsMade() {
    String create = "CREATE TABLE t (a int, b int, UNIQUE KEY (a));";
    Table table = table(create + "CREATE UNIQUE INDEX t_a_key ON t (b);");
    assertEquals(2, table.uniqueKeys().size());
  }

  @Test
  void whatARoutineDroppedMayComeAgain() {
    String twice = "CREATE TABLE t (a int); CREATE INDEX i ON t (a); %s CREATE INDEX i ON t (a);";
    assertTrue(read(twice.formatted("")).diagnostics().get(0).isError());
    assertFalse(read(twice.formatted("CALL drop_index('t', 'i');")).diagnostics().get(0).isError());
  }

  @Test
  void theBooksOfAMigrationToolAreThere() {
    catalog("CREATE TABLE t (a int); ALTER TABLE flyway_schema_history CONVERT TO CHARACTER SET utf8;");
  }

  @Test
  void typesArePrintedAsTheServerDoes() {
    assertEquals("int(11)", type("INT"));
    assertEquals("int(10) unsigned", type("INTEGER UNSIGNED"));
    assertEquals("int(8) unsigned zerofill", type("INT(8) ZEROFILL"));
    assertEquals("tinyint(1)", type("BOOL"));
    assertEquals("bigint(20)", type("bigint"));
    assertEquals("decimal(10,0)", type("NUMERIC"));
    assertEquals("decimal(5,0)", type("dec(5)"));
    assertEquals("double", type("DOUBLE PRECISION"));
    assertEquals("float", type("FLOAT(10)"));
    assertEquals("double", type("FLOAT(30)"));
    assertEquals("varchar(20)", type("VARCHAR (20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"));
    assertEquals("varchar(20)", type("varchar(20) BINARY"));
    assertEquals("char(1)", type("CHAR"));
    assertEquals("enum('a','it''s','c,d')", type("ENUM('a', 'it\\'s', 'c,d') NOT NULL"));
    assertEquals("set('x','y')", type("SET('x','y')"));
    assertEquals("datetime(6)", type("datetime(6)"));
    assertEquals("timestamp", type("timestamp(0)"));
    assertEquals("year(4)", type("YEAR"));
    assertEquals("tinytext", type("TEXT(20)"));
    assertEquals("json", type("json"));
  }

  @Test
  void defaults() {
    assertEquals("'0'", initial("int DEFAULT '0'"));
    assertEquals("none", initial("int DEFAULT NULL"));
    assertEquals("-1", initial("int NOT NULL DEFAULT -1 COMMENT 'x'"));
    assertEquals("CURRENT_TIMESTAMP(3)", initial("datetime(3) DEFAULT CURRENT_TIMESTAMP(3)"));
    assertEquals("'it''s'", initial("varchar(9) DEFAULT 'it\\'s'"));
    assertEquals("'say \"x\"'", initial("varchar(9) DEFAULT \"say \"\"x\"\"\""));
    assertEquals("b'1'", initial("bit(1) DEFAULT b'1'"));
    assertEquals("'[]'", initial("json DEFAULT (_utf8mb4'[]')"));
  }

  @Test
  void aRefreshedColumnKeepsItsDefault() {
    Column both =
        table("CREATE TABLE t (a timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP);")
            .columns()
            .get(0);
    assertEquals(
        new ColumnValue.Refreshed("CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP"), both.value());
    Column turned =
        table("CREATE TABLE t (a timestamp NULL ON UPDATE NOW() DEFAULT NOW());").columns().get(0);
    assertEquals(new ColumnValue.Refreshed("NOW()", "NOW()"), turned.value());
  }

  @Test
  void keysOfAllSpellings() {
    Table table =
        table(
            """
            CREATE TABLE IF NOT EXISTS `shop`.`t` (
              `id` int unsigned NOT NULL AUTO_INCREMENT COMMENT 'number; of a row',
              `key` varchar(300), b int, c text,
              PRIMARY KEY (`id`) USING BTREE,
              UNIQUE KEY `u` (`key`, b),
              UNIQUE prefix (c(20)),
              KEY k (b DESC) USING BTREE COMMENT 'fast',
              FULLTEXT KEY `f` (`c`),
              INDEX ((lower(c))),
              CONSTRAINT FOREIGN KEY (b) REFERENCES other (id) ON DELETE SET NULL ON UPDATE CASCADE,
              CHECK (`b` > 0)
            ) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8 COMMENT='Things';
            CREATE TABLE other (id int PRIMARY KEY);
            """);
    assertEquals("Things", table.comment());
    assertEquals("number; of a row", table.columns().get(0).comment());
    assertInstanceOf(ColumnValue.Identity.class, table.columns().get(0).value());
    assertEquals(List.of("id"), table.primaryKey().orElseThrow().columns());
    assertEquals(List.of("key", "b"), table.uniqueKeys().get(0).columns());
    Index prefix = table.indexes().get(0);
    assertTrue(prefix.unique());
    assertEquals("left(c, 20)", prefix.keys().get(0).expression());
    assertEquals("fulltext", table.indexes().get(2).method());
    assertEquals("lower(c)", table.indexes().get(3).keys().get(0).expression());
    assertEquals("b > 0", table.checks().get(0).expression());
    assertEquals("t_ibfk_1", table.foreignKeys().get(0).name());
    assertEquals(ReferentialAction.SET_NULL, table.foreignKeys().get(0).onDelete());
    assertEquals(ReferentialAction.CASCADE, table.foreignKeys().get(0).onUpdate());
    assertEquals(4, table.indexes().size(), "the foreign key is indexed already");
  }

  @Test
  void aForeignKeyBringsItsIndex() {
    Catalog catalog =
        catalog(
            "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (p_id int REFERENCES P (ID));");
    Table table = catalog.table("t").orElseThrow();
    assertEquals(List.of("id"), table.foreignKeys().get(0).referencedColumns());
    assertEquals(List.of("p_id"), table.indexes().get(0).columns());
  }

  @Test
  void alterRestatesTheWholeColumn() {
    Table table =
        table(
            """
            CREATE TABLE t (a int NOT NULL DEFAULT 1, b int, UNIQUE KEY ub (b));
            ALTER TABLE t MODIFY a bigint, CHANGE COLUMN `b` c varchar(9) NOT NULL FIRST,
              ADD d int AFTER c, ADD INDEX i (d), ADD COLUMN (e int, f int);
            ALTER TABLE t DROP COLUMN e, RENAME INDEX i TO j, ALTER f SET DEFAULT 3;
            """);
    assertEquals(
        List.of("c", "d", "a", "f"), table.columns().stream().map(Column::name).toList());
    Column a = table.column("a").orElseThrow();
    assertTrue(a.nullable());
    assertEquals("bigint(20)", a.type().text());
    assertEquals(Optional.empty(), a.defaultExpression());
    assertEquals(List.of("c"), table.uniqueKeys().get(0).columns());
    assertEquals("j", table.indexes().get(0).name());
    assertEquals(Optional.of("3"), table.column("f").orElseThrow().defaultExpression());
  }

  @Test
  void tablesAreRenamedAndDropped() {
    Catalog catalog =
        catalog(
            """
            CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE x (id int);
            CREATE TABLE b (a_id int, FOREIGN KEY (a_id) REFERENCES a (id));
            RENAME TABLE a TO c;
            DROP TABLE IF EXISTS `x`, y;
            """);
    assertEquals(
        List.of("b", "c"), catalog.tables().stream().map(t -> t.name().name()).sorted().toList());
    assertEquals(
        "c",
        catalog.table("b").orElseThrow().foreignKeys().get(0).referencedTable().name());
  }

  @Test
  void dumpsAreReadThrough() {
    SqlReading reading =
        read(
            """
            -- MySQL dump 10.13
            # a comment with ' in it
            /*M!999999\\- enable the sandbox mode */
            /*!40101 SET NAMES utf8 */;
            CREATE DATABASE /*!32312 IF NOT EXISTS*/ `d` /*!40100 DEFAULT CHARACTER SET utf8 */;
            USE `d`;
            CREATE TABLE `t` (`a` int /*!80023 INVISIBLE */, `b` text);
            LOCK TABLES `t` WRITE;
            INSERT INTO `t` VALUES (1,'it\\'s; \\\\'),(2,'CREATE TABLE x (');
            UNLOCK TABLES;
            DELIMITER ;;
            /*!50003 CREATE*/ /*!50017 DEFINER=`root`@`%`*/ /*!50003 TRIGGER tr BEFORE INSERT ON t
              FOR EACH ROW BEGIN SET NEW.a = 1; SET NEW.b = ''; END */;;
            DELIMITER ;
            /*!50001 CREATE VIEW v AS SELECT 1 */;
            """);
    assertEquals(List.of(), reading.diagnostics());
    assertEquals(1, reading.catalog().tables().size());
    assertEquals(2, reading.catalog().tables().get(0).columns().size());
    List<String> ledger = DialectLedger.of(reading).stream().map(each -> each.id()).toList();
    assertTrue(ledger.contains("target-trigger"), ledger.toString());
    assertTrue(ledger.contains("target-view"), ledger.toString());
    assertTrue(ledger.contains("migration-data-left-out"), ledger.toString());
  }

  @Test
  void oneBrokenElementCostsOnlyItself() {
    SqlReading reading = read("CREATE TABLE t (a int, b what is this, c int);\nFROBNICATE;");
    assertEquals(
        List.of("schema.sql:1:26: error", "schema.sql:2:1: error"),
        reading.diagnostics().stream()
            .map(each -> each.where() + ": " + each.severity().label())
            .toList());
    assertFalse(reading.catalog().tables().isEmpty());
    assertTrue(reading.catalog().tables().get(0).column("c").isPresent());
  }
}
