package dev.hadron.migrate;

import dev.hadron.catalog.SqlType;
import java.util.Optional;

/** The types that columns have which stay with MySQL or MariaDB, as the server tells them. */
public final class MysqlTypes {

  private MysqlTypes() {}

  /**
   * What the server calls the type, where it is another than that of a column made for the values.
   *
   * @param meant in PostgreSQL's words, what the values are
   * @param given in MySQL's own, the type of the column
   */
  public static Optional<String> own(SqlType meant, SqlType given) {
    String name = given.name().name();
    String unsigned = given.text().contains(" unsigned") ? " unsigned" : "";
    String zerofill = given.text().contains(" zerofill") ? " zerofill" : "";
    // An enum has a name of its own in PostgreSQL's words.
    String made =
        meant.isBuiltIn() ? new MysqlStyle().type(meant).replaceFirst("\\(.*", "") : "";
    String same = made.equals("boolean") ? "tinyint" : made;
    return same.equals(name) && unsigned.isEmpty()
        ? Optional.empty()
        : Optional.of(name + unsigned + zerofill);
  }
}
