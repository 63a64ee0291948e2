package com.example.timesheets.entry;

import com.example.timesheets.paging.AllRows;
import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Listing;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.example.timesheets.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rows of {@code entry}. */
@ApplicationScoped
public class EntryRepository implements PanacheRepositoryBase<EntryEntity, Long> {
  private static final Listing<EntryEntity> LISTING = Listing.of(EntryEntity.class).key("id");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<EntryEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** All rows that meet the conditions; an error when they are too many. */
  public List<EntryEntity> all(Conditions conditions) {
    return AllRows.of(getEntityManager(), EntryEntity.class, conditions, "id");
  }

  /** The row with this key; 404 when there is none. */
  public EntryEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("entry", id));
  }

  /** The row that a property refers to; 422 when there is none, or none of the caller's. */
  public EntryEntity reference(Long id, String property) {
    return id == null
        ? null
        : findByIdOptional(id).orElseThrow(() -> ProblemException.unknownReference(property));
  }
}
