package dev.hadron.read.jdbc;

import dev.hadron.catalog.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens a database by its URL, without a driver manager: only the driver that is asked is loaded.
 */
public final class LiveConnection {

  private static final Pattern SECRET = Pattern.compile("//[^/@]*@|[?;].*$");
  private static final Pattern NAME =
      Pattern.compile(
          "jdbc:(?:postgresql|mysql|mariadb|h2)(?::mem|:file|:tcp|:nio)?:(?://[^/]*/)?(?:.*[/\\\\])?([^/\\\\?;]+).*");

  private LiveConnection() {}

  /** The server that a URL is of; empty for one that cannot be read. */
  public static Optional<Dialect> dialect(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return Optional.of(Dialect.POSTGRESQL);
    }
    if (url.startsWith("jdbc:h2:")) {
      return Optional.of(Dialect.H2);
    }
    boolean mysql = url.startsWith("jdbc:mysql:") || url.startsWith("jdbc:mariadb:");
    return mysql ? Optional.of(Dialect.MYSQL) : Optional.empty();
  }

  /** The URL without user, password and parameters, as messages may print it. */
  public static String withoutSecrets(String url) {
    Matcher matcher = SECRET.matcher(url);
    return matcher.replaceAll(found -> found.group().startsWith("//") ? "//" : "");
  }

  /** The database's name in the URL, for the name of the service. */
  public static Optional<String> databaseName(String url) {
    Matcher matcher = NAME.matcher(url);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * Opens a database for reading.
   *
   * @param url of a server that {@link #dialect} knows
   * @param user empty where the URL says it
   */
  public static Connection open(String url, Optional<String> user, Optional<String> password)
      throws SQLException {
    Dialect dialect = dialect(url).orElseThrow();
    Properties properties = new Properties();
    user.ifPresent(value -> properties.setProperty("user", value));
    password.ifPresent(value -> properties.setProperty("password", value));
    Connection connection =
        switch (dialect) {
          case POSTGRESQL -> postgresql(url, properties);
          case H2 -> h2(url, properties);
          default -> mysql(url, properties);
        };
    if (connection == null) {
      throw new SQLException("the driver of " + dialect.title() + " does not take this URL");
    }
    connection.setReadOnly(true);
    return connection;
  }

  private static Connection postgresql(String url, Properties properties) throws SQLException {
    properties.setProperty("ApplicationName", "hadron");
    properties.setProperty("loginTimeout", "20");
    return new org.postgresql.Driver().connect(url, properties);
  }

  /** A database that is not there is not made. */
  private static Connection h2(String url, Properties properties) throws SQLException {
    boolean inMemory = url.startsWith("jdbc:h2:mem:");
    return new org.h2.Driver().connect(inMemory ? url : url + ";IFEXISTS=TRUE", properties);
  }

  /** MariaDB's driver speaks to MySQL as well. */
  private static Connection mysql(String url, Properties properties) throws SQLException {
    properties.setProperty("permitMysqlScheme", "true");
    properties.setProperty("connectTimeout", "20000");
    String permitted =
        url.startsWith("jdbc:mysql:") && !url.contains("permitMysqlScheme")
            ? url + (url.contains("?") ? "&" : "?") + "permitMysqlScheme"
            : url;
    return new org.mariadb.jdbc.Driver().connect(permitted, properties);
  }
}
