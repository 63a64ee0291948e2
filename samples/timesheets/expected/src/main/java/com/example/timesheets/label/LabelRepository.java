package com.example.timesheets.label;

import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Listing;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.example.timesheets.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code label}. */
@ApplicationScoped
public class LabelRepository implements PanacheRepositoryBase<LabelEntity, Long> {
  private static final Listing<LabelEntity> LISTING = Listing.of(LabelEntity.class).key("id");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<LabelEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public LabelEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("label", id));
  }

  /** The row that a property refers to; 422 when there is none, or none of the caller's. */
  public LabelEntity reference(Long id, String property) {
    return id == null
        ? null
        : findByIdOptional(id).orElseThrow(() -> ProblemException.unknownReference(property));
  }
}
