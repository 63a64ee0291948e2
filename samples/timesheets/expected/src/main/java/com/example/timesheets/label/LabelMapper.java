package com.example.timesheets.label;

/** Translates between rows of {@code label} and what travels. */
public final class LabelMapper {
  private LabelMapper() {}

  public static Label toLabel(LabelEntity entity) {
    return new Label(entity.id, entity.name, entity.tenant.id);
  }

  public static LabelUpdate toLabelUpdate(LabelEntity entity) {
    return new LabelUpdate(entity.name);
  }

  public static void apply(LabelCreate create, LabelEntity entity) {
    entity.name = create.name();
  }

  public static void apply(LabelUpdate update, LabelEntity entity) {
    entity.name = update.name();
  }
}
