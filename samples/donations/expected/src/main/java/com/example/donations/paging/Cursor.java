package com.example.donations.paging;

import com.example.donations.problem.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A place between two items of a sorted list: the sort values of the item beside it. */
record Cursor(String sort, boolean backward, List<JsonNode> values) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  static Cursor beside(String sort, boolean backward, List<Object> values) {
    List<JsonNode> json = values.stream().map(value -> JSON.<JsonNode>valueToTree(value)).toList();
    return new Cursor(sort, backward, json);
  }

  /** Reads what {@link #encode} wrote for the same order; 400 for anything else. */
  static Cursor decode(String text, String sort, int attributes) {
    return parse(text)
        .filter(cursor -> sort.equals(cursor.sort))
        .filter(cursor -> cursor.values != null && cursor.values.size() == attributes)
        .orElseThrow(Cursor::foreign);
  }

  private static Optional<Cursor> parse(String text) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(text);
      return Optional.ofNullable(JSON.readValue(json, Cursor.class));
    } catch (IllegalArgumentException | IOException e) {
      return Optional.empty();
    }
  }

  String encode() {
    try {
      byte[] json = JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A sort value cannot be written as JSON", e);
    }
  }

  /** One sort value in the type of its attribute; null where the item has none. */
  <V> V value(int index, Class<? extends V> type) {
    try {
      return values.get(index).isNull() ? null : JSON.convertValue(values.get(index), type);
    } catch (IllegalArgumentException e) {
      throw foreign();
    }
  }

  private static ProblemException foreign() {
    return ProblemException.invalidParameter(
        "cursor", "does not come from a link of this list in this order");
  }
}
