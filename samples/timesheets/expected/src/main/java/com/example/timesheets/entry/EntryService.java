package com.example.timesheets.entry;

import com.example.timesheets.http.IfMatch;
import com.example.timesheets.http.MergePatch;
import com.example.timesheets.http.Versioned;
import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.example.timesheets.project.ProjectRepository;
import com.example.timesheets.timesheet.TimesheetRepository;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What can be done with entries; each method is one transaction. */
@ApplicationScoped
@Transactional
public class EntryService {
  private final EntryRepository entries;
  private final MergePatch mergePatch;
  private final ProjectRepository projects;
  private final TimesheetRepository timesheets;

  public EntryService(
      EntryRepository entries,
      MergePatch mergePatch,
      ProjectRepository projects,
      TimesheetRepository timesheets) {
    this.entries = entries;
    this.mergePatch = mergePatch;
    this.projects = projects;
    this.timesheets = timesheets;
  }

  /** A page of the entries that meet the conditions. */
  public Page<Entry> list(Conditions conditions, PageRequest request) {
    return entries.page(conditions, request).map(EntryMapper::toEntry);
  }

  /** Stores a new entry and returns it as the database made it. */
  public Versioned<Entry> create(EntryCreate create) {
    EntryEntity entry = new EntryEntity();
    EntryMapper.apply(create, entry);
    entry.timesheet = timesheets.reference(create.timesheetId(), "timesheetId");
    entry.project = projects.reference(create.projectId(), "projectId");
    entries.persist(entry);
    return written(entry);
  }

  /** The entry that is meant; 404 when there is none. */
  public Versioned<Entry> get(Long id) {
    return versioned(entries.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Entry> replace(Long id, EntryUpdate update, IfMatch ifMatch) {
    EntryEntity entry = entries.get(id);
    ifMatch.verify(entry.version);
    apply(update, entry);
    return written(entry);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Entry> patch(Long id, JsonNode patch, IfMatch ifMatch) {
    EntryEntity entry = entries.get(id);
    ifMatch.verify(entry.version);
    EntryUpdate current = EntryMapper.toEntryUpdate(entry);
    apply(mergePatch.apply(current, patch, EntryUpdate.class), entry);
    return written(entry);
  }

  /** Deletes the entry; 409 while something refers to it. */
  public void delete(Long id, IfMatch ifMatch) {
    EntryEntity entry = entries.get(id);
    ifMatch.verify(entry.version);
    entries.delete(entry);
    entries.flush();
  }

  /** A page of the entries of a timesheet; 404 when there is none. */
  public Page<Entry> listByTimesheet(UUID timesheetId, PageRequest request) {
    timesheets.get(timesheetId);
    return entries
        .page(new Conditions().equal("timesheet.id", timesheetId), request)
        .map(EntryMapper::toEntry);
  }

  /** A page of the entries of a project; 404 when there is none. */
  public Page<Entry> listByProject(Long projectId, PageRequest request) {
    projects.get(projectId);
    return entries
        .page(new Conditions().equal("project.id", projectId), request)
        .map(EntryMapper::toEntry);
  }

  private static Versioned<Entry> versioned(EntryEntity entry) {
    return new Versioned<>(EntryMapper.toEntry(entry), entry.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Entry> written(EntryEntity entry) {
    entries.flush();
    entries.getEntityManager().refresh(entry);
    return versioned(entry);
  }

  private void apply(EntryUpdate update, EntryEntity entry) {
    EntryMapper.apply(update, entry);
    entry.timesheet = timesheets.reference(update.timesheetId(), "timesheetId");
    entry.project = projects.reference(update.projectId(), "projectId");
  }
}
