package com.example.workshop.bike;

import com.example.workshop.paging.Listing;
import com.example.workshop.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code ws_bike}. */
@ApplicationScoped
public class BikeRepository implements PanacheRepositoryBase<BikeEntity, Long> {
  private static final Listing<BikeEntity> LISTING = Listing.of(BikeEntity.class).key("id");

  /** The row with this key; 404 when there is none. */
  public BikeEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("bike", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public BikeEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(BikeEntity.class, id);
  }
}
