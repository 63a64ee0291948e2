package com.example.library.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.library.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SortingTest {
  private static final Map<String, String> WORDS =
      Map.of("name", "name", "made", "createdAt", "newest", "-createdAt", "any", "");

  @Test
  void words_become_attributes() {
    assertEquals("name", by("name"));
    assertEquals("-createdAt,name", by("-made,+name"));
    assertEquals("-createdAt", by("newest"));
    assertEquals("createdAt", by("-newest"));
  }

  @Test
  void a_direction_may_end_a_word() {
    assertEquals("-name", by("name:desc"));
    assertEquals("-name", by("name_DESC"));
    assertEquals("name", by("name asc"));
    assertEquals("-name,createdAt", by("name,desc,made,asc"));
    assertEquals("-name", Sorting.by("sort", List.of("name", "desc")).terms(WORDS, ""));
  }

  @Test
  void a_direction_may_have_a_parameter_of_its_own() {
    assertEquals("-name", Sorting.by("sort", "name").directed("way", "desc").terms(WORDS, ""));
    assertEquals("name", Sorting.by("sort", "name").directed("way", null).terms(WORDS, ""));
    assertEquals("-id", Sorting.by("sort", null).directed("way", "desc").terms(WORDS, "id"));
    Sorting sideways = Sorting.by("sort", "name").directed("way", "sideways");
    assertThrows(ProblemException.class, () -> sideways.terms(WORDS, ""));
  }

  @Test
  void the_usual_order_is_that_of_who_says_none() {
    assertEquals("id", Sorting.by("sort", null).terms(WORDS, "id"));
    assertEquals("id", by("any"));
  }

  @Test
  void what_is_no_word_is_refused() {
    assertThrows(ProblemException.class, () -> by("secret"));
    assertThrows(ProblemException.class, () -> by("name,,made"));
    assertThrows(ProblemException.class, () -> by("--name"));
  }

  private static String by(String words) {
    return Sorting.by("sort", words).terms(WORDS, "id");
  }
}
