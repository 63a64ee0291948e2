package dev.hadron.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlIdentifierTest {

  @Test
  void plain_names_stay_bare() {
    assertEquals("order_item", SqlIdentifier.quote("order_item"));
    assertEquals("shop.order_item", SqlIdentifier.quote(new QualifiedName("shop", "order_item")));
    assertEquals("order_item", SqlIdentifier.quote(QualifiedName.inPublic("order_item")));
  }

  @Test
  void other_names_are_quoted() {
    assertEquals("\"Album\"", SqlIdentifier.quote("Album"));
    assertEquals("\"2fa\"", SqlIdentifier.quote("2fa"));
    assertEquals("\"a\"\"b\"", SqlIdentifier.quote("a\"b"));
    assertEquals("\"größe\", id", SqlIdentifier.quote(List.of("größe", "id")));
  }

  @Test
  void a_cut_keeps_characters_whole() {
    assertEquals("grö", SqlIdentifier.cut("größe", 4));
    assertEquals("gr", SqlIdentifier.cut("größe", 3));
  }

  @Test
  void the_server_agrees_which_words_need_quotes() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT word, catcode FROM pg_get_keywords() ORDER BY word")) {
      List<String> disagreements = new ArrayList<>();
      while (rows.next()) {
        boolean reserved = "RT".contains(rows.getString("catcode"));
        if (reserved != SqlIdentifier.isReserved(rows.getString("word"))) {
          disagreements.add(rows.getString("word"));
        }
      }
      assertEquals(List.of(), disagreements);
    }
  }
}
