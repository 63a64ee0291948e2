package dev.hadron.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.sql.SqlReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TargetTranslationTest {

  /** Of each kind that PostgreSQL has and others lack, one. */
  private static final String SCHEMA =
      """
      CREATE TYPE mood AS ENUM ('sad', 'it''s ok');
      CREATE DOMAIN email AS varchar(254) CHECK (VALUE LIKE '%@%');
      CREATE SEQUENCE ticket_no;
      CREATE TABLE "user" (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        mail email NOT NULL UNIQUE,
        nick text NOT NULL UNIQUE,
        feels mood NOT NULL DEFAULT 'sad'::mood,
        kind text NOT NULL DEFAULT 'a\\b' CHECK (kind = ANY (ARRAY['a\\b'::text, 'c'::text])),
        tags text[] NOT NULL DEFAULT '{}',
        data jsonb NOT NULL DEFAULT '{}'::jsonb,
        amount numeric,
        rate numeric(8,3) CHECK (rate > (0)::numeric),
        raw bytea,
        ip inet,
        search tsvector,
        bio varchar(12000), cv varchar(12000),
        seen timestamptz NOT NULL DEFAULT now(),
        day date DEFAULT CURRENT_DATE,
        at time DEFAULT '10:00',
        upper_nick text GENERATED ALWAYS AS (upper(nick)) STORED
      );
      COMMENT ON TABLE "user" IS 'Who is ''in''.';
      COMMENT ON COLUMN "user".day IS 'A \\ day';
      CREATE TABLE sale (
        id serial PRIMARY KEY,
        number bigint DEFAULT nextval('ticket_no'),
        "rank" int NOT NULL, "value" int,
        user_id uuid NOT NULL REFERENCES "user" DEFERRABLE INITIALLY DEFERRED,
        UNIQUE (user_id, "rank"),
        CHECK ("value" > 0 AND "rank" >= 1)
      );
      CREATE INDEX sale_rank ON sale ("rank" DESC) WHERE "value" IS NOT NULL;
      CREATE UNIQUE INDEX sale_lower ON "user" (lower(nick));
      CREATE INDEX user_search ON "user" USING gin (search);
      CREATE INDEX user_bio ON "user" (bio);
      """;

  private static TargetTranslation.Translation translate(String sql, Dialect target) {
    Catalog catalog =
        new SqlReader().read(List.of(new SourceFile("schema.sql", sql))).catalog();
    return TargetTranslation.translate(catalog, target);
  }

  private static String ddl(String sql, Dialect target) {
    return DdlWriter.write(translate(sql, target).written(), DdlStyle.of(target));
  }

  /** Neither MySQL nor MariaDB takes a CHECK on a column that it counts. */
  @Test
  void whatTheServerCountsHasNoCheck() {
    String sql =
        "CREATE TABLE t (id serial PRIMARY KEY CHECK (id > 0), n int CHECK (n > 0));";
    String script = ddl(sql, Dialect.MYSQL);
    assertTrue(script.contains("CHECK (n > 0)"), script);
    assertFalse(script.contains("CHECK (id > 0)"), script);
    assertTrue(ddl(sql, Dialect.H2).contains("CHECK (id > 0)"));
  }

  @Test
  void h2TakesIt() throws SQLException {
    String script = ddl(SCHEMA, Dialect.H2);
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:mem:target;DATABASE_TO_LOWER=TRUE");
        Statement statement = connection.createStatement()) {
      statement.execute(script);
      statement.execute("INSERT INTO \"user\" (mail, nick) VALUES ('a@b', 'n')");
    }
  }

  @Test
  @Tag("slow")
  void mariadbTakesIt() throws Exception {
    String script = ddl(SCHEMA, Dialect.MYSQL);
    try (TargetServer server = TargetServer.start();
        Connection connection = TargetServer.open(server.url());
        Statement statement = connection.createStatement()) {
      statement.execute(script);
      statement.execute("INSERT INTO user (mail, nick) VALUES ('a@b', 'n')");
    }
  }

  @Test
  void h2FindsTablesInOtherSchemas() throws SQLException {
    String script =
        ddl(
            """
            CREATE SCHEMA sales;
            CREATE TABLE customer (id int PRIMARY KEY);
            CREATE TABLE sales.customer (id int PRIMARY KEY);
            CREATE TABLE sales.deal (
                id int PRIMARY KEY,
                ours int REFERENCES customer,
                theirs int REFERENCES sales.customer);
            CREATE TABLE visit (deal_id int PRIMARY KEY REFERENCES sales.deal);
            """,
            Dialect.H2);
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:mem:schemas;DATABASE_TO_LOWER=TRUE");
        Statement statement = connection.createStatement()) {
      statement.execute(script);
      statement.execute("INSERT INTO customer VALUES (1)");
      statement.execute("INSERT INTO sales.customer VALUES (2)");
      statement.execute("INSERT INTO sales.deal VALUES (3, 1, 2)");
      statement.execute("INSERT INTO visit VALUES (3)");
    }
  }

  @Test
  void h2HasTypesOfItsOwn() {
    String script = ddl(SCHEMA, Dialect.H2);
    assertContains(script, "CREATE TABLE \"user\" (");
    assertContains(script, "id uuid DEFAULT random_uuid() NOT NULL");
    assertContains(script, "tags varchar array DEFAULT ARRAY[] NOT NULL");
    assertContains(script, "data json DEFAULT JSON '{}' NOT NULL");
    assertContains(script, "amount decfloat");
    assertContains(script, "\"value\" integer");
    assertContains(script, "CHECK (feels = ANY(ARRAY['sad', 'it''s ok']))");
    assertContains(script, "seen timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL");
    assertContains(script, "COMMENT ON TABLE \"user\" IS 'Who is ''in''.';");
  }

  @Test
  void documentsInAListOfH2AreTexts() {
    TargetTranslation.Translation translation =
        translate("CREATE TABLE t (id int PRIMARY KEY, docs jsonb[])", Dialect.H2);
    assertContains(
        DdlWriter.write(translation.written(), DdlStyle.of(Dialect.H2)), "docs varchar array");
    assertEquals(
        "becomes a list of texts, which are any",
        translation.ledger().entries().get(0).outcome());
  }

  @Test
  void mysqlHasOtherWords() {
    String script = ddl(SCHEMA, Dialect.MYSQL);
    assertContains(script, "CREATE TABLE user (");
    assertContains(script, "id char(36) DEFAULT (uuid()) NOT NULL");
    assertContains(script, "id int NOT NULL AUTO_INCREMENT");
    assertContains(script, "nick varchar(255) NOT NULL");
    assertContains(script, "kind longtext DEFAULT ('a\\\\b') NOT NULL");
    assertContains(script, "CHECK (kind IN ('a\\\\b', 'c'))");
    assertContains(script, "tags json DEFAULT ('[]') NOT NULL");
    assertContains(script, "seen datetime(6) DEFAULT CURRENT_TIMESTAMP(6) NOT NULL");
    assertContains(script, "day date DEFAULT (CURRENT_DATE) COMMENT 'A \\\\ day'");
    assertContains(script, "`rank` int NOT NULL");
    assertContains(script, "CHECK (value > 0 AND `rank` >= 1)");
    assertContains(script, "CREATE INDEX user_bio ON user (bio(191));");
    assertContains(script, "COMMENT = 'Who is ''in''.';");
  }

  @Test
  void theLedgerSaysWhatIsLost() {
    List<String> ids =
        translate(SCHEMA, Dialect.MYSQL).ledger().entries().stream()
            .map(LedgerEntry::id)
            .distinct()
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "target-deferral",
            "target-index",
            "target-key",
            "target-sequence",
            "target-type"),
        ids.stream().filter(id -> !id.equals("target-default")).toList());
  }

  @Test
  void whatTheServiceChecksItGoesOnChecking() {
    Catalog meant =
        translate("CREATE TABLE t (id int PRIMARY KEY, c text CHECK (c ~ '^a'))", Dialect.H2)
            .meant();
    assertEquals(1, meant.table("t").orElseThrow().checks().size());
    assertTrue(
        !ddl("CREATE TABLE t (id int PRIMARY KEY, c text CHECK (c ~ '^a'))", Dialect.H2)
            .contains("CHECK"));
  }

  @Test
  void rowsThatNeedEachOtherNeedNot() {
    String circle =
        """
        CREATE TABLE a (id int PRIMARY KEY, b_id int NOT NULL);
        CREATE TABLE b (id int PRIMARY KEY, a_id int NOT NULL REFERENCES a);
        ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b DEFERRABLE INITIALLY DEFERRED;
        """;
    Catalog meant = translate(circle, Dialect.H2).meant();
    boolean first = meant.table("a").orElseThrow().column("b_id").orElseThrow().nullable();
    boolean second = meant.table("b").orElseThrow().column("a_id").orElseThrow().nullable();
    assertTrue(first != second, "one of the two may be empty");
  }

  @Test
  void schemasBecomeOneDatabase() {
    String script =
        ddl(
            "CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (id int PRIMARY KEY);"
                + " CREATE TABLE b.t (id int PRIMARY KEY REFERENCES a.t);",
            Dialect.MYSQL);
    assertContains(script, "CREATE TABLE t (");
    assertContains(script, "CREATE TABLE b_t (");
    assertContains(script, "REFERENCES t (id)");
  }

  private static void assertContains(String script, String part) {
    assertTrue(script.contains(part), part + " in\n" + script);
  }
}
