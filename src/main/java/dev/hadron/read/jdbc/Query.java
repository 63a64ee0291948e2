package dev.hadron.read.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs one query of the system catalogue and makes a value of each row. */
final class Query {

  /** Objects of the user: not in a schema of the server, not owned by an extension. */
  static final String USER_SCHEMA = " n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ";

  private Query() {}

  /** Makes a value of the row that the result stands at. */
  interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  /** The row that a result stands at, its columns by their names. */
  record Row(ResultSet rows) {

    String text(String column) throws SQLException {
      String value = rows.getString(column);
      return value == null ? "" : value;
    }

    Optional<String> find(String column) throws SQLException {
      return Optional.ofNullable(rows.getString(column));
    }

    long number(String column) throws SQLException {
      return rows.getLong(column);
    }

    boolean isTrue(String column) throws SQLException {
      return rows.getBoolean(column);
    }

    List<String> texts(String column) throws SQLException {
      Array array = rows.getArray(column);
      List<String> texts = new ArrayList<>();
      if (array != null) {
        for (Object each : (Object[]) array.getArray()) {
          texts.add(each == null ? "" : each.toString());
        }
      }
      return texts;
    }
  }

  static <T> List<T> list(Connection connection, String sql, RowReader<T> reader)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(reader.read(new Row(rows)));
      }
    }
    return found;
  }

  /** A condition: no extension owns the object of that catalogue table. */
  static String notOwnedByExtension(String catalogue, String oid) {
    return " NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_catalog."
        + catalogue
        + "'::regclass AND e.objid = "
        + oid
        + " AND e.deptype = 'e') ";
  }
}
