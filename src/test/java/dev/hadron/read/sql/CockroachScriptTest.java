package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.Index;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scripts as SHOW CREATE prints them. */
class CockroachScriptTest {

  @Test
  void annotationsAndStorageSayNothingOfRows() {
    DialectReading read =
        DialectReading.of(
            Dialect.COCKROACHDB,
            """
            CREATE TYPE public.state AS ENUM ('a', 'b');
            CREATE TABLE public.o (id INT8 NOT NULL DEFAULT unique_rowid(), CONSTRAINT o_pkey PRIMARY KEY (id ASC));
            CREATE TABLE t (
              id INT8 NOT NULL DEFAULT unique_rowid(),
              n INT NOT NULL DEFAULT 1:::INT8,
              s state NOT NULL DEFAULT 'a':::public.state,
              o_id INT8 NULL,
              crdb_internal_id_shard_16 INT8 NOT VISIBLE NOT NULL AS (mod(fnv32(id), 16:::INT8)) VIRTUAL,
              CONSTRAINT t_pkey PRIMARY KEY (id ASC) USING HASH WITH (bucket_count=16),
              CONSTRAINT fk FOREIGN KEY (o_id) REFERENCES public.o (id) NOT VALID,
              UNIQUE INDEX some (n ASC) STORING (s) WHERE n > 0:::INT8,
              INDEX hashed (n ASC) USING HASH WITH BUCKET_COUNT = 8,
              FAMILY "primary" (id, n),
              CONSTRAINT positive CHECK (n > 0:::INT8)
            ) LOCALITY REGIONAL BY ROW;
            """);
    assertEquals(
        List.of("id int8!", "n int!", "s enum('a','b')!", "o_id int8"), read.columns("t"));
    assertInstanceOf(ColumnValue.Identity.class, read.column("t", "id").value());
    assertEquals(Optional.of("1"), read.column("t", "n").defaultExpression());
    assertEquals(Optional.of("'a'"), read.column("t", "s").defaultExpression());
    assertEquals("n > 0", read.table("t").checks().get(0).expression());
    assertEquals(
        List.of(Optional.of("n > 0"), Optional.empty()),
        read.table("t").indexes().stream().map(Index::predicate).toList());
    assertEquals(List.of("column t.crdb_internal_id_shard_16"), read.ledger());
  }
}
