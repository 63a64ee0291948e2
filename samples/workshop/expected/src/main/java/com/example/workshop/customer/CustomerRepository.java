package com.example.workshop.customer;

import com.example.workshop.paging.Conditions;
import com.example.workshop.paging.Listing;
import com.example.workshop.paging.Related;
import com.example.workshop.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rows of {@code ws_customer}. */
@ApplicationScoped
public class CustomerRepository implements PanacheRepositoryBase<CustomerEntity, Long> {
  private static final Listing<CustomerEntity> LISTING = Listing.of(CustomerEntity.class).key("id");

  /** The rows that meet the conditions, from an offset on. */
  public List<CustomerEntity> slice(Conditions conditions, String order, long offset, long limit) {
    return shown(LISTING.slice(getEntityManager(), conditions, order, offset, limit));
  }

  /** Reads what is shown with the rows, in one statement for each association. */
  private List<CustomerEntity> shown(List<CustomerEntity> rows) {
    return Related.read(getEntityManager(), CustomerEntity.class, rows, "bikes");
  }

  /** The row with this key; 404 when there is none. */
  public CustomerEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("customer", id));
  }

  /** Reads what is shown with the row, in one statement for each association. */
  public CustomerEntity shown(CustomerEntity row) {
    return Related.read(getEntityManager(), CustomerEntity.class, List.of(row), "bikes").get(0);
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public CustomerEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(CustomerEntity.class, id);
  }
}
