package com.example.donations.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the links of a list as a client does, and finds each row once on the way. */
public final class PageWalk {
  private static final int LARGEST = 100;
  private static final int PAGES = 3;

  private PageWalk() {}

  /** A page that was read, and where it was. */
  private record Page(String url, List<Object> items) {}

  /**
   * Walks from the first page to the last and back again.
   *
   * @param list its address, with a query to which the size of a page can be added
   */
  public static void assertEveryRowOnce(
      Supplier<RequestSpecification> client, String list, int rows) {
    List<Object> items = assertEveryRow(client, list, rows);
    assertEquals(rows, new HashSet<>(items).size(), "rows that stand on one page only");
  }

  /** The same where rows may be equal: there are as many as there have to be, both ways. */
  public static List<Object> assertEveryRow(
      Supplier<RequestSpecification> client, String list, int rows) {
    String first = list + "&size=" + Math.min(LARGEST, (rows + PAGES - 1) / PAGES);
    List<Page> there = follow("next", first, client, rows);
    List<Page> back = follow("prev", there.get(there.size() - 1).url(), client, rows);
    Collections.reverse(back);
    assertEquals(rows, items(there).size());
    assertEquals(items(there), items(back));
    return items(there);
  }

  private static List<Page> follow(
      String relation, String start, Supplier<RequestSpecification> client, int rows) {
    Pattern link = Pattern.compile("<([^>]+)>; rel=\"" + relation + "\"");
    List<Page> pages = new ArrayList<>();
    String url = start;
    while (url != null && items(pages).size() <= rows) {
      Response response = client.get().urlEncodingEnabled(false).get(url);
      response.then().statusCode(200);
      pages.add(new Page(url, List.of(response.as(Object[].class))));
      Matcher next = link.matcher(response.getHeader("Link"));
      url = next.find() ? next.group(1) : null;
    }
    return pages;
  }

  private static List<Object> items(List<Page> pages) {
    return pages.stream().flatMap(page -> page.items().stream()).toList();
  }
}
