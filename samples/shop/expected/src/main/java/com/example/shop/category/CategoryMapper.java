package com.example.shop.category;

/** Translates between rows of {@code category} and what travels. */
public final class CategoryMapper {
  private CategoryMapper() {}

  public static Category toCategory(CategoryEntity entity) {
    return new Category(
        entity.id, entity.name, entity.position, entity.parent == null ? null : entity.parent.id);
  }

  public static CategoryUpdate toCategoryUpdate(CategoryEntity entity) {
    return new CategoryUpdate(
        entity.name, entity.position, entity.parent == null ? null : entity.parent.id);
  }

  public static void apply(CategoryCreate create, CategoryEntity entity) {
    entity.name = create.name();
    if (create.position() != null) {
      entity.position = create.position();
    }
  }

  public static void apply(CategoryUpdate update, CategoryEntity entity) {
    entity.name = update.name();
    entity.position = update.position();
  }
}
