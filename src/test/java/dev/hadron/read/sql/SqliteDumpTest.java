package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.catalog.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dumps as the sqlite3 shell writes them. */
class SqliteDumpTest {

  @Test
  void tablesOfTheServerAreNoneOfTheUsers() {
    DialectReading read =
        DialectReading.of(
            Dialect.SQLITE,
            """
            PRAGMA foreign_keys=OFF;
            BEGIN TRANSACTION;
            CREATE TABLE post (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT, any_thing);
            CREATE TABLE post_data (id INTEGER PRIMARY KEY);
            PRAGMA writable_schema=ON;
            INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','docs','docs',0,
              'CREATE VIRTUAL TABLE docs USING fts5(title, body)');
            CREATE TABLE IF NOT EXISTS 'docs_data'(id INTEGER PRIMARY KEY, block BLOB);
            CREATE TABLE IF NOT EXISTS 'docs_idx'(segid, term, PRIMARY KEY(segid, term)) WITHOUT ROWID;
            CREATE VIRTUAL TABLE place USING rtree(id, minX, maxX);
            CREATE TABLE IF NOT EXISTS "place_node"(nodeno INTEGER PRIMARY KEY,data);
            CREATE TABLE sqlite_sequence(name,seq);
            DELETE FROM sqlite_sequence;
            COMMIT;
            """);
    assertEquals(List.of("post", "post_data"), read.tables());
    assertEquals(4, read.ledger().size());
  }
}
