package dev.hadron.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the name and type of a header say of a list. */
class ListHeaderTest {

  private static final Paging PAGES = new Paging.PageNumber("page", "size", 1, 20);

  @ParameterizedTest
  @CsvSource({
    "X-Total-Count,            LONG,    TOTAL",
    "X-Total,                  INTEGER, TOTAL",
    "Total-Count,              LONG,    TOTAL",
    "X-Pagination-Total-Count, LONG,    TOTAL",
    "Total-Count,              STRING,  ",
    "X-Total-Pages,            LONG,    ",
    "X-Rate-Limit,             LONG,    ",
    "Link,                     STRING,  LINKS",
    "Link,                     LONG,    ",
  })
  void namesAndTypesTell(String name, BasicType type, ListHeader expected) {
    assertEquals(Optional.ofNullable(expected), ListHeader.of(header(name, type), PAGES));
  }

  @ParameterizedTest
  @CsvSource({"X-Total-Count, LONG, TOTAL", "Link, STRING, "})
  void aListWithoutPagesHasNoLinks(String name, BasicType type, ListHeader expected) {
    assertEquals(
        Optional.ofNullable(expected), ListHeader.of(header(name, type), new Paging.Capped(10)));
  }

  private static Response.Header header(String name, BasicType type) {
    return new Response.Header(
        name, ValueType.of(type), Constraints.NONE, false, Optional.empty());
  }
}
