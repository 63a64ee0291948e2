package com.example.donations.campaign;

import com.example.donations.paging.Conditions;
import com.example.donations.paging.Listing;
import com.example.donations.paging.Page;
import com.example.donations.paging.PageRequest;
import com.example.donations.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code campaign}. */
@ApplicationScoped
public class CampaignRepository implements PanacheRepositoryBase<CampaignEntity, Long> {
  private static final Listing<CampaignEntity> LISTING =
      Listing.of(CampaignEntity.class).key("id").sortable("title", "title");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<CampaignEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public CampaignEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("campaign", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public CampaignEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(CampaignEntity.class, id);
  }
}
