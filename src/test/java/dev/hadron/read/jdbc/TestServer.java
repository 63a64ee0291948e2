package dev.hadron.read.jdbc;

import dev.hadron.catalog.Catalog;
import dev.hadron.diagnostic.SourceLocation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A real PostgreSQL with a database of its own for each script. */
final class TestServer implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private int databases;

  private TestServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static TestServer start() throws IOException {
    return new TestServer(EmbeddedPostgres.builder().start());
  }

  /** An empty database; the caller closes the connection. */
  Connection database() throws SQLException {
    String name = "live" + ++databases;
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return postgres.getDatabase("postgres", name).getConnection();
  }

  String url(String database) {
    return postgres.getJdbcUrl("postgres", database);
  }

  /** What the script makes of an empty database. */
  Catalog run(String script) throws SQLException {
    try (Connection connection = database();
        Statement statement = connection.createStatement()) {
      statement.execute(script);
      return PostgresCatalog.read(connection, SourceLocation.ofFile("live"));
    }
  }

  /** Lines of one list that the other one lacks, with a mark for the side. */
  static List<String> differences(List<String> theirs, List<String> ours) {
    List<String> found = new ArrayList<>();
    theirs.stream()
        .filter(line -> !ours.contains(line))
        .forEach(line -> found.add("server: " + line));
    ours.stream()
        .filter(line -> !theirs.contains(line))
        .forEach(line -> found.add("reader: " + line));
    return found;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
