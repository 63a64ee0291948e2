package com.example.workshop.mechanic;

import com.example.workshop.paging.Conditions;
import com.example.workshop.paging.Listing;
import com.example.workshop.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rows of {@code ws_mechanic}. */
@ApplicationScoped
public class MechanicRepository implements PanacheRepositoryBase<MechanicEntity, Integer> {
  private static final Listing<MechanicEntity> LISTING = Listing.of(MechanicEntity.class).key("id");

  /** The rows that meet the conditions, from an offset on. */
  public List<MechanicEntity> slice(Conditions conditions, String order, long offset, long limit) {
    return LISTING.slice(getEntityManager(), conditions, order, offset, limit);
  }

  /** The row with this key; 404 when there is none. */
  public MechanicEntity get(Integer id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("mechanic", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public MechanicEntity reference(Integer id) {
    return id == null ? null : getEntityManager().getReference(MechanicEntity.class, id);
  }
}
