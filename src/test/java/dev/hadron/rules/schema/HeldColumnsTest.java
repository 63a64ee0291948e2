package dev.hadron.rules.schema;

import static dev.hadron.rules.schema.DialectReview.findings;
import static dev.hadron.rules.schema.DialectReview.mends;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Dialect;
import dev.hadron.migrate.TargetServer;
import dev.hadron.rules.Finding;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Columns that keys, indexes, conditions and defaults hold are mended with them, or by a person. */
class HeldColumnsTest {

  private static final String SQL_SERVER =
      """
      CREATE TABLE [dbo].[Orders] (
        [Id] int IDENTITY(1,1) NOT NULL,
        [Note] nvarchar(255) NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL DEFAULT sysutcdatetime(),
        [PaidAt] bigint NULL,
        [Paid] bit NULL,
        [Total] float NOT NULL,
        [Parent] int NULL,
        [Code] nvarchar(20) NOT NULL,
        CONSTRAINT [PK_Orders] PRIMARY KEY CLUSTERED ([Id]),
        CONSTRAINT [UQ_Orders] UNIQUE ([Parent], [Code]),
        CONSTRAINT [CK_Total] CHECK ([Total] >= 0)
      );
      GO
      CREATE TABLE [dbo].[Lines] (
        [Id] bigint NOT NULL PRIMARY KEY,
        [OrderId] int NOT NULL CONSTRAINT [FK_Lines] REFERENCES [dbo].[Orders] ([Id])
      );
      GO
      CREATE INDEX [IX_Note] ON [dbo].[Orders] ([Note]);
      CREATE INDEX [IX_Paid] ON [dbo].[Orders] ([Paid]);
      GO
      """;

  @Test
  void sqlServerChangesNoColumnThatIsHeld() {
    Map<String, String> mends = mends(Dialect.SQLSERVER, SQL_SERVER);
    assertEquals(
        "-- by hand: drop foreign key FK_Lines of Lines, the primary key; run ALTER TABLE [Orders]"
            + " ALTER COLUMN [Id] bigint NOT NULL; ALTER TABLE [Lines] ALTER COLUMN [OrderId] bigint NOT"
            + " NULL; and make again what was dropped",
        mends.get("ddl-key-range"));
    assertEquals(
        "-- by hand: drop the default of CreatedAt (its name is in sys.default_constraints); run"
            + " ALTER TABLE [Orders] ALTER COLUMN [CreatedAt] datetimeoffset(3) NOT NULL; and make"
            + " again what was dropped",
        mends.get("ddl-timestamp-zone"));
    assertTrue(mends.get("ddl-money-type").startsWith("-- by hand: drop CHECK CK_Total; run "));
    assertTrue(mends.get("ddl-nullable-flag").startsWith("-- by hand: drop index IX_Paid; run "));
    // A longer text is the one change that an index lets through.
    assertEquals(
        "ALTER TABLE [Orders] ALTER COLUMN [Note] nvarchar(4000) NOT NULL;",
        mends.get("ddl-text-length"));
  }

  @Test
  void sqlServerReadsABatchBeforeItRuns() {
    assertEquals(
        "ALTER TABLE [Orders] ADD [PaidAt_new] datetimeoffset; EXEC('UPDATE [Orders] SET"
            + " [PaidAt_new] = dateadd(millisecond, [PaidAt] % 1000, dateadd(second, [PaidAt] / 1000,"
            + " cast(''1970-01-01'' AS datetime2)));'); ALTER TABLE [Orders] DROP COLUMN [PaidAt];"
            + " EXEC sp_rename '[Orders].[PaidAt_new]', 'PaidAt', 'COLUMN';",
        mends(Dialect.SQLSERVER, SQL_SERVER).get("ddl-time-type"));
  }

  private static final String ORACLE =
      """
      CREATE TABLE orders (
        id NUMBER(9) GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        total BINARY_DOUBLE DEFAULT 0 NOT NULL,
        opening_time VARCHAR2(8), parent NUMBER(9), code VARCHAR2(20) NOT NULL,
        CONSTRAINT orders_uk UNIQUE (parent, code));
      CREATE INDEX by_total ON orders (total);
      """;

  @Test
  void nullsAreAlikeToTwoServers() {
    assertFalse(mends(Dialect.SQLSERVER, SQL_SERVER).containsKey("ddl-unique-nullable"));
    assertFalse(mends(Dialect.ORACLE, ORACLE).containsKey("ddl-unique-nullable"));
  }

  @Test
  void oracleWidensItsNumbersInPlace() {
    Map<String, String> mends = mends(Dialect.ORACLE, ORACLE);
    assertEquals("ALTER TABLE orders MODIFY (id number(19));", mends.get("ddl-key-range"));
    assertEquals(
        "DROP INDEX by_total; ALTER TABLE orders ADD total_new number(12, 2) DEFAULT 0; UPDATE orders"
            + " SET total_new = total; ALTER TABLE orders DROP COLUMN total; ALTER TABLE orders"
            + " RENAME COLUMN total_new TO total; ALTER TABLE orders MODIFY (total NOT NULL); CREATE"
            + " INDEX by_total ON orders (total);",
        mends.get("ddl-money-type"));
    assertEquals(
        "-- by hand: Oracle has no type for a time of the day; say the form of opening_time by a"
            + " CHECK (regexp_like(…))",
        mends.get("ddl-time-type"));
  }

  @Test
  void sqliteDropsNoColumnOfAKey() {
    Map<String, String> mends =
        mends(
            Dialect.SQLITE,
            """
            CREATE TABLE orders (
              id INTEGER PRIMARY KEY, note VARCHAR(255), cost REAL UNIQUE, open BOOLEAN,
              paid_at BIGINT);
            CREATE INDEX by_paid ON orders (paid_at, note);
            """);
    assertEquals(
        "-- by hand: make the table anew with cost numeric(12, 2), INSERT INTO … SELECT the rows with"
            + " cost, drop the old one, rename, and make its indexes again (lang_altertable.html);"
            + " SQLite drops no column that is held by unique key orders_cost_key",
        mends.get("ddl-money-type"));
    assertEquals(
        "DROP INDEX by_paid; ALTER TABLE orders ADD COLUMN paid_at_new datetime; UPDATE orders SET"
            + " paid_at_new = strftime('%Y-%m-%d %H:%M:%fZ', paid_at / 1000.0, 'unixepoch'); ALTER"
            + " TABLE orders DROP COLUMN paid_at; ALTER TABLE orders RENAME COLUMN paid_at_new TO"
            + " paid_at; CREATE INDEX by_paid ON orders (paid_at, note);",
        mends.get("ddl-time-type"));
    assertFalse(mends.containsKey("ddl-text-length"), "SQLite counts no letters");
  }

  @Test
  void sqliteConvertsWhatAKeyHolds() {
    assertEquals(
        "-- by hand: make the table anew with paid_at datetime, INSERT INTO … SELECT the rows with"
            + " strftime('%Y-%m-%d %H:%M:%fZ', paid_at / 1000.0, 'unixepoch'), drop the old one, rename,"
            + " and make its indexes again (lang_altertable.html); SQLite drops no column that is held"
            + " by unique key orders_paid_at_key",
        mends(
                Dialect.SQLITE,
                "CREATE TABLE orders (id INTEGER PRIMARY KEY, paid_at BIGINT UNIQUE);")
            .get("ddl-time-type"));
  }

  @Test
  void sqlServerWidensWhatRefersToWhatRefers() {
    assertEquals(
        "-- by hand: drop foreign key FK_B of B, the primary key, foreign key FK_C of C, the primary"
            + " key of B, index IX_C of C; run ALTER TABLE [A] ALTER COLUMN [Id] bigint NOT NULL; ALTER"
            + " TABLE [B] ALTER COLUMN [Id] bigint NOT NULL; ALTER TABLE [C] ALTER COLUMN [BId] bigint;"
            + " and make again what was dropped",
        mends(
                Dialect.SQLSERVER,
                """
                CREATE TABLE [A] ([Id] int IDENTITY(1,1) NOT NULL PRIMARY KEY);
                CREATE TABLE [B] (
                  [Id] int NOT NULL PRIMARY KEY CONSTRAINT [FK_B] REFERENCES [A] ([Id]));
                CREATE TABLE [C] (
                  [Id] bigint IDENTITY(1,1) NOT NULL PRIMARY KEY,
                  [BId] int NULL CONSTRAINT [FK_C] REFERENCES [B] ([Id]));
                CREATE INDEX [IX_C] ON [C] ([BId]);
                """)
            .get("ddl-key-range"));
  }

  @Test
  void postgresqlTellsOfAllThatHolds() {
    assertEquals(
        "-- by hand: drop the expression of paid_day; run ALTER TABLE orders ALTER COLUMN paid_at DROP"
            + " DEFAULT; ALTER TABLE orders ALTER COLUMN paid_at TYPE timestamptz USING"
            + " to_timestamp(paid_at / 1000.0); and make again what was dropped; its default is gone:"
            + " say one of the new type -- drop these views first, they show it: paid",
        mends(
                Dialect.POSTGRESQL,
                """
                CREATE TABLE orders (
                  id bigint PRIMARY KEY, paid_at bigint DEFAULT 0,
                  paid_day bigint GENERATED ALWAYS AS (paid_at / 86400000) STORED);
                CREATE VIEW paid AS SELECT id, paid_at FROM orders;
                """)
            .get("ddl-time-type"));
  }

  @Test
  void postgresqlComputesFromAnotherTypeWhatAPersonSays() {
    assertEquals(
        "-- by hand: drop index by_end; run ALTER TABLE visit ALTER COLUMN ended TYPE timestamptz USING"
            + " ended AT TIME ZONE 'UTC'; and make again what was dropped",
        mends(
                Dialect.POSTGRESQL,
                """
                CREATE TABLE visit (id bigint PRIMARY KEY, ended timestamp);
                CREATE INDEX by_end ON visit (coalesce(ended, timestamp '9999-12-31'));
                """)
            .get("ddl-timestamp-zone"));
  }

  private static final String H2 =
      """
      CREATE TABLE orders (
        id INT AUTO_INCREMENT PRIMARY KEY, paid_at BIGINT NOT NULL, seen TIMESTAMP(3) DEFAULT
        LOCALTIMESTAMP, total DOUBLE PRECISION DEFAULT 0, note VARCHAR(255));
      CREATE TABLE lines (id BIGINT PRIMARY KEY, order_id INT NOT NULL REFERENCES orders (id));
      CREATE INDEX by_paid ON orders (paid_at);
      CREATE INDEX by_order ON lines (order_id);
      """;

  @Test
  void h2KeepsIndexesAndMoments() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:held;TIME ZONE=+05:00");
        Statement statement = connection.createStatement()) {
      statement.execute(H2);
      statement.execute(
          "INSERT INTO orders (paid_at, seen, total) VALUES (86400123, TIMESTAMP '2020-01-02 03:04:05.678', 1.5)");
      for (Finding finding : findings(Dialect.H2, H2)) {
        statement.execute(finding.hint());
      }
      assertEquals(
          "1970-01-02 00:00:00.123+00, 2020-01-02 03:04:05.678+00, 1.50",
          row(
              statement,
              "SELECT paid_at AT TIME ZONE 'UTC', seen AT TIME ZONE 'UTC', total FROM orders"));
      assertEquals(
          "1",
          row(statement, "SELECT count(*) FROM information_schema.indexes WHERE index_name = 'BY_PAID'"));
    }
  }

  private static final String MYSQL =
      """
      CREATE TABLE orders (
        id int NOT NULL AUTO_INCREMENT, shop int NOT NULL,
        note varchar(255) COLLATE utf8mb4_bin NOT NULL DEFAULT 'none' COMMENT 'says',
        made datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
        paid_at bigint, total double NOT NULL DEFAULT 0, parent int NULL,
        PRIMARY KEY (id), UNIQUE KEY uk (id, shop), KEY by_paid (paid_at),
        CONSTRAINT self FOREIGN KEY (parent) REFERENCES orders (id)) DEFAULT CHARSET=utf8mb4;
      CREATE TABLE `lines` (
        id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY, order_id int NOT NULL, shop int NOT NULL,
        CONSTRAINT fk FOREIGN KEY (order_id, shop) REFERENCES orders (id, shop) ON DELETE CASCADE);
      """;

  @Test
  void mysqlFreesAForeignKeyOnce() {
    assertEquals(
        "ALTER TABLE `orders` DROP FOREIGN KEY `self`; ALTER TABLE `lines` DROP FOREIGN KEY `fk`; ALTER"
            + " TABLE `orders` MODIFY `id` bigint NOT NULL AUTO_INCREMENT; ALTER TABLE `orders` MODIFY"
            + " `parent` bigint NULL, ADD CONSTRAINT `self` FOREIGN KEY (`parent`) REFERENCES `orders`"
            + " (`id`); ALTER TABLE `lines` MODIFY `order_id` bigint NOT NULL, ADD CONSTRAINT `fk`"
            + " FOREIGN KEY (`order_id`, `shop`) REFERENCES `orders` (`id`, `shop`) ON DELETE CASCADE;",
        mends(Dialect.MYSQL, MYSQL).get("ddl-key-range"));
  }

  @Test
  @Tag("slow")
  void mariadbRunsWhatMends() throws Exception {
    try (TargetServer server = TargetServer.start();
        Connection connection = TargetServer.open(server.url());
        Statement statement = connection.createStatement()) {
      run(statement, MYSQL);
      statement.execute("INSERT INTO orders (shop, paid_at) VALUES (1, 86400123)");
      for (Finding finding : findings(Dialect.MYSQL, MYSQL)) {
        run(statement, finding.hint());
      }
      assertEquals("86400.123", row(statement, "SELECT unix_timestamp(paid_at) FROM orders"));
      statement.execute("SHOW CREATE TABLE orders");
      try (ResultSet made = statement.getResultSet()) {
        made.next();
        String table = made.getString(2);
        for (String kept :
            List.of(
                "`id` bigint", "utf8mb4_bin NOT NULL DEFAULT 'none' COMMENT 'says'",
                "`made` timestamp(3) NOT NULL DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3)",
                "KEY `by_paid` (`paid_at`)", "`total` decimal(12,2) NOT NULL DEFAULT 0.00")) {
          assertTrue(table.contains(kept), kept + " in " + table);
        }
      }
    }
  }

  /** Statement by statement, without the words behind them. */
  private static void run(Statement statement, String script) throws SQLException {
    for (String each : script.replaceAll(" -- .*", "").split(";")) {
      if (!each.isBlank()) {
        statement.execute(each);
      }
    }
  }

  private static String row(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      StringBuilder row = new StringBuilder(rows.getString(1));
      for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
        row.append(", ").append(rows.getString(i));
      }
      return row.toString();
    }
  }
}
