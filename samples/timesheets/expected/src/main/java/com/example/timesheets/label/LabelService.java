package com.example.timesheets.label;

import com.example.timesheets.http.IfMatch;
import com.example.timesheets.http.MergePatch;
import com.example.timesheets.http.Versioned;
import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.example.timesheets.project.Project;
import com.example.timesheets.project.ProjectMapper;
import com.example.timesheets.project.ProjectRepository;
import com.example.timesheets.security.TenantKey;
import com.example.timesheets.tenant.TenantRepository;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with labels; each method is one transaction. */
@ApplicationScoped
@Transactional
public class LabelService {
  private final LabelRepository labels;
  private final MergePatch mergePatch;
  private final ProjectRepository projects;
  private final TenantKey tenantKey;
  private final TenantRepository tenants;

  public LabelService(
      LabelRepository labels,
      MergePatch mergePatch,
      ProjectRepository projects,
      TenantKey tenantKey,
      TenantRepository tenants) {
    this.labels = labels;
    this.mergePatch = mergePatch;
    this.projects = projects;
    this.tenantKey = tenantKey;
    this.tenants = tenants;
  }

  /** A page of the labels that meet the conditions. */
  public Page<Label> list(Conditions conditions, PageRequest request) {
    return labels.page(conditions, request).map(LabelMapper::toLabel);
  }

  /** Stores a new label and returns it as the database made it. */
  public Versioned<Label> create(LabelCreate create) {
    LabelEntity label = new LabelEntity();
    LabelMapper.apply(create, label);
    label.tenant = tenants.reference(tenantKey.get());
    labels.persist(label);
    return written(label);
  }

  /** The label that is meant; 404 when there is none. */
  public Versioned<Label> get(Long id) {
    return versioned(labels.get(id));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<Label> replace(Long id, LabelUpdate update, IfMatch ifMatch) {
    LabelEntity label = labels.get(id);
    ifMatch.verify(label.version);
    LabelMapper.apply(update, label);
    return written(label);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<Label> patch(Long id, JsonNode patch, IfMatch ifMatch) {
    LabelEntity label = labels.get(id);
    ifMatch.verify(label.version);
    LabelUpdate current = LabelMapper.toLabelUpdate(label);
    LabelMapper.apply(mergePatch.apply(current, patch, LabelUpdate.class), label);
    return written(label);
  }

  /** Deletes the label; 409 while something refers to it. */
  public void delete(Long id, IfMatch ifMatch) {
    LabelEntity label = labels.get(id);
    ifMatch.verify(label.version);
    labels.delete(label);
    labels.flush();
  }

  /** A page of the labels of a tenant; 404 when there is none. */
  public Page<Label> listByTenant(Long tenantId, PageRequest request) {
    tenants.get(tenantId);
    return labels
        .page(new Conditions().equal("tenant.id", tenantId), request)
        .map(LabelMapper::toLabel);
  }

  /** A page of the projects that a label is linked to; 404 when there is none. */
  public Page<Project> listProjects(Long labelId, PageRequest request) {
    labels.get(labelId);
    return projects
        .page(new Conditions().linkedTo("labels", "id", labelId), request)
        .map(ProjectMapper::toProject);
  }

  private static Versioned<Label> versioned(LabelEntity label) {
    return new Versioned<>(LabelMapper.toLabel(label), label.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<Label> written(LabelEntity label) {
    labels.flush();
    labels.getEntityManager().refresh(label);
    return versioned(label);
  }
}
