package com.example.helpdesk.label;

/** Translates between rows of {@code label} and what travels. */
public final class LabelMapper {
  private LabelMapper() {}

  public static Label toLabel(LabelEntity entity) {
    return new Label(entity.name, entity.colour);
  }

  public static void apply(NewLabel newLabel, LabelEntity entity) {
    entity.name = newLabel.name();
    if (newLabel.colour() != null) {
      entity.colour = newLabel.colour();
    }
  }
}
