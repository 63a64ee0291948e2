package com.example.library.problem;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** Which properties each named constraint of the database speaks about. */
final class DatabaseConstraints {
  private static final Map<String, List<String>> PROPERTIES =
      Map.ofEntries(
          entry("author_born_check", List.of("born")),
          entry("author_pkey", List.of("id")),
          entry("book_author_id_fkey", List.of("authorId")),
          entry("book_genre_check", List.of("genre")),
          entry("book_pkey", List.of("id")),
          entry("loan_book_id_fkey", List.of("bookId")),
          entry("loan_member_id_fkey", List.of("memberId")),
          entry("loan_pkey", List.of("id")),
          entry("member_pkey", List.of("id")));

  private DatabaseConstraints() {}

  /** Names on the wire; empty for a constraint that no request can name. */
  static List<String> properties(String constraint) {
    return PROPERTIES.getOrDefault(constraint, List.of());
  }
}
