package dev.hadron.read.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** A real server that is brought from statement to statement and asked what it thinks of others. */
final class MutationServer implements AutoCloseable {

  /**
   * What the server says of a statement.
   *
   * @param state its SQLSTATE; empty where it accepts
   * @param facts what the database would hold behind it; empty where it refuses
   */
  record Verdict(String state, String message, List<String> facts) {

    boolean isAccepted() {
      return state.isEmpty();
    }
  }

  private final Connection connection;

  MutationServer(DataSource database) throws SQLException {
    this.connection = database.getConnection();
    run("SET statement_timeout = '10s'");
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  List<String> facts() throws SQLException {
    return Server.facts(connection);
  }

  /** Tries the statement and takes it back. */
  Verdict verdict(String sql) throws SQLException {
    run("BEGIN");
    try {
      run(sql);
      return new Verdict("", "", facts());
    } catch (SQLException refused) {
      return new Verdict(String.valueOf(refused.getSQLState()), refused.getMessage(), List.of());
    } finally {
      run("ROLLBACK");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
