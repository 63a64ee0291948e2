package com.example.shop.review;

import com.example.shop.customer.CustomerRepository;
import com.example.shop.http.IfMatch;
import com.example.shop.http.MergePatch;
import com.example.shop.http.Versioned;
import com.example.shop.paging.Conditions;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import com.example.shop.product.ProductRepository;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What can be done with reviews; each method is one transaction. */
@ApplicationScoped
@Transactional
public class ReviewService {
  private final CustomerRepository customers;
  private final MergePatch mergePatch;
  private final ProductRepository products;
  private final ReviewRepository reviews;

  public ReviewService(
      CustomerRepository customers,
      MergePatch mergePatch,
      ProductRepository products,
      ReviewRepository reviews) {
    this.customers = customers;
    this.mergePatch = mergePatch;
    this.products = products;
    this.reviews = reviews;
  }

  /** A page of the reviews that meet the conditions. */
  public Page<Review> list(Conditions conditions, PageRequest request) {
    return reviews.page(conditions, request).map(ReviewMapper::toReview);
  }

  /** Stores a new review and returns it as the database made it. */
  public Versioned<Review> create(ReviewCreate create) {
    ReviewEntity review = new ReviewEntity();
    ReviewMapper.apply(create, review);
    review.product = products.reference(create.productId());
    review.customer = customers.reference(create.customerId());
    reviews.persist(review);
    return written(review);
  }

  /** The review that is meant; 404 when there is none. */
  public Versioned<Review> get(UUID id) {
    return versioned(reviews.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Review> replace(UUID id, ReviewUpdate update, IfMatch ifMatch) {
    ReviewEntity review = reviews.get(id);
    ifMatch.verify(review.version);
    apply(update, review);
    return written(review);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Review> patch(UUID id, JsonNode patch, IfMatch ifMatch) {
    ReviewEntity review = reviews.get(id);
    ifMatch.verify(review.version);
    ReviewUpdate current = ReviewMapper.toReviewUpdate(review);
    apply(mergePatch.apply(current, patch, ReviewUpdate.class), review);
    return written(review);
  }

  /** Deletes the review; 409 while something refers to it. */
  public void delete(UUID id, IfMatch ifMatch) {
    ReviewEntity review = reviews.get(id);
    ifMatch.verify(review.version);
    reviews.delete(review);
    reviews.flush();
  }

  /** A page of the reviews of a product; 404 when there is none. */
  public Page<Review> listByProduct(Long productId, PageRequest request) {
    products.get(productId);
    return reviews
        .page(new Conditions().equal("product.id", productId), request)
        .map(ReviewMapper::toReview);
  }

  /** A page of the reviews of a customer; 404 when there is none. */
  public Page<Review> listByCustomer(Long customerId, PageRequest request) {
    customers.get(customerId);
    return reviews
        .page(new Conditions().equal("customer.id", customerId), request)
        .map(ReviewMapper::toReview);
  }

  private static Versioned<Review> versioned(ReviewEntity review) {
    return new Versioned<>(ReviewMapper.toReview(review), review.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Review> written(ReviewEntity review) {
    reviews.flush();
    reviews.getEntityManager().refresh(review);
    return versioned(review);
  }

  private void apply(ReviewUpdate update, ReviewEntity review) {
    ReviewMapper.apply(update, review);
    review.product = products.reference(update.productId());
    review.customer = customers.reference(update.customerId());
  }
}
