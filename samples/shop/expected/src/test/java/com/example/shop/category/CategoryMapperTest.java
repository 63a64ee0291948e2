package com.example.shop.category;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CategoryMapperTest {
  @Test
  void row_becomes_category() {
    Category expected = new Category(1L, "name 1", 1, 1L);
    assertEquals(expected, CategoryMapper.toCategory(row()));
  }

  @Test
  void row_becomes_category_update() {
    CategoryUpdate expected = new CategoryUpdate("name 1", 1, 1L);
    assertEquals(expected, CategoryMapper.toCategoryUpdate(row()));
  }

  @Test
  void category_create_reaches_the_row() {
    CategoryCreate create = new CategoryCreate("name 1", 1, 1L);
    CategoryEntity entity = new CategoryEntity();
    CategoryMapper.apply(create, entity);
    assertEquals(create.name(), entity.name);
    assertEquals(create.position(), entity.position);
  }

  @Test
  void category_update_reaches_the_row() {
    CategoryUpdate update = new CategoryUpdate("name 1", 1, 1L);
    CategoryEntity entity = new CategoryEntity();
    CategoryMapper.apply(update, entity);
    assertEquals(update.name(), entity.name);
    assertEquals(update.position(), entity.position);
  }

  private static CategoryEntity row() {
    CategoryEntity entity = new CategoryEntity();
    entity.id = 1L;
    entity.name = "name 1";
    entity.position = 1;
    entity.parent = new CategoryEntity();
    entity.parent.id = 1L;
    return entity;
  }
}
