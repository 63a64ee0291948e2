package com.example.timesheets.project;

import com.example.timesheets.http.IfMatch;
import com.example.timesheets.http.MergePatch;
import com.example.timesheets.http.Versioned;
import com.example.timesheets.label.Label;
import com.example.timesheets.label.LabelMapper;
import com.example.timesheets.label.LabelRepository;
import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.example.timesheets.person.PersonRepository;
import com.example.timesheets.problem.ProblemException;
import com.example.timesheets.security.TenantKey;
import com.example.timesheets.tenant.TenantRepository;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with projects; each method is one transaction. */
@ApplicationScoped
@Transactional
public class ProjectService {
  private final LabelRepository labels;
  private final MergePatch mergePatch;
  private final PersonRepository people;
  private final ProjectRepository projects;
  private final TenantKey tenantKey;
  private final TenantRepository tenants;

  public ProjectService(
      LabelRepository labels,
      MergePatch mergePatch,
      PersonRepository people,
      ProjectRepository projects,
      TenantKey tenantKey,
      TenantRepository tenants) {
    this.labels = labels;
    this.mergePatch = mergePatch;
    this.people = people;
    this.projects = projects;
    this.tenantKey = tenantKey;
    this.tenants = tenants;
  }

  /** A page of the projects that meet the conditions. */
  public Page<Project> list(Conditions conditions, PageRequest request) {
    return projects.page(conditions, request).map(ProjectMapper::toProject);
  }

  /** Stores a new project and returns it as the database made it. */
  public Versioned<Project> create(ProjectCreate create) {
    ProjectEntity project = new ProjectEntity();
    ProjectMapper.apply(create, project);
    project.lead = people.reference(create.leadId(), "leadId");
    project.tenant = tenants.reference(tenantKey.get());
    projects.persist(project);
    return written(project);
  }

  /** The project that is meant; 404 when there is none. */
  public Versioned<Project> get(Long id) {
    return versioned(projects.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Project> replace(Long id, ProjectUpdate update, IfMatch ifMatch) {
    ProjectEntity project = projects.get(id);
    ifMatch.verify(project.version);
    apply(update, project);
    return written(project);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Project> patch(Long id, JsonNode patch, IfMatch ifMatch) {
    ProjectEntity project = projects.get(id);
    ifMatch.verify(project.version);
    ProjectUpdate current = ProjectMapper.toProjectUpdate(project);
    apply(mergePatch.apply(current, patch, ProjectUpdate.class), project);
    return written(project);
  }

  /** Deletes the project and its favourites; 409 while something else refers to it. */
  public void delete(Long id, IfMatch ifMatch) {
    ProjectEntity project = projects.get(id);
    ifMatch.verify(project.version);
    projects.delete(project);
    projects.flush();
  }

  /** A page of the projects of a tenant; 404 when there is none. */
  public Page<Project> listByTenant(Long tenantId, PageRequest request) {
    tenants.get(tenantId);
    return projects
        .page(new Conditions().equal("tenant.id", tenantId), request)
        .map(ProjectMapper::toProject);
  }

  /** A page of the projects of a person; 404 when there is none. */
  public Page<Project> listByLead(Long personId, PageRequest request) {
    people.get(personId);
    return projects
        .page(new Conditions().equal("lead.id", personId), request)
        .map(ProjectMapper::toProject);
  }

  /** A page of the labels that a project is linked to; 404 when there is none. */
  public Page<Label> listLabels(Long projectId, PageRequest request) {
    projects.get(projectId);
    return labels
        .page(new Conditions().memberOf(ProjectEntity.class, "id", projectId, "labels"), request)
        .map(LabelMapper::toLabel);
  }

  /** Links a label to a project; 404 when one of them does not exist. */
  public void linkLabel(Long projectId, Long labelId) {
    projects.get(projectId);
    labels.get(labelId);
    projects.linkLabels(projectId, labelId);
  }

  /** Unlinks a label from a project; 404 when they are not linked. */
  public void unlinkLabel(Long projectId, Long labelId) {
    projects.get(projectId);
    labels.get(labelId);
    if (!projects.unlinkLabels(projectId, labelId)) {
      throw ProblemException.notFound("project label", projectId + "/" + labelId);
    }
  }

  private static Versioned<Project> versioned(ProjectEntity project) {
    return new Versioned<>(ProjectMapper.toProject(project), project.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Project> written(ProjectEntity project) {
    projects.flush();
    projects.getEntityManager().refresh(project);
    return versioned(project);
  }

  private void apply(ProjectUpdate update, ProjectEntity project) {
    ProjectMapper.apply(update, project);
    project.lead = people.reference(update.leadId(), "leadId");
  }
}
