package com.example.timesheets.timesheet;

import com.example.timesheets.entry.Entry;
import com.example.timesheets.entry.EntryMapper;
import com.example.timesheets.entry.EntryRepository;
import com.example.timesheets.http.IfMatch;
import com.example.timesheets.http.MergePatch;
import com.example.timesheets.http.Versioned;
import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.example.timesheets.person.PersonRepository;
import com.example.timesheets.security.OwnerKey;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What can be done with timesheets; each method is one transaction. */
@ApplicationScoped
@Transactional
public class TimesheetService {
  private final EntryRepository entries;
  private final GetTimesheetOvertime getTimesheetOvertime;
  private final GetTimesheetStanding getTimesheetStanding;
  private final MergePatch mergePatch;
  private final MoveTimesheet moveTimesheet;
  private final OwnerKey ownerKey;
  private final PersonRepository people;
  private final TimesheetRepository timesheets;

  public TimesheetService(
      EntryRepository entries,
      GetTimesheetOvertime getTimesheetOvertime,
      GetTimesheetStanding getTimesheetStanding,
      MergePatch mergePatch,
      MoveTimesheet moveTimesheet,
      OwnerKey ownerKey,
      PersonRepository people,
      TimesheetRepository timesheets) {
    this.entries = entries;
    this.getTimesheetOvertime = getTimesheetOvertime;
    this.getTimesheetStanding = getTimesheetStanding;
    this.mergePatch = mergePatch;
    this.moveTimesheet = moveTimesheet;
    this.ownerKey = ownerKey;
    this.people = people;
    this.timesheets = timesheets;
  }

  /** A page of the timesheets that meet the conditions. */
  public Page<Timesheet> list(Conditions conditions, PageRequest request) {
    return timesheets.page(conditions, request).map(TimesheetMapper::toTimesheet);
  }

  /** Stores a new timesheet and returns it as the database made it. */
  public Versioned<Timesheet> create(TimesheetCreate create) {
    TimesheetEntity timesheet = new TimesheetEntity();
    TimesheetMapper.apply(create, timesheet);
    timesheet.person = people.reference(ownerKey.get(), "personId");
    timesheets.persist(timesheet);
    return written(timesheet);
  }

  /** The timesheet that is meant; 404 when there is none. */
  public Versioned<Timesheet> get(UUID id) {
    return versioned(timesheets.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Timesheet> replace(UUID id, TimesheetUpdate update, IfMatch ifMatch) {
    TimesheetEntity timesheet = timesheets.get(id);
    ifMatch.verify(timesheet.version);
    TimesheetMapper.apply(update, timesheet);
    return written(timesheet);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Timesheet> patch(UUID id, JsonNode patch, IfMatch ifMatch) {
    TimesheetEntity timesheet = timesheets.get(id);
    ifMatch.verify(timesheet.version);
    TimesheetUpdate current = TimesheetMapper.toTimesheetUpdate(timesheet);
    TimesheetMapper.apply(mergePatch.apply(current, patch, TimesheetUpdate.class), timesheet);
    return written(timesheet);
  }

  /** Deletes the timesheet and its entries; 409 while something else refers to it. */
  public void delete(UUID id, IfMatch ifMatch) {
    TimesheetEntity timesheet = timesheets.get(id);
    ifMatch.verify(timesheet.version);
    timesheets.delete(timesheet);
    timesheets.flush();
  }

  /** A page of the timesheets of a person; 404 when there is none. */
  public Page<Timesheet> listByPerson(Long personId, PageRequest request) {
    people.get(personId);
    return timesheets
        .page(new Conditions().equal("person.id", personId), request)
        .map(TimesheetMapper::toTimesheet);
  }

  /** As the rule says, of the timesheet that is meant; 404 when there is none. */
  public Timesheet moveTimesheet(UUID id, MoveTimesheetRequest moveTimesheetRequest) {
    TimesheetEntity timesheetRow = timesheets.get(id);
    Timesheet timesheet = TimesheetMapper.toTimesheet(timesheetRow);
    List<Entry> entries =
        this.entries.all(new Conditions().equal("timesheet.id", id)).stream()
            .map(EntryMapper::toEntry)
            .toList();
    MoveTimesheetDecision decision =
        moveTimesheet.moveTimesheet(timesheet, entries, moveTimesheetRequest);
    if (decision.timesheet() != null) {
      TimesheetMapper.apply(decision.timesheet(), timesheetRow);
    }
    return written(timesheetRow).value();
  }

  /** As the rule says, of the timesheet that is meant; 404 when there is none. */
  public GetTimesheetStandingAnswer getTimesheetStanding(UUID id) {
    Timesheet timesheet = TimesheetMapper.toTimesheet(timesheets.get(id));
    List<Entry> entries =
        this.entries.all(new Conditions().equal("timesheet.id", id)).stream()
            .map(EntryMapper::toEntry)
            .toList();
    return getTimesheetStanding.getTimesheetStanding(timesheet, entries);
  }

  /** As the rule says, of the timesheet that is meant; 404 when there is none. */
  public GetTimesheetOvertimeAnswer getTimesheetOvertime(UUID id) {
    Timesheet timesheet = TimesheetMapper.toTimesheet(timesheets.get(id));
    List<Entry> entries =
        this.entries.all(new Conditions().equal("timesheet.id", id)).stream()
            .map(EntryMapper::toEntry)
            .toList();
    return getTimesheetOvertime.getTimesheetOvertime(timesheet, entries);
  }

  private static Versioned<Timesheet> versioned(TimesheetEntity timesheet) {
    return new Versioned<>(TimesheetMapper.toTimesheet(timesheet), timesheet.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Timesheet> written(TimesheetEntity timesheet) {
    timesheets.flush();
    timesheets.getEntityManager().refresh(timesheet);
    return versioned(timesheet);
  }
}
