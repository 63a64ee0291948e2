package dev.hadron.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The types that we take for the server's own are those that a server has before anybody comes. */
class BuiltInTypesTest {

  private static final String OWN =
      """
      SELECT typname FROM pg_type
      WHERE typnamespace = 'pg_catalog'::regnamespace
        AND typtype IN ('b', 'r', 'm') AND typcategory <> 'A'
      ORDER BY typname
      """;

  @Test
  void each_type_of_a_server_is_known() throws IOException, SQLException {
    List<String> unknown = new ArrayList<>();
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(OWN)) {
      while (rows.next()) {
        String name = rows.getString(1);
        if (BuiltInTypes.internalName(name).filter(name::equals).isEmpty()) {
          unknown.add(name);
        }
      }
    }
    assertEquals(List.of(), unknown);
  }
}
