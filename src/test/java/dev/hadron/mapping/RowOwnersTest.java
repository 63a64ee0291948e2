package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Coordinates;
import dev.hadron.model.Guard;
import dev.hadron.model.RecordType;
import dev.hadron.read.sql.SqlReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose the rows of tables are, how sure that is, and what is a row of a row. */
class RowOwnersTest {

  private static final Coordinates DESK =
      new Coordinates("com.example", "desk", "1.0.0", "com.example.desk", "Desk");

  private static final String ACCOUNTS =
      """
      CREATE TABLE users (
          id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          email         text NOT NULL UNIQUE,
          password_hash varchar(100) NOT NULL
      );
      CREATE TABLE tenant (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text);
      """;

  @Test
  void a_required_reference_to_accounts_keeps_rows_from_others() {
    assertEquals(
        List.of(new Guard.Own(Guard.Whose.OWNER, "user")),
        guards("note", table("note", "user_id bigint NOT NULL REFERENCES users (id)")));
  }

  @Test
  void rows_of_rows_are_of_the_same_owner_however_far() {
    String orders =
        table("orders", "user_id bigint NOT NULL REFERENCES users (id)")
            + table("item", "order_id bigint NOT NULL REFERENCES orders (id)")
            + table("remark", "item_id bigint NOT NULL REFERENCES item (id)")
            + table("survey", "order_id bigint REFERENCES orders (id)");
    assertEquals(
        List.of(new Guard.Through(Guard.Whose.OWNER, List.of("order"), "Order", List.of("id"))),
        guards("item", orders));
    assertEquals(
        List.of(new Guard.Through(Guard.Whose.OWNER, List.of("item"), "Item", List.of("id"))),
        guards("remark", orders));
    assertEquals(List.of(), guards("survey", orders));
  }

  @Test
  void what_is_doubtful_is_said_with_the_reason() {
    doubted("article", "author_id bigint NOT NULL REFERENCES users (id)", "who made a row");
    doubted("article", "user_id bigint REFERENCES users (id)", "it may be empty");
    doubted(
        "article", "slug text, user_id bigint NOT NULL REFERENCES users (id)", "a column slug");
    doubted(
        "transfer",
        "user_id bigint NOT NULL REFERENCES users (id), receiver_id bigint REFERENCES users (id)",
        "several accounts");
    doubted(
        "profile", "user_id bigint NOT NULL UNIQUE REFERENCES users (id)", "it is part of a key");
  }

  @Test
  void a_comment_on_what_others_read_is_there_for_others() {
    String articles =
        table("article", "slug text, user_id bigint NOT NULL REFERENCES users (id)")
            + table(
                "comment",
                "article_id bigint NOT NULL REFERENCES article (id),"
                    + " user_id bigint NOT NULL REFERENCES users (id)");
    assertEquals(List.of(), guards("comment", articles));
  }

  @Test
  void tenants_are_told_by_several_tables() {
    String one = table("asset", "tenant_id bigint NOT NULL");
    assertEquals(List.of(), guards("asset", one));
    String several = one + table("place", "tenant_id bigint NOT NULL") + table("hint", "tenant_id bigint");
    assertEquals(
        List.of(new Guard.Own(Guard.Whose.TENANT, "tenantId")), guards("asset", several));
    assertEquals(List.of(), guards("hint", several));
  }

  @Test
  void whose_a_row_is_stands_in_no_body() {
    Mapped mapped =
        map(table("note", "text text, user_id bigint NOT NULL REFERENCES users (id)"), Map.of());
    assertTrue(has(mapped, "Note", "userId"));
    assertFalse(has(mapped, "NoteCreate", "userId"));
    assertFalse(has(mapped, "NoteUpdate", "userId"));
  }

  @Test
  void a_row_of_nothing_but_its_tenant_is_not_changed() {
    Mapped mapped =
        map(
            table("asset", "tenant_id bigint NOT NULL REFERENCES tenant (id)")
                + table("place", "tenant_id bigint NOT NULL REFERENCES tenant (id), name text"),
            Map.of("asset.tenant_id", "tenant"));
    List<String> operations = mapped.model().operations().stream().map(each -> each.id()).toList();
    assertTrue(operations.contains("createAsset"));
    assertFalse(operations.contains("patchAsset"));
    assertTrue(operations.contains("patchPlace"));
  }

  @Test
  void a_user_takes_a_column_back_or_names_another() {
    String notes = table("note", "user_id bigint NOT NULL REFERENCES users (id), keeper bigint");
    assertEquals(
        List.of(), map(notes, Map.of("note.user_id", "plain")).model().entity("Note").guards());
    assertEquals(List.of(), map(notes, Map.of("owner", "off")).model().entity("Note").guards());
    assertEquals(
        List.of(new Guard.Own(Guard.Whose.OWNER, "keeper")),
        map(notes, Map.of("note.keeper", "owner")).model().entity("Note").guards());
  }

  @Test
  void a_view_of_such_rows_shows_whose_they_are_or_is_not_served() {
    String views =
        table("note", "text text, user_id bigint NOT NULL REFERENCES users (id)")
            + "CREATE VIEW mine AS SELECT n.id, n.user_id FROM note n;"
            + "CREATE VIEW length AS SELECT max(length(n.text)) AS most FROM note n;";
    Mapped mapped = map(views, Map.of());
    assertEquals(
        List.of(new Guard.Own(Guard.Whose.OWNER, "userId")),
        mapped.model().entity("Mine").guards());
    assertTrue(
        mapped.model().entities().stream().noneMatch(entity -> entity.name().equals("Length")));
    assertTrue(
        mapped.ledger().entries().stream()
            .anyMatch(entry -> entry.construct().contains("length")));
  }

  private static void doubted(String table, String columns, String reason) {
    Mapped mapped = map(table(table, columns), Map.of());
    List<String> reasons =
        mapped.ledger().entries().stream()
            .filter(entry -> entry.id().equals("owner-not-enforced"))
            .map(entry -> entry.outcome())
            .toList();
    assertEquals(1, reasons.size());
    assertTrue(reasons.get(0).contains(reason), reasons.get(0));
  }

  private static boolean has(Mapped mapped, String record, String property) {
    RecordType type = mapped.model().record(record);
    return type.properties().stream().anyMatch(each -> each.name().equals(property));
  }

  private static String table(String name, String columns) {
    return "CREATE TABLE %s (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, %s);"
        .formatted(name, columns);
  }

  private static List<Guard> guards(String table, String sql) {
    return map(sql, Map.of()).model().entities().stream()
        .filter(entity -> entity.table().name().equals(table))
        .findFirst()
        .orElseThrow()
        .guards();
  }

  private static Mapped map(String sql, Map<String, String> meaning) {
    SourceFile file = new SourceFile("schema.sql", ACCOUNTS + sql);
    return new CatalogMapper(
            new SqlReader().read(List.of(file)).catalog(), DESK, false, Meanings.of(meaning))
        .map();
  }
}
