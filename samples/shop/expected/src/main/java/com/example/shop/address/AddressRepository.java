package com.example.shop.address;

import com.example.shop.paging.Conditions;
import com.example.shop.paging.Listing;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import com.example.shop.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code address}. */
@ApplicationScoped
public class AddressRepository implements PanacheRepositoryBase<AddressEntity, Long> {
  private static final Listing<AddressEntity> LISTING = Listing.of(AddressEntity.class).key("id");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<AddressEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public AddressEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("address", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public AddressEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(AddressEntity.class, id);
  }
}
