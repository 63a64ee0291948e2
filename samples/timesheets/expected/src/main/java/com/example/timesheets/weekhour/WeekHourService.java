package com.example.timesheets.weekhour;

import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What can be done with week hours; each method is one transaction. */
@ApplicationScoped
@Transactional
public class WeekHourService {
  private final WeekHourRepository weekHours;

  public WeekHourService(WeekHourRepository weekHours) {
    this.weekHours = weekHours;
  }

  /** A page of the week hours that meet the conditions. */
  public Page<WeekHour> list(Conditions conditions, PageRequest request) {
    return weekHours.page(conditions, request).map(WeekHourMapper::toWeekHour);
  }

  /** The week hour that is meant; 404 when there is none. */
  public WeekHour get(UUID timesheetId) {
    return WeekHourMapper.toWeekHour(weekHours.get(timesheetId));
  }
}
