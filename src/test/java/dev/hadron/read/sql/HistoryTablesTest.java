package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.catalog.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The books of migration tools, as a dump of a migrated database has them. */
class HistoryTablesTest {

  @Test
  void theFirstMigrationMakesNone() {
    SqlReading reading =
        HistoryTables.without(
            Reading.read(
                """
                CREATE TABLE public.flyway_schema_history (installed_rank integer NOT NULL, success boolean);
                CREATE TABLE public.django_migrations (id integer NOT NULL);
                CREATE SEQUENCE public.django_migrations_id_seq;
                ALTER SEQUENCE public.django_migrations_id_seq OWNED BY public.django_migrations.id;
                CREATE TABLE public.app (id integer PRIMARY KEY, schema_version integer);
                ALTER TABLE ONLY public.flyway_schema_history ADD CONSTRAINT h PRIMARY KEY (installed_rank);
                CREATE INDEX s ON public.flyway_schema_history USING btree (success);
                COMMENT ON COLUMN public.flyway_schema_history.success IS 'x';
                """));
    assertEquals(
        "CREATE TABLE public.app (id integer PRIMARY KEY, schema_version integer);\n",
        MigrationScript.of(reading).text());
    assertEquals(1, reading.catalog().tables().size());
    assertEquals(List.of(), reading.catalog().sequences());
  }

  @Test
  void otherDialectsHaveThemToo() {
    SqlReading reading =
        HistoryTables.without(
            DialectReading.of(
                    Dialect.MYSQL,
                    """
                    CREATE TABLE `flyway_schema_history` (`installed_rank` int NOT NULL) ENGINE=InnoDB;
                    CREATE TABLE `app` (`id` int PRIMARY KEY) ENGINE=InnoDB;
                    """)
                .reading());
    assertEquals(
        "CREATE TABLE `app` (`id` int PRIMARY KEY) ENGINE=InnoDB;\n",
        MysqlScript.of(reading).text());
  }
}
