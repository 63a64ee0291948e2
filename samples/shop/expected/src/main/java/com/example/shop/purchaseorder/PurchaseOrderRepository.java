package com.example.shop.purchaseorder;

import com.example.shop.paging.Conditions;
import com.example.shop.paging.Listing;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import com.example.shop.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code purchase_order}. */
@ApplicationScoped
public class PurchaseOrderRepository implements PanacheRepositoryBase<PurchaseOrderEntity, Long> {
  private static final Listing<PurchaseOrderEntity> LISTING =
      Listing.of(PurchaseOrderEntity.class).key("id").sortable("placedAt", "placedAt");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<PurchaseOrderEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public PurchaseOrderEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("purchase order", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public PurchaseOrderEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(PurchaseOrderEntity.class, id);
  }
}
