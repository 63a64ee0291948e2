package com.example.timesheets.favourite;

/** Translates between rows of {@code favourite} and what travels. */
public final class FavouriteMapper {
  private FavouriteMapper() {}

  public static Favourite toFavourite(FavouriteEntity entity) {
    return new Favourite(entity.personId, entity.projectId, entity.position);
  }

  public static FavouriteUpdate toFavouriteUpdate(FavouriteEntity entity) {
    return new FavouriteUpdate(entity.position);
  }

  public static void apply(FavouriteCreate create, FavouriteEntity entity) {
    entity.projectId = create.projectId();
    if (create.position() != null) {
      entity.position = create.position();
    }
  }

  public static void apply(FavouriteUpdate update, FavouriteEntity entity) {
    entity.position = update.position();
  }
}
