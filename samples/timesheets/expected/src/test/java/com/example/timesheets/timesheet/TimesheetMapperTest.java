package com.example.timesheets.timesheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.timesheets.person.PersonEntity;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimesheetMapperTest {
  @Test
  void row_becomes_timesheet() {
    Timesheet expected = new Timesheet(new UUID(0, 1), LocalDate.EPOCH, "note 1", 1L);
    assertEquals(expected, TimesheetMapper.toTimesheet(row()));
  }

  @Test
  void row_becomes_timesheet_update() {
    TimesheetUpdate expected = new TimesheetUpdate(LocalDate.EPOCH, "note 1");
    assertEquals(expected, TimesheetMapper.toTimesheetUpdate(row()));
  }

  @Test
  void timesheet_create_reaches_the_row() {
    TimesheetCreate create = new TimesheetCreate(LocalDate.EPOCH, "note 1");
    TimesheetEntity entity = new TimesheetEntity();
    TimesheetMapper.apply(create, entity);
    assertEquals(create.week(), entity.week);
    assertEquals(create.note(), entity.note);
  }

  @Test
  void timesheet_update_reaches_the_row() {
    TimesheetUpdate update = new TimesheetUpdate(LocalDate.EPOCH, "note 1");
    TimesheetEntity entity = new TimesheetEntity();
    TimesheetMapper.apply(update, entity);
    assertEquals(update.week(), entity.week);
    assertEquals(update.note(), entity.note);
  }

  @Test
  void timesheet_change_reaches_the_row() {
    TimesheetChange timesheetChange = new TimesheetChange(LocalDate.EPOCH, "note 1");
    TimesheetEntity entity = new TimesheetEntity();
    TimesheetMapper.apply(timesheetChange, entity);
    assertEquals(timesheetChange.week(), entity.week);
    assertEquals(timesheetChange.note(), entity.note);
  }

  private static TimesheetEntity row() {
    TimesheetEntity entity = new TimesheetEntity();
    entity.id = new UUID(0, 1);
    entity.week = LocalDate.EPOCH;
    entity.note = "note 1";
    entity.person = new PersonEntity();
    entity.person.id = 1L;
    return entity;
  }
}
