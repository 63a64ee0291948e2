package dev.hadron.read.jdbc;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Extension;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Schema;
import dev.hadron.diagnostic.SourceLocation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Reads everything that users have created in a PostgreSQL database. */
public final class PostgresCatalog {

  private final Connection connection;
  private final SourceLocation where;

  private PostgresCatalog(Connection connection, SourceLocation where) {
    this.connection = connection;
    this.where = where;
  }

  /**
   * Reads the database that the connection is to; the connection's search path is changed.
   *
   * @param where what messages shall name as the place of everything
   */
  public static Catalog read(Connection connection, SourceLocation where) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Names outside of public are printed with their schema, as scripts have to write them.
      statement.execute("SET search_path = public");
    }
    return new PostgresCatalog(connection, where).read();
  }

  private Catalog read() throws SQLException {
    ServerObjects objects = new ServerObjects(connection, where);
    ServerPrograms programs = new ServerPrograms(connection, where);
    ServerIndexes indexes = ServerIndexes.read(connection, where);
    return new Catalog(
        schemas(),
        extensions(),
        objects.enums(),
        objects.domains(),
        objects.compositeTypes(),
        objects.sequences(),
        new ServerTables(connection, where, indexes).tables(),
        programs.views(indexes),
        programs.routines(),
        programs.triggers(),
        programs.rules());
  }

  private List<Schema> schemas() throws SQLException {
    return Query.list(
        connection,
        "SELECT n.nspname, obj_description(n.oid, 'pg_namespace') AS comment FROM pg_namespace n"
            + " WHERE n.nspname <> '"
            + QualifiedName.PUBLIC
            + "' AND "
            + Query.USER_SCHEMA
            + " AND "
            + Query.notOwnedByExtension("pg_namespace", "n.oid")
            + " ORDER BY n.oid",
        row -> new Schema(row.text("nspname"), row.text("comment"), where));
  }

  private List<Extension> extensions() throws SQLException {
    return Query.list(
        connection,
        "SELECT e.extname, n.nspname FROM pg_extension e JOIN pg_namespace n"
            + " ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql' ORDER BY e.oid",
        row ->
            new Extension(
                row.text("extname"),
                row.text("nspname").equals(QualifiedName.PUBLIC) ? "" : row.text("nspname"),
                where));
  }
}
