package com.example.donations.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Plain SQL beside the service: tests write rows and look at what was stored through it. */
@ApplicationScoped
public class Db {
  private static final AtomicLong COUNTER = new AtomicLong(System.currentTimeMillis());

  private final DataSource dataSource;

  public Db(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A short text that no other row has. */
  public String unique() {
    return Long.toString(COUNTER.incrementAndGet(), Character.MAX_RADIX);
  }

  /** A text of this length that no other row of this run has. */
  public String unique(int length) {
    return unique(length, "0123456789abcdefghijklmnopqrstuvwxyz");
  }

  /** A text of this length over an alphabet that no other row of this run has. */
  public String unique(int length, String alphabet) {
    StringBuilder text = new StringBuilder();
    for (long rest = COUNTER.incrementAndGet(); text.length() < length; rest /= alphabet.length()) {
      text.insert(0, alphabet.charAt((int) (rest % alphabet.length())));
    }
    return text.toString();
  }

  /** Inserts a row and returns all of its columns. */
  public Map<String, Object> insert(String table, Map<String, Object> columns) {
    return row(insertion(table, columns) + " RETURNING *", columns.values().toArray());
  }

  private static String insertion(String table, Map<String, Object> columns) {
    if (columns.isEmpty()) {
      return "INSERT INTO %s DEFAULT VALUES".formatted(table);
    }
    String names = "\"" + String.join("\", \"", columns.keySet()) + "\"";
    String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    return "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES (%s)"
        .formatted(table, names, places);
  }

  /** The first row of a query by column name; empty when there is none. */
  public Map<String, Object> row(String sql, Object... parameters) {
    return rows(sql, parameters).stream().findFirst().orElse(Map.of());
  }

  /** The rows of a query by column name. */
  public List<Map<String, Object>> rows(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        bind(statement, i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(columns(result));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Leaves the type of texts to PostgreSQL, so that they fit columns of every type. */
  private static void bind(PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value instanceof String) {
      statement.setObject(index, value, Types.OTHER);
    } else {
      statement.setObject(index, value);
    }
  }

  private static Map<String, Object> columns(ResultSet row) throws SQLException {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      columns.put(row.getMetaData().getColumnLabel(i), row.getObject(i));
    }
    return columns;
  }
}
