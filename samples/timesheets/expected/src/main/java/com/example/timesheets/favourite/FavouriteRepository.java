package com.example.timesheets.favourite;

import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Listing;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.example.timesheets.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code favourite}. */
@ApplicationScoped
public class FavouriteRepository implements PanacheRepositoryBase<FavouriteEntity, FavouriteId> {
  private static final Listing<FavouriteEntity> LISTING =
      Listing.of(FavouriteEntity.class).key("personId").key("projectId");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<FavouriteEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public FavouriteEntity get(FavouriteId id) {
    return findByIdOptional(id)
        .orElseThrow(
            () -> ProblemException.notFound("favourite", id.personId() + "/" + id.projectId()));
  }
}
