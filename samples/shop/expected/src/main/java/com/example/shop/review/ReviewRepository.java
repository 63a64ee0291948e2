package com.example.shop.review;

import com.example.shop.paging.Conditions;
import com.example.shop.paging.Listing;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import com.example.shop.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of {@code review}. */
@ApplicationScoped
public class ReviewRepository implements PanacheRepositoryBase<ReviewEntity, UUID> {
  private static final Listing<ReviewEntity> LISTING = Listing.of(ReviewEntity.class).key("id");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<ReviewEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public ReviewEntity get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("review", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public ReviewEntity reference(UUID id) {
    return id == null ? null : getEntityManager().getReference(ReviewEntity.class, id);
  }
}
