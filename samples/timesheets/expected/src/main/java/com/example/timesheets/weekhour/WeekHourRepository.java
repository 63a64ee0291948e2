package com.example.timesheets.weekhour;

import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Listing;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.example.timesheets.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of {@code week_hours}. */
@ApplicationScoped
public class WeekHourRepository implements PanacheRepositoryBase<WeekHourEntity, UUID> {
  private static final Listing<WeekHourEntity> LISTING =
      Listing.of(WeekHourEntity.class).key("timesheetId").sortable("personId", "personId");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<WeekHourEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public WeekHourEntity get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("week hour", id));
  }
}
