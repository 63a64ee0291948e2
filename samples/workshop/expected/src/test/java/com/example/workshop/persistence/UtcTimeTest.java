package com.example.workshop.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class UtcTimeTest {
  private final UtcTime type = new UtcTime();

  @Test
  void a_column_without_a_zone_is_in_utc() {
    Instant noon = Instant.parse("2024-02-29T12:00:00Z");
    LocalDateTime stored = LocalDateTime.parse("2024-02-29T12:00:00");
    assertEquals(stored, type.convertToDatabaseColumn(noon));
    assertEquals(noon, type.convertToEntityAttribute(stored));
    assertNull(type.convertToDatabaseColumn(null));
    assertNull(type.convertToEntityAttribute(null));
  }
}
