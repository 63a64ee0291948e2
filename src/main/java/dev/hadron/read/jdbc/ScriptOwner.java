package dev.hadron.read.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The owner of the database that a script is run in: as a service's own, it is no superuser. */
final class ScriptOwner {

  static final String NAME = "script_owner";
  static final String DATABASE = "postgres";

  /** There, and only a superuser may create it: it may reach what is outside the database. */
  private static final String UNTRUSTED =
      """
      SELECT FROM pg_available_extensions e
        JOIN pg_available_extension_versions v ON v.name = e.name AND v.version = e.default_version
      WHERE e.name = ? AND e.installed_version IS NULL AND v.superuser AND NOT v.trusted
      """;

  /** Whoever may use such an extension still may name no file, and no server without a password. */
  private static final String FOREIGN_DATA =
      """
      DO $$ DECLARE wrapper text; BEGIN
        FOR wrapper IN SELECT fdwname FROM pg_foreign_data_wrapper LOOP
          EXECUTE format('GRANT USAGE ON FOREIGN DATA WRAPPER %I TO $owner', wrapper);
        END LOOP;
      END $$
      """
          .replace("$owner", NAME);

  private ScriptOwner() {}

  static void create(Connection administrator, List<ScriptExtension> extensions)
      throws SQLException {
    try (Statement statement = administrator.createStatement()) {
      statement.execute("CREATE ROLE " + NAME + " LOGIN");
      statement.execute("ALTER DATABASE " + DATABASE + " OWNER TO " + NAME);
      statement.execute("ALTER SCHEMA public OWNER TO " + NAME);
      for (ScriptExtension extension : extensions) {
        if (isUntrusted(administrator, extension.name())) {
          create(administrator, extension);
        }
      }
      statement.execute(FOREIGN_DATA);
      // Nothing else hands extensions over, and the script may comment on them.
      statement.execute(
          "UPDATE pg_extension SET extowner = (SELECT oid FROM pg_roles WHERE rolname = '"
              + NAME
              + "')");
    }
  }

  private static boolean isUntrusted(Connection administrator, String extension)
      throws SQLException {
    try (PreparedStatement query = administrator.prepareStatement(UNTRUSTED)) {
      query.setString(1, extension);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** Where that fails, the script's own statement fails too, and says why. */
  private static void create(Connection administrator, ScriptExtension extension) {
    try (Statement statement = administrator.createStatement()) {
      String in = "";
      if (extension.schema().isPresent()) {
        String schema = statement.enquoteIdentifier(extension.schema().get(), true);
        statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema + " AUTHORIZATION " + NAME);
        in = " SCHEMA " + schema;
      }
      String name = statement.enquoteIdentifier(extension.name(), true);
      statement.execute("CREATE EXTENSION " + name + in + " CASCADE");
    } catch (SQLException e) {
      // Refused again later, where it has a place.
    }
  }
}
