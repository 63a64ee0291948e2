package com.example.library.loan;

import com.example.library.paging.Conditions;
import com.example.library.paging.Listing;
import com.example.library.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rows of {@code loan}. */
@ApplicationScoped
public class LoanRepository implements PanacheRepositoryBase<LoanEntity, Long> {
  private static final Listing<LoanEntity> LISTING = Listing.of(LoanEntity.class).key("id");

  /** All rows that meet the conditions; an error when they are too many for one answer. */
  public List<LoanEntity> all(Conditions conditions, String order) {
    return LISTING.all(getEntityManager(), conditions, order);
  }

  /** The row with this key; 404 when there is none. */
  public LoanEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("loan", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public LoanEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(LoanEntity.class, id);
  }
}
