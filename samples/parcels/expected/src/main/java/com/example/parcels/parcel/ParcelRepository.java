package com.example.parcels.parcel;

import com.example.parcels.paging.Conditions;
import com.example.parcels.paging.Listing;
import com.example.parcels.paging.Page;
import com.example.parcels.paging.PageRequest;
import com.example.parcels.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code parcel}. */
@ApplicationScoped
public class ParcelRepository implements PanacheRepositoryBase<ParcelEntity, String> {
  private static final Listing<ParcelEntity> LISTING = Listing.of(ParcelEntity.class).key("number");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<ParcelEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public ParcelEntity get(String id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("parcel", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public ParcelEntity reference(String id) {
    return id == null ? null : getEntityManager().getReference(ParcelEntity.class, id);
  }
}
