package com.example.shop.product;

/** Translates between rows of {@code product} and what travels. */
public final class ProductMapper {
  private ProductMapper() {}

  public static Product toProduct(ProductEntity entity) {
    return new Product(
        entity.id,
        entity.sku,
        entity.name,
        entity.description,
        entity.price,
        entity.weightKg,
        entity.tags,
        entity.attributes,
        entity.active,
        entity.createdAt);
  }

  public static ProductUpdate toProductUpdate(ProductEntity entity) {
    return new ProductUpdate(
        entity.sku,
        entity.name,
        entity.description,
        entity.price,
        entity.weightKg,
        entity.tags,
        entity.attributes,
        entity.active);
  }

  public static void apply(ProductCreate create, ProductEntity entity) {
    entity.sku = create.sku();
    entity.name = create.name();
    entity.description = create.description();
    entity.price = create.price();
    entity.weightKg = create.weightKg();
    if (create.tags() != null) {
      entity.tags = create.tags();
    }
    entity.attributes = create.attributes();
    if (create.active() != null) {
      entity.active = create.active();
    }
  }

  public static void apply(ProductUpdate update, ProductEntity entity) {
    entity.sku = update.sku();
    entity.name = update.name();
    entity.description = update.description();
    entity.price = update.price();
    entity.weightKg = update.weightKg();
    entity.tags = update.tags();
    entity.attributes = update.attributes();
    entity.active = update.active();
  }
}
