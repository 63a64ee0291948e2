package dev.hadron.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a condition says by the way about the values that its columns could have. */
final class ColumnHints {

  private final Map<String, List<String>> literals = new LinkedHashMap<>();
  private final Map<String, List<Integer>> lengths = new LinkedHashMap<>();
  private final Map<String, List<String>> members = new LinkedHashMap<>();
  private final Map<String, List<String>> spans = new LinkedHashMap<>();

  void literal(String column, String value) {
    add(literals, column, value);
  }

  void length(String column, String value) {
    if (value != null && value.matches("\\d{1,3}")) {
      add(lengths, column, Integer.valueOf(value));
    }
  }

  void member(String column, String name) {
    add(members, column, name);
  }

  void span(String column, String interval) {
    add(spans, column, interval);
  }

  List<String> literals(String column) {
    return literals.getOrDefault(column, List.of());
  }

  List<Integer> lengths(String column) {
    return lengths.getOrDefault(column, List.of());
  }

  List<String> members(String column) {
    return members.getOrDefault(column, List.of());
  }

  List<String> spans(String column) {
    return spans.getOrDefault(column, List.of());
  }

  private static <T> void add(Map<String, List<T>> all, String column, T value) {
    if (column != null && value != null) {
      all.computeIfAbsent(column, name -> new ArrayList<>()).add(value);
    }
  }
}
