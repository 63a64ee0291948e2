package com.example.shop.review;

/** Translates between rows of {@code review} and what travels. */
public final class ReviewMapper {
  private ReviewMapper() {}

  public static Review toReview(ReviewEntity entity) {
    return new Review(
        entity.id,
        entity.rating,
        entity.body,
        entity.writtenAt,
        entity.product.id,
        entity.customer.id);
  }

  public static ReviewUpdate toReviewUpdate(ReviewEntity entity) {
    return new ReviewUpdate(
        entity.rating, entity.body, entity.writtenAt, entity.product.id, entity.customer.id);
  }

  public static void apply(ReviewCreate create, ReviewEntity entity) {
    entity.rating = create.rating();
    entity.body = create.body();
    if (create.writtenAt() != null) {
      entity.writtenAt = create.writtenAt();
    }
  }

  public static void apply(ReviewUpdate update, ReviewEntity entity) {
    entity.rating = update.rating();
    entity.body = update.body();
    entity.writtenAt = update.writtenAt();
  }
}
