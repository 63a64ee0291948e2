package com.example.timesheets.timesheet;

import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Listing;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.example.timesheets.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of {@code timesheet}. */
@ApplicationScoped
public class TimesheetRepository implements PanacheRepositoryBase<TimesheetEntity, UUID> {
  private static final Listing<TimesheetEntity> LISTING =
      Listing.of(TimesheetEntity.class).key("id");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<TimesheetEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public TimesheetEntity get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("timesheet", id));
  }

  /** The row that a property refers to; 422 when there is none, or none of the caller's. */
  public TimesheetEntity reference(UUID id, String property) {
    return id == null
        ? null
        : findByIdOptional(id).orElseThrow(() -> ProblemException.unknownReference(property));
  }
}
