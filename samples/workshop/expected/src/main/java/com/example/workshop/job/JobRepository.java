package com.example.workshop.job;

import com.example.workshop.paging.Conditions;
import com.example.workshop.paging.Listing;
import com.example.workshop.paging.Related;
import com.example.workshop.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rows of {@code ws_job}. */
@ApplicationScoped
public class JobRepository implements PanacheRepositoryBase<JobEntity, UUID> {
  private static final Listing<JobEntity> LISTING = Listing.of(JobEntity.class).key("id");

  /** The rows that meet the conditions, from an offset on. */
  public List<JobEntity> slice(Conditions conditions, String order, long offset, long limit) {
    return shown(LISTING.slice(getEntityManager(), conditions, order, offset, limit));
  }

  /** Reads what is shown with the rows, in one statement for each association. */
  private List<JobEntity> shown(List<JobEntity> rows) {
    return Related.read(getEntityManager(), JobEntity.class, rows, "bike", "mechanics");
  }

  /** The row with this key; 404 when there is none. */
  public JobEntity get(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("job", id));
  }

  /** Reads what is shown with the row, in one statement for each association. */
  public JobEntity shown(JobEntity row) {
    return Related.read(getEntityManager(), JobEntity.class, List.of(row), "bike", "mechanics")
        .get(0);
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public JobEntity reference(UUID id) {
    return id == null ? null : getEntityManager().getReference(JobEntity.class, id);
  }
}
