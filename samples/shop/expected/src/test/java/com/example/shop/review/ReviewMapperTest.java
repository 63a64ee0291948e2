package com.example.shop.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.customer.CustomerEntity;
import com.example.shop.product.ProductEntity;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewMapperTest {
  @Test
  void row_becomes_review() {
    Review expected = new Review(new UUID(0, 1), (short) 1, "body 1", Instant.EPOCH, 1L, 1L);
    assertEquals(expected, ReviewMapper.toReview(row()));
  }

  @Test
  void row_becomes_review_update() {
    ReviewUpdate expected = new ReviewUpdate((short) 1, "body 1", Instant.EPOCH, 1L, 1L);
    assertEquals(expected, ReviewMapper.toReviewUpdate(row()));
  }

  @Test
  void review_create_reaches_the_row() {
    ReviewCreate create = new ReviewCreate((short) 1, "body 1", Instant.EPOCH, 1L, 1L);
    ReviewEntity entity = new ReviewEntity();
    ReviewMapper.apply(create, entity);
    assertEquals(create.rating(), entity.rating);
    assertEquals(create.body(), entity.body);
    assertEquals(create.writtenAt(), entity.writtenAt);
  }

  @Test
  void review_update_reaches_the_row() {
    ReviewUpdate update = new ReviewUpdate((short) 1, "body 1", Instant.EPOCH, 1L, 1L);
    ReviewEntity entity = new ReviewEntity();
    ReviewMapper.apply(update, entity);
    assertEquals(update.rating(), entity.rating);
    assertEquals(update.body(), entity.body);
    assertEquals(update.writtenAt(), entity.writtenAt);
  }

  private static ReviewEntity row() {
    ReviewEntity entity = new ReviewEntity();
    entity.id = new UUID(0, 1);
    entity.rating = (short) 1;
    entity.body = "body 1";
    entity.writtenAt = Instant.EPOCH;
    entity.product = new ProductEntity();
    entity.product.id = 1L;
    entity.customer = new CustomerEntity();
    entity.customer.id = 1L;
    return entity;
  }
}
