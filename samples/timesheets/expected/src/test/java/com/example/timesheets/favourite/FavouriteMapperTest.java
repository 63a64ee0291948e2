package com.example.timesheets.favourite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FavouriteMapperTest {
  @Test
  void row_becomes_favourite() {
    Favourite expected = new Favourite(1L, 1L, 1);
    assertEquals(expected, FavouriteMapper.toFavourite(row()));
  }

  @Test
  void row_becomes_favourite_update() {
    FavouriteUpdate expected = new FavouriteUpdate(1);
    assertEquals(expected, FavouriteMapper.toFavouriteUpdate(row()));
  }

  @Test
  void favourite_create_reaches_the_row() {
    FavouriteCreate create = new FavouriteCreate(1L, 1);
    FavouriteEntity entity = new FavouriteEntity();
    FavouriteMapper.apply(create, entity);
    assertEquals(create.projectId(), entity.projectId);
    assertEquals(create.position(), entity.position);
  }

  @Test
  void favourite_update_reaches_the_row() {
    FavouriteUpdate update = new FavouriteUpdate(1);
    FavouriteEntity entity = new FavouriteEntity();
    FavouriteMapper.apply(update, entity);
    assertEquals(update.position(), entity.position);
  }

  private static FavouriteEntity row() {
    FavouriteEntity entity = new FavouriteEntity();
    entity.personId = 1L;
    entity.projectId = 1L;
    entity.position = 1;
    return entity;
  }
}
