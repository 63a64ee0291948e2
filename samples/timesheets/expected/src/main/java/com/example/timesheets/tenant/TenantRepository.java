package com.example.timesheets.tenant;

import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Listing;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.example.timesheets.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code tenant}. */
@ApplicationScoped
public class TenantRepository implements PanacheRepositoryBase<TenantEntity, Long> {
  private static final Listing<TenantEntity> LISTING =
      Listing.of(TenantEntity.class).key("id").sortable("name", "name");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<TenantEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public TenantEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("tenant", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public TenantEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(TenantEntity.class, id);
  }
}
