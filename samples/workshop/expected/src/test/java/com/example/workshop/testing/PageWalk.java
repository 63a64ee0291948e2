package com.example.workshop.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads a list as a client does, page after page, and finds each row once on the way. */
public final class PageWalk {
  private static final int PAGES = 3;

  private PageWalk() {}

  /** What a client asks for: the page with this index, from 0, of so many items. */
  public interface Request {
    /** Sends it. */
    ValidatableResponse send(int index, int size);
  }

  /**
   * Reads all pages, and reads them again.
   *
   * @param items path of the items in a page
   * @param largest size of a page that may be asked for
   */
  public static void assertEveryRowOnce(Request request, String items, int rows, int largest) {
    int size = Math.min(largest, (rows + PAGES - 1) / PAGES);
    List<Object> all = read(request, items, rows, size);
    assertEquals(rows, all.size());
    assertEquals(rows, new HashSet<>(all).size(), "rows that stand on one page only");
    assertEquals(all, read(request, items, rows, size));
  }

  private static List<Object> read(Request request, String items, int rows, int size) {
    List<Object> all = new ArrayList<>();
    List<Object> page;
    int index = 0;
    do {
      page = request.send(index++, size).extract().jsonPath().getList(items);
      all.addAll(page);
    } while (!page.isEmpty() && all.size() <= rows);
    return all;
  }
}
