package com.example.workshop.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.workshop.problem.ProblemException;
import org.junit.jupiter.api.Test;

class PagesTest {
  @Test
  void rows_before_a_page_are_those_of_all_pages_before_it() {
    assertEquals(0, Pages.before(0, 20));
    assertEquals(60, Pages.before(3, 20));
  }

  @Test
  void a_page_out_of_reach_is_refused() {
    assertThrows(ProblemException.class, () -> Pages.before(-1, 20));
    assertThrows(ProblemException.class, () -> Pages.before(1L << 40, 20));
    assertThrows(ProblemException.class, () -> Pages.before(1, -1));
  }

  @Test
  void the_last_page_may_be_short() {
    assertEquals(0, Pages.of(0, 20));
    assertEquals(1, Pages.of(20, 20));
    assertEquals(2, Pages.of(21, 20));
    assertEquals(0, Pages.of(21, 0));
  }
}
