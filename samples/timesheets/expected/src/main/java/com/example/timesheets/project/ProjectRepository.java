package com.example.timesheets.project;

import com.example.timesheets.paging.Conditions;
import com.example.timesheets.paging.Listing;
import com.example.timesheets.paging.Page;
import com.example.timesheets.paging.PageRequest;
import com.example.timesheets.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code project}. */
@ApplicationScoped
public class ProjectRepository implements PanacheRepositoryBase<ProjectEntity, Long> {
  private static final Listing<ProjectEntity> LISTING = Listing.of(ProjectEntity.class).key("id");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<ProjectEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public ProjectEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("project", id));
  }

  /** The row that a property refers to; 422 when there is none, or none of the caller's. */
  public ProjectEntity reference(Long id, String property) {
    return id == null
        ? null
        : findByIdOptional(id).orElseThrow(() -> ProblemException.unknownReference(property));
  }

  /** Links two rows; nothing happens when they are linked already. */
  public void linkLabels(Long projectId, Long labelId) {
    getEntityManager()
        .createNativeQuery(
            "INSERT INTO project_label (project_id, label_id) VALUES (:projectId, :labelId) ON"
                + " CONFLICT (project_id, label_id) DO NOTHING")
        .setParameter("projectId", projectId)
        .setParameter("labelId", labelId)
        .executeUpdate();
  }

  /** Removes the link of two rows and says whether there was one. */
  public boolean unlinkLabels(Long projectId, Long labelId) {
    int deleted =
        getEntityManager()
            .createNativeQuery(
                "DELETE FROM project_label WHERE project_id = :projectId AND label_id = :labelId")
            .setParameter("projectId", projectId)
            .setParameter("labelId", labelId)
            .executeUpdate();
    return deleted > 0;
  }
}
