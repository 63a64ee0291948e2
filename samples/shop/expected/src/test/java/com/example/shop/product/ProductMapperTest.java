package com.example.shop.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductMapperTest {
  @Test
  void row_becomes_product() {
    Product expected =
        new Product(
            1L,
            "sku 1",
            "name 1",
            "description 1",
            new BigDecimal("1.00"),
            1.0,
            List.of("tags 1"),
            JsonNodeFactory.instance.objectNode(),
            true,
            Instant.EPOCH);
    assertEquals(expected, ProductMapper.toProduct(row()));
  }

  @Test
  void row_becomes_product_update() {
    ProductUpdate expected =
        new ProductUpdate(
            "sku 1",
            "name 1",
            "description 1",
            new BigDecimal("1.00"),
            1.0,
            List.of("tags 1"),
            JsonNodeFactory.instance.objectNode(),
            true);
    assertEquals(expected, ProductMapper.toProductUpdate(row()));
  }

  @Test
  void product_create_reaches_the_row() {
    ProductCreate create =
        new ProductCreate(
            "sku 1",
            "name 1",
            "description 1",
            new BigDecimal("1.00"),
            1.0,
            List.of("tags 1"),
            JsonNodeFactory.instance.objectNode(),
            true);
    ProductEntity entity = new ProductEntity();
    ProductMapper.apply(create, entity);
    assertEquals(create.sku(), entity.sku);
    assertEquals(create.name(), entity.name);
    assertEquals(create.description(), entity.description);
    assertEquals(create.price(), entity.price);
    assertEquals(create.weightKg(), entity.weightKg);
    assertEquals(create.tags(), entity.tags);
    assertEquals(create.attributes(), entity.attributes);
    assertEquals(create.active(), entity.active);
  }

  @Test
  void product_update_reaches_the_row() {
    ProductUpdate update =
        new ProductUpdate(
            "sku 1",
            "name 1",
            "description 1",
            new BigDecimal("1.00"),
            1.0,
            List.of("tags 1"),
            JsonNodeFactory.instance.objectNode(),
            true);
    ProductEntity entity = new ProductEntity();
    ProductMapper.apply(update, entity);
    assertEquals(update.sku(), entity.sku);
    assertEquals(update.name(), entity.name);
    assertEquals(update.description(), entity.description);
    assertEquals(update.price(), entity.price);
    assertEquals(update.weightKg(), entity.weightKg);
    assertEquals(update.tags(), entity.tags);
    assertEquals(update.attributes(), entity.attributes);
    assertEquals(update.active(), entity.active);
  }

  private static ProductEntity row() {
    ProductEntity entity = new ProductEntity();
    entity.id = 1L;
    entity.sku = "sku 1";
    entity.name = "name 1";
    entity.description = "description 1";
    entity.price = new BigDecimal("1.00");
    entity.weightKg = 1.0;
    entity.tags = List.of("tags 1");
    entity.attributes = JsonNodeFactory.instance.objectNode();
    entity.active = true;
    entity.createdAt = Instant.EPOCH;
    return entity;
  }
}
