package com.example.timesheets.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.timesheets.project.ProjectEntity;
import com.example.timesheets.timesheet.TimesheetEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryMapperTest {
  @Test
  void row_becomes_entry() {
    Entry expected = new Entry(1L, LocalDate.EPOCH, new BigDecimal("1.00"), new UUID(0, 1), 1L);
    assertEquals(expected, EntryMapper.toEntry(row()));
  }

  @Test
  void row_becomes_entry_update() {
    EntryUpdate expected =
        new EntryUpdate(LocalDate.EPOCH, new BigDecimal("1.00"), new UUID(0, 1), 1L);
    assertEquals(expected, EntryMapper.toEntryUpdate(row()));
  }

  @Test
  void entry_create_reaches_the_row() {
    EntryCreate create =
        new EntryCreate(LocalDate.EPOCH, new BigDecimal("1.00"), new UUID(0, 1), 1L);
    EntryEntity entity = new EntryEntity();
    EntryMapper.apply(create, entity);
    assertEquals(create.day(), entity.day);
    assertEquals(create.hours(), entity.hours);
  }

  @Test
  void entry_update_reaches_the_row() {
    EntryUpdate update =
        new EntryUpdate(LocalDate.EPOCH, new BigDecimal("1.00"), new UUID(0, 1), 1L);
    EntryEntity entity = new EntryEntity();
    EntryMapper.apply(update, entity);
    assertEquals(update.day(), entity.day);
    assertEquals(update.hours(), entity.hours);
  }

  private static EntryEntity row() {
    EntryEntity entity = new EntryEntity();
    entity.id = 1L;
    entity.day = LocalDate.EPOCH;
    entity.hours = new BigDecimal("1.00");
    entity.timesheet = new TimesheetEntity();
    entity.timesheet.id = new UUID(0, 1);
    entity.project = new ProjectEntity();
    entity.project.id = 1L;
    return entity;
  }
}
