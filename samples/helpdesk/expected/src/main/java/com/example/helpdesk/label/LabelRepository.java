package com.example.helpdesk.label;

import com.example.helpdesk.paging.Conditions;
import com.example.helpdesk.paging.Listing;
import com.example.helpdesk.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rows of {@code label}. */
@ApplicationScoped
public class LabelRepository implements PanacheRepositoryBase<LabelEntity, Long> {
  private static final Listing<LabelEntity> LISTING = Listing.of(LabelEntity.class).key("id");

  /** All rows that meet the conditions; an error when they are too many for one answer. */
  public List<LabelEntity> all(Conditions conditions, String order) {
    return LISTING.all(getEntityManager(), conditions, order);
  }

  /** The row with this key; 404 when there is none. */
  public LabelEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("label", id));
  }

  /** The row that is meant; 404 when there is none. */
  public LabelEntity getByName(String name) {
    return find("name = ?1", name)
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.notFound("label", name));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public LabelEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(LabelEntity.class, id);
  }
}
