package com.example.donations.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Which properties each named constraint of the database speaks about. */
final class DatabaseConstraints {
  private static final String FILE = "/constraints.json";
  private static final Map<String, List<String>> PROPERTIES = read();

  private DatabaseConstraints() {}

  /** Names on the wire; empty for a constraint that no request can name. */
  static List<String> properties(String constraint) {
    return PROPERTIES.getOrDefault(constraint, List.of());
  }

  private static Map<String, List<String>> read() {
    try (InputStream file = DatabaseConstraints.class.getResourceAsStream(FILE)) {
      return new ObjectMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
