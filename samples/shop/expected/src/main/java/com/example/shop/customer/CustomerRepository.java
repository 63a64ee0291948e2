package com.example.shop.customer;

import com.example.shop.paging.Conditions;
import com.example.shop.paging.Listing;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import com.example.shop.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code customer}. */
@ApplicationScoped
public class CustomerRepository implements PanacheRepositoryBase<CustomerEntity, Long> {
  private static final Listing<CustomerEntity> LISTING =
      Listing.of(CustomerEntity.class).key("id").sortable("email", "email");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<CustomerEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public CustomerEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("customer", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public CustomerEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(CustomerEntity.class, id);
  }
}
