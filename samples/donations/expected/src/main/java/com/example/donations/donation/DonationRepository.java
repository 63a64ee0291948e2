package com.example.donations.donation;

import com.example.donations.paging.Conditions;
import com.example.donations.paging.Listing;
import com.example.donations.paging.Page;
import com.example.donations.paging.PageRequest;
import com.example.donations.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code donation}. */
@ApplicationScoped
public class DonationRepository implements PanacheRepositoryBase<DonationEntity, Long> {
  private static final Listing<DonationEntity> LISTING = Listing.of(DonationEntity.class).key("id");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<DonationEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public DonationEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("donation", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public DonationEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(DonationEntity.class, id);
  }
}
