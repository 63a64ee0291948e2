package com.example.timesheets.person;

import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Listing;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.example.timesheets.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code person}. */
@ApplicationScoped
public class PersonRepository implements PanacheRepositoryBase<PersonEntity, Long> {
  private static final Listing<PersonEntity> LISTING =
      Listing.of(PersonEntity.class).key("id").sortable("email", "email");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<PersonEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public PersonEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("person", id));
  }

  /** The row that a property refers to; 422 when there is none, or none of the caller's. */
  public PersonEntity reference(Long id, String property) {
    return id == null
        ? null
        : findByIdOptional(id).orElseThrow(() -> ProblemException.unknownReference(property));
  }
}
