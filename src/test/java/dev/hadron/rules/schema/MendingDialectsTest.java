package dev.hadron.rules.schema;

import static dev.hadron.rules.schema.DialectReview.findings;
import static dev.hadron.rules.schema.DialectReview.mends;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hadron.catalog.Dialect;
import dev.hadron.rules.Finding;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What mends a schema of another server is written in the words of that server. */
class MendingDialectsTest {

  private static final String MYSQL =
      """
      CREATE TABLE `customers` (
        `id` int NOT NULL AUTO_INCREMENT COMMENT 'the customer''s',
        `name` varchar(80) NOT NULL,
        `note` varchar(255) NOT NULL DEFAULT 'none',
        `password` varchar(40),
        `paid_at` int,
        `order` int,
        `balance` double,
        `active` tinyint(1),
        `seen_at` datetime,
        PRIMARY KEY (`id`),
        KEY `by_name` (`name`),
        KEY `by_name_again` (`name`),
        KEY `by_name_and_more` (`name`, `note`)
      );
      CREATE TABLE `bills` (
        `id` bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
        `slug` varchar(40) NOT NULL,
        `customer_id` int NOT NULL,
        CONSTRAINT `bill_customer` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`) ON DELETE CASCADE
      );
      CREATE TABLE `log` (`line` varchar(80));
      CREATE TABLE `group` (`id` bigint NOT NULL PRIMARY KEY);
      """;

  @Test
  void mysql_says_the_whole_column_again() {
    Map<String, String> mends = mends(Dialect.MYSQL, MYSQL);
    assertEquals(
        "ALTER TABLE `bills` DROP FOREIGN KEY `bill_customer`; ALTER TABLE `customers` MODIFY `id`"
            + " bigint NOT NULL AUTO_INCREMENT COMMENT 'the customer''s'; ALTER TABLE `bills` MODIFY"
            + " `customer_id` bigint NOT NULL, ADD CONSTRAINT `bill_customer` FOREIGN KEY"
            + " (`customer_id`) REFERENCES `customers` (`id`) ON DELETE CASCADE;",
        mends.get("ddl-key-range"));
    assertEquals("DROP INDEX `by_name_again` ON `customers`;", mends.get("ddl-duplicate-index"));
    assertEquals(
        "ALTER TABLE `customers` MODIFY `note` varchar(4000) NOT NULL DEFAULT 'none';",
        mends.get("ddl-text-length"));
    assertEquals(
        "ALTER TABLE `customers` MODIFY `balance` decimal(12, 2) NULL;",
        mends.get("ddl-money-type"));
    assertEquals(
        "UPDATE `customers` SET `active` = 0 WHERE `active` IS NULL; ALTER TABLE `customers` MODIFY"
            + " `active` tinyint(1) NOT NULL DEFAULT 0;",
        mends.get("ddl-nullable-flag"));
    assertEquals(
        "SET time_zone = '+00:00'; ALTER TABLE `customers` MODIFY `seen_at` timestamp NULL; --"
            + " timestamp holds the years 1970 to 2038",
        mends.get("ddl-timestamp-zone"));
    assertEquals(
        "ALTER TABLE `customers` ADD COLUMN `paid_at_new` timestamp; UPDATE `customers` SET"
            + " `paid_at_new` = from_unixtime(`paid_at`); ALTER TABLE `customers` DROP COLUMN"
            + " `paid_at`; ALTER TABLE `customers` RENAME COLUMN `paid_at_new` TO `paid_at`;",
        mends.get("ddl-time-type"));
    assertEquals(
        "ALTER TABLE `log` ADD COLUMN `id` bigint NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST;",
        mends.get("ddl-primary-key"));
    assertEquals(
        List.of("DROP INDEX `by_name` ON `customers`;"),
        findings(Dialect.MYSQL, MYSQL).stream()
            .filter(each -> each.rule().equals("ddl-redundant-index"))
            .map(Finding::hint)
            .toList());
    mended(Dialect.MYSQL, MYSQL);
  }

  private static final String SQL_SERVER =
      """
      CREATE TABLE [dbo].[Customers] (
        [Id] bigint IDENTITY(1,1) NOT NULL,
        [Name] nvarchar(80) NOT NULL,
        [Note] nvarchar(255) NOT NULL,
        [Order] int NULL,
        [Balance] float NULL,
        [Active] bit NULL,
        [Seen] datetime NOT NULL,
        CONSTRAINT [PK_Customers] PRIMARY KEY CLUSTERED ([Id] ASC)
      );
      GO
      CREATE TABLE [dbo].[Bills] (
        [Id] bigint NOT NULL PRIMARY KEY,
        [CustomerId] bigint NOT NULL REFERENCES [dbo].[Customers] ([Id])
      );
      GO
      CREATE INDEX [ByName] ON [dbo].[Customers] ([Name]);
      CREATE INDEX [ByNameAgain] ON [dbo].[Customers] ([Name]);
      GO
      """;

  @Test
  void sql_server_has_names_in_brackets() {
    Map<String, String> mends = mends(Dialect.SQLSERVER, SQL_SERVER);
    assertEquals(
        "CREATE INDEX [Bills_CustomerId_idx] ON [Bills] ([CustomerId]);",
        mends.get("ddl-foreign-key-index"));
    assertEquals("DROP INDEX [ByNameAgain] ON [Customers];", mends.get("ddl-duplicate-index"));
    assertEquals(
        "ALTER TABLE [Customers] ALTER COLUMN [Balance] decimal(12, 2);",
        mends.get("ddl-money-type"));
    assertEquals(
        "ALTER TABLE [Customers] ALTER COLUMN [Seen] datetimeoffset NOT NULL;",
        mends.get("ddl-timestamp-zone"));
    assertEquals(
        "ALTER TABLE [Customers] ALTER COLUMN [Note] nvarchar(4000) NOT NULL;",
        mends.get("ddl-text-length"));
  }

  private static final String SQLITE =
      """
      CREATE TABLE customers (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, slug TEXT NOT NULL, balance REAL, active BOOLEAN,
        seen TIMESTAMP);
      CREATE TABLE bills (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id));
      CREATE INDEX by_name ON customers (name);
      CREATE INDEX by_name_again ON customers (name);
      """;

  @Test
  void sqlite_exchanges_columns() {
    Map<String, String> mends = mends(Dialect.SQLITE, SQLITE);
    assertEquals(
        "ALTER TABLE customers ADD COLUMN balance_new numeric(12, 2); UPDATE customers SET"
            + " balance_new = balance; ALTER TABLE customers DROP COLUMN balance; ALTER TABLE"
            + " customers RENAME COLUMN balance_new TO balance;",
        mends.get("ddl-money-type"));
    assertEquals(
        "CREATE UNIQUE INDEX customers_slug_key ON customers (slug);", mends.get("ddl-natural-key"));
  }

  private static final String H2 =
      """
      CREATE TABLE customers (
        id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(80) NOT NULL, note VARCHAR(255) NOT NULL,
        slug VARCHAR(40) NOT NULL, balance DOUBLE PRECISION, active BOOLEAN, seen TIMESTAMP,
        paid_at BIGINT, started_on VARCHAR(30));
      CREATE TABLE log (line VARCHAR(80));
      CREATE TABLE bills (
        id BIGINT PRIMARY KEY, customer_id INT, number VARCHAR(20),
        CONSTRAINT bill_number UNIQUE (customer_id, number));
      CREATE INDEX by_name ON customers (name);
      CREATE INDEX by_name_again ON customers (name);
      """;

  @Test
  void h2_runs_what_mends() throws SQLException {
    List<Finding> findings = findings(Dialect.H2, H2);
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:mending");
        Statement statement = connection.createStatement()) {
      statement.execute(H2);
      for (Finding finding : findings) {
        statement.execute(finding.hint());
      }
    }
    assertEquals(
        "[ddl-duplicate-index, ddl-key-range, ddl-money-type, ddl-natural-key, ddl-nullable-flag,"
            + " ddl-primary-key, ddl-text-length, ddl-time-type, ddl-timestamp-zone,"
            + " ddl-unique-nullable]",
        mends(Dialect.H2, H2).keySet().toString());
  }

  private static final String ORACLE =
      """
      CREATE TABLE customers (
        id NUMBER(19) GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name VARCHAR2(80) NOT NULL,
        balance BINARY_DOUBLE, note VARCHAR2(255), seen TIMESTAMP);
      CREATE TABLE bills (
        id NUMBER(19) PRIMARY KEY, customer_id NUMBER(19) NOT NULL REFERENCES customers (id));
      CREATE INDEX by_name ON customers (name);
      """;

  @Test
  void oracle_modifies_in_brackets() {
    Map<String, String> mends = mends(Dialect.ORACLE, ORACLE);
    assertEquals(
        "CREATE INDEX bills_customer_id_idx ON bills (customer_id);",
        mends.get("ddl-foreign-key-index"));
    assertEquals("ALTER TABLE customers MODIFY (note varchar2(4000));", mends.get("ddl-text-length"));
    assertEquals(
        "ALTER TABLE customers ADD balance_new number(12, 2); UPDATE customers SET balance_new ="
            + " balance; ALTER TABLE customers DROP COLUMN balance; ALTER TABLE customers RENAME"
            + " COLUMN balance_new TO balance;",
        mends.get("ddl-money-type"));
  }

  /** The schema with its mends has none of the findings. */
  private static void mended(Dialect dialect, String schema) {
    List<Finding> findings = findings(dialect, schema);
    assertFalse(findings.isEmpty());
    String mends = findings.stream().map(Finding::hint).collect(Collectors.joining("\n"));
    assertEquals(List.of(), findings(dialect, schema + mends + "\n"), mends);
  }
}
