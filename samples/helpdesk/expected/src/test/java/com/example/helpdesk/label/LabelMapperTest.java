package com.example.helpdesk.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LabelMapperTest {
  @Test
  void row_becomes_label() {
    Label expected = new Label("a", "#aaaaaa");
    assertEquals(expected, LabelMapper.toLabel(row()));
  }

  @Test
  void new_label_reaches_the_row() {
    NewLabel newLabel = new NewLabel("a", "#aaaaaa");
    LabelEntity entity = new LabelEntity();
    LabelMapper.apply(newLabel, entity);
    assertEquals(newLabel.name(), entity.name);
    assertEquals(newLabel.colour(), entity.colour);
  }

  private static LabelEntity row() {
    LabelEntity entity = new LabelEntity();
    entity.name = "a";
    entity.colour = "#aaaaaa";
    return entity;
  }
}
