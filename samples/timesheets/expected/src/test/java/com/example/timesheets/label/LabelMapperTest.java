package com.example.timesheets.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.timesheets.tenant.TenantEntity;
import org.junit.jupiter.api.Test;

class LabelMapperTest {
  @Test
  void row_becomes_label() {
    Label expected = new Label(1L, "name 1", 1L);
    assertEquals(expected, LabelMapper.toLabel(row()));
  }

  @Test
  void row_becomes_label_update() {
    LabelUpdate expected = new LabelUpdate("name 1");
    assertEquals(expected, LabelMapper.toLabelUpdate(row()));
  }

  @Test
  void label_create_reaches_the_row() {
    LabelCreate create = new LabelCreate("name 1");
    LabelEntity entity = new LabelEntity();
    LabelMapper.apply(create, entity);
    assertEquals(create.name(), entity.name);
  }

  @Test
  void label_update_reaches_the_row() {
    LabelUpdate update = new LabelUpdate("name 1");
    LabelEntity entity = new LabelEntity();
    LabelMapper.apply(update, entity);
    assertEquals(update.name(), entity.name);
  }

  private static LabelEntity row() {
    LabelEntity entity = new LabelEntity();
    entity.id = 1L;
    entity.name = "name 1";
    entity.tenant = new TenantEntity();
    entity.tenant.id = 1L;
    return entity;
  }
}
