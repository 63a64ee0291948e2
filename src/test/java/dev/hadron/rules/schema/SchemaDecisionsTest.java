package dev.hadron.rules.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.TableBuilder;
import dev.hadron.catalog.TableKind;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.rules.SchemaDecisions;
import dev.hadron.rules.handler.SchemaAmendment;
import dev.hadron.rules.handler.VersionNames;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaDecisionsTest {

  private static final SourceLocation HERE = new SourceLocation("schema.sql", 1, 1);

  @Test
  void a_foreign_key_without_index_gets_one() {
    SchemaAmendment amendment =
        amend(
            table("orders", "id"),
            table("item", "id", "order_id").foreignKey(key("orders", "order_id")));

    assertEquals(
        List.of("CREATE INDEX item_order_id_idx ON item (order_id)"),
        statements(amendment, ForeignKeyIndex.ID));
    assertEquals(
        List.of("item_order_id_idx"),
        amendment.catalog().table("item").orElseThrow().indexes().stream()
            .map(Index::name)
            .toList());
  }

  @Test
  void names_are_quoted_where_the_server_wants_it() {
    SchemaAmendment amendment =
        amend(
            table("order", "id"),
            table("Line Item", "id", "Order\"Id").foreignKey(key("order", "Order\"Id")));

    assertEquals(
        List.of(
            "CREATE INDEX \"Line Item_Order\"\"Id_idx\" ON \"Line Item\"" + " (\"Order\"\"Id\")"),
        statements(amendment, ForeignKeyIndex.ID));
    assertEquals(
        List.of(
            "ALTER TABLE \"order\" ADD COLUMN version bigint NOT NULL DEFAULT 0",
            "ALTER TABLE \"Line Item\" ADD COLUMN version bigint NOT NULL DEFAULT 0"),
        statements(amendment, OptimisticLock.ID));
  }

  @Test
  void a_column_that_leads_a_key_or_index_needs_no_other() {
    SchemaAmendment amendment =
        amend(
            table("orders", "id"),
            table("by_primary_key", "order_id", "line")
                .primaryKey(primary("order_id", "line"))
                .foreignKey(key("orders", "order_id")),
            table("by_index", "id", "order_id")
                .foreignKey(key("orders", "order_id"))
                .index(Index.of("x", false, List.of("order_id", "id"), HERE)),
            table("by_partial_index", "id", "order_id")
                .foreignKey(key("orders", "order_id"))
                .index(partial("y", "order_id", "(order_id IS NOT NULL)")));

    assertEquals(List.of(), statements(amendment, ForeignKeyIndex.ID));
  }

  @Test
  void an_index_that_cannot_find_the_rows_does_not_count() {
    SchemaAmendment amendment =
        amend(
            table("orders", "id"),
            table("second", "id", "order_id")
                .foreignKey(key("orders", "order_id"))
                .index(Index.of("a", false, List.of("id", "order_id"), HERE)),
            table("partial", "id", "order_id")
                .foreignKey(key("orders", "order_id"))
                .index(partial("b", "order_id", "paid")));

    assertEquals(2, statements(amendment, ForeignKeyIndex.ID).size());
  }

  @Test
  void one_index_serves_two_keys_of_which_one_begins_the_other() {
    SchemaAmendment amendment =
        amend(
            table("tenant", "id"),
            table("orders", "id"),
            table("item", "id", "tenant_id", "order_id")
                .foreignKey(key("tenant", "tenant_id"))
                .foreignKey(key("orders", "tenant_id", "order_id")));

    assertEquals(
        List.of("CREATE INDEX item_tenant_id_order_id_idx ON item (tenant_id, order_id)"),
        statements(amendment, ForeignKeyIndex.ID));
  }

  @Test
  void names_that_are_taken_or_too_long_are_avoided() {
    String longName = "a_table_with_a_name_that_is_nearly_as_long_as_the_server_allows";
    SchemaAmendment amendment =
        amend(
            table("orders", "id"),
            table("item_order_id_idx", "id"),
            table("item", "id", "order_id").foreignKey(key("orders", "order_id")),
            table(longName, "id", "order_id").foreignKey(key("orders", "order_id")));

    List<String> statements = statements(amendment, ForeignKeyIndex.ID);
    assertTrue(statements.get(0).contains(" item_order_id_idx1 "), statements.get(0));
    assertTrue(
        statements.get(1).contains(" " + longName.substring(0, 59) + "_idx "), statements.get(1));
  }

  @Test
  void only_rows_that_clients_change_get_a_version() {
    Table child =
        new Table(
            QualifiedName.inPublic("sale_2026"),
            TableKind.ORDINARY,
            table("x", "id").build().columns(),
            Optional.of(primary("id")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Partitioning.PartitionOf(QualifiedName.inPublic("sale"), "DEFAULT", ""),
            "",
            HERE);
    SchemaAmendment amendment =
        amend(
            table("sale", "id").build(),
            child,
            Table.named(QualifiedName.inPublic("log"), HERE).column(column("line")).build(),
            table("sale_tag", "sale_id", "tag_id")
                .primaryKey(primary("sale_id", "tag_id"))
                .foreignKey(key("sale", "sale_id"))
                .foreignKey(key("tag", "tag_id"))
                .build());

    assertEquals(
        List.of("ALTER TABLE sale ADD COLUMN version bigint NOT NULL DEFAULT 0"),
        statements(amendment, OptimisticLock.ID));
    assertTrue(amendment.catalog().table("sale_2026").orElseThrow().column("version").isPresent());
  }

  @Test
  void a_version_column_is_recognised_and_a_business_one_is_not() {
    Column counted =
        new Column(
            "version",
            integer(),
            false,
            new ColumnValue.Expression("0"),
            Optional.empty(),
            "",
            HERE);
    Column release = Column.of("version", text(), false, HERE);
    SchemaAmendment amendment =
        amend(table("has_one", "id").column(counted), table("has_another", "id").column(release));

    assertEquals(
        List.of("ALTER TABLE has_another ADD COLUMN row_version bigint NOT NULL DEFAULT 0"),
        statements(amendment, OptimisticLock.ID));
    Table amended = amendment.catalog().table("has_another").orElseThrow();
    assertEquals("row_version", new OptimisticLock().versionColumn(amended).orElseThrow().name());
  }

  @Test
  void what_is_amended_once_stays_as_it_is() {
    SchemaAmendment once =
        amend(
            table("orders", "id"),
            table("item", "id", "order_id").foreignKey(key("orders", "order_id")));

    assertTrue(SchemaDecisions.amend(once.catalog(), VersionNames.AS_CALLED).isEmpty());
  }

  @Test
  void the_script_says_once_what_each_rule_wants() {
    SchemaAmendment amendment =
        amend(
            table("orders", "id"),
            table("item", "id", "order_id").foreignKey(key("orders", "order_id")));

    assertEquals(
        """
        -- Give up soon rather than make every other writer wait.
        SET LOCAL lock_timeout = '10s';

        -- A version for optimistic locking and entity tags, where a table has none. \
        [http-optimistic-lock]
        ALTER TABLE orders ADD COLUMN version bigint NOT NULL DEFAULT 0;
        ALTER TABLE item ADD COLUMN version bigint NOT NULL DEFAULT 0;

        -- An index for every foreign key that no other index begins with. \
        [ddl-foreign-key-index]
        CREATE INDEX item_order_id_idx ON item (order_id);
        """,
        amendment.toScript());
  }

  private static SchemaAmendment amend(TableBuilder... tables) {
    return amend(Arrays.stream(tables).map(TableBuilder::build).toArray(Table[]::new));
  }

  private static SchemaAmendment amend(Table... tables) {
    return SchemaDecisions.amend(
        Catalogs.withTables(Catalog.EMPTY, List.of(tables)), VersionNames.AS_CALLED);
  }

  private static List<String> statements(SchemaAmendment amendment, String rule) {
    return amendment.additions().stream()
        .filter(addition -> addition.rule().equals(rule))
        .map(SchemaAmendment.Addition::sql)
        .toList();
  }

  private static TableBuilder table(String name, String... columns) {
    TableBuilder table = Table.named(QualifiedName.inPublic(name), HERE);
    for (String column : columns) {
      table.column(column(column));
    }
    return table.primaryKey(PrimaryKey.of(name + "_pkey", List.of(columns[0]), HERE));
  }

  private static Column column(String name) {
    return Column.of(name, integer(), false, HERE);
  }

  private static SqlType integer() {
    return new SqlType(new QualifiedName("pg_catalog", "int4"), List.of(), 0, "integer");
  }

  private static SqlType text() {
    return new SqlType(new QualifiedName("pg_catalog", "text"), List.of(), 0, "text");
  }

  private static PrimaryKey primary(String... columns) {
    return PrimaryKey.of("pkey", List.of(columns), HERE);
  }

  private static ForeignKey key(String table, String... columns) {
    return ForeignKey.of(
        "fkey",
        List.of(columns),
        QualifiedName.inPublic(table),
        List.of(columns),
        ReferentialAction.NO_ACTION,
        HERE);
  }

  private static Index partial(String name, String column, String predicate) {
    return new Index(
        name,
        false,
        "btree",
        List.of(Index.Key.ofColumn(column)),
        List.of(),
        false,
        Optional.of(predicate),
        Optional.empty(),
        "",
        HERE);
  }
}
