package dev.hadron.read.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/**
 * Opens a database by its URL, without a driver manager: only the driver that is asked is loaded.
 */
public final class LiveConnection {

  private static final Pattern SECRET = Pattern.compile("//[^/@]*@|[?;].*$");
  private static final Pattern NAME = Pattern.compile("jdbc:postgresql:(?://[^/]*/)?([^/?]+).*");

  private LiveConnection() {}

  public static boolean isPostgres(String url) {
    return url.startsWith("jdbc:postgresql:");
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
   * Opens a PostgreSQL database for reading.
   *
   * @param user empty where the URL says it
   */
  public static Connection open(String url, Optional<String> user, Optional<String> password)
      throws SQLException {
    Properties properties = new Properties();
    user.ifPresent(value -> properties.setProperty("user", value));
    password.ifPresent(value -> properties.setProperty("password", value));
    properties.setProperty("ApplicationName", "hadron");
    properties.setProperty("loginTimeout", "20");
    Connection connection = new Driver().connect(url, properties);
    if (connection == null) {
      throw new SQLException("the driver of PostgreSQL does not take this URL");
    }
    connection.setReadOnly(true);
    return connection;
  }
}
