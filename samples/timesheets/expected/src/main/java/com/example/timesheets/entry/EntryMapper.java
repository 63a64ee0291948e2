package com.example.timesheets.entry;

/** Translates between rows of {@code entry} and what travels. */
public final class EntryMapper {
  private EntryMapper() {}

  public static Entry toEntry(EntryEntity entity) {
    return new Entry(entity.id, entity.day, entity.hours, entity.timesheet.id, entity.project.id);
  }

  public static EntryUpdate toEntryUpdate(EntryEntity entity) {
    return new EntryUpdate(entity.day, entity.hours, entity.timesheet.id, entity.project.id);
  }

  public static void apply(EntryCreate create, EntryEntity entity) {
    entity.day = create.day();
    entity.hours = create.hours();
  }

  public static void apply(EntryUpdate update, EntryEntity entity) {
    entity.day = update.day();
    entity.hours = update.hours();
  }
}
