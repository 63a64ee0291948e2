package dev.hadron.read.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL that runs migrations in databases of their own and tells what they made. */
final class Server implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private int databases;

  private Server(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static Server start() throws IOException {
    return new Server(EmbeddedPostgres.builder().start());
  }

  /** An empty database. */
  DataSource database() throws SQLException {
    String name = "test" + ++databases;
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return postgres.getDatabase("postgres", name);
  }

  /** Runs the script as the one migration of an empty database. */
  DataSource migrate(MigrationScript script, Path folder) throws IOException, SQLException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("V1__schema.sql"), script.text());
    if (script.hasPlaceholders()) {
      Files.writeString(
          folder.resolve("V1__schema.sql.conf"), MigrationScript.WITHOUT_PLACEHOLDERS);
    }
    DataSource database = database();
    Flyway.configure().dataSource(database).locations("filesystem:" + folder).load().migrate();
    return database;
  }

  /** What the database holds, a line a fact, sorted; Flyway's own table left out. */
  static List<String> facts(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return facts(connection);
    }
  }

  static List<String> facts(Connection connection) throws SQLException {
    List<String> facts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(FACTS)) {
      while (rows.next()) {
        facts.add(rows.getString(1));
      }
    }
    return facts.stream().sorted().toList();
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }

  private static final String FACTS =
      """
      WITH relation AS (
        SELECT c.oid, n.nspname || '.' || c.relname AS name, c.relkind
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname !~ '^(pg_|information_schema)' AND c.relname !~ '^flyway_'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e'))
      SELECT 'column ' || r.name || '.' || a.attname || ' '
        || regexp_replace(format_type(a.atttypid, a.atttypmod), '^public\\.', '')
        || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
        || CASE a.attidentity WHEN 'a' THEN ' always' WHEN 'd' THEN ' by default' ELSE '' END
        || CASE a.attgenerated WHEN 's' THEN ' stored' WHEN 'v' THEN ' virtual' ELSE '' END
        || CASE WHEN a.attgenerated = '' AND pg_get_expr(d.adbin, d.adrelid) !~ '^NULL' THEN ' default'
          ELSE '' END
      FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE r.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
      UNION ALL
      SELECT 'view column ' || r.name || '.' || a.attname || ' '
        || regexp_replace(format_type(a.atttypid, a.atttypmod), '^public\\.', '')
      FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid
      WHERE r.relkind IN ('v', 'm') AND a.attnum > 0
      UNION ALL
      SELECT 'constraint ' || r.name || ' ' || c.conname || ' ' || c.contype::text
        || CASE c.contype WHEN 'f' THEN ' ' || c.confdeltype::text || c.confupdtype::text ELSE '' END
      FROM relation r JOIN pg_constraint c ON c.conrelid = r.oid
      WHERE c.contype IN ('p', 'u', 'f', 'c', 'x') AND r.relkind IN ('r', 'p')
        AND c.conparentid = 0
      UNION ALL
      SELECT 'index ' || r.name || ' ' || ic.relname || CASE WHEN i.indisunique THEN ' unique' ELSE '' END
      FROM relation r JOIN pg_index i ON i.indrelid = r.oid JOIN pg_class ic ON ic.oid = i.indexrelid
      WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x'))
        AND r.relkind IN ('r', 'p', 'm') AND NOT ic.relispartition
      UNION ALL
      SELECT 'sequence ' || name FROM relation WHERE relkind = 'S'
      UNION ALL
      SELECT 'view ' || name FROM relation WHERE relkind IN ('v', 'm')
      UNION ALL
      SELECT 'enum ' || n.nspname || '.' || t.typname || ' '
        || string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder)
      FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid JOIN pg_namespace n ON n.oid = t.typnamespace
      WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
      GROUP BY n.nspname, t.typname
      UNION ALL
      SELECT 'trigger ' || r.name || ' ' || t.tgname
      FROM relation r JOIN pg_trigger t ON t.tgrelid = r.oid
      WHERE NOT t.tgisinternal AND t.tgparentid = 0
      UNION ALL
      SELECT 'comment ' || r.name || ' ' || d.description
      FROM relation r JOIN pg_description d ON d.objoid = r.oid AND d.objsubid = 0
        AND d.classoid = 'pg_class'::regclass
      WHERE r.relkind IN ('r', 'p', 'v', 'm')
      """;
}
