package com.example.timesheets.weekhour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WeekHourMapperTest {
  @Test
  void row_becomes_week_hour() {
    WeekHour expected = new WeekHour(new UUID(0, 1), 1L, LocalDate.EPOCH, new BigDecimal("1.00"));
    assertEquals(expected, WeekHourMapper.toWeekHour(row()));
  }

  private static WeekHourEntity row() {
    WeekHourEntity entity = new WeekHourEntity();
    entity.timesheetId = new UUID(0, 1);
    entity.personId = 1L;
    entity.week = LocalDate.EPOCH;
    entity.hours = new BigDecimal("1.00");
    return entity;
  }
}
