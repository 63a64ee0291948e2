package com.example.registration.role;

import com.example.registration.paging.Conditions;
import com.example.registration.paging.Listing;
import com.example.registration.paging.Page;
import com.example.registration.paging.PageRequest;
import com.example.registration.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code role}. */
@ApplicationScoped
public class RoleRepository implements PanacheRepositoryBase<RoleEntity, Integer> {
  private static final Listing<RoleEntity> LISTING =
      Listing.of(RoleEntity.class).key("id").sortable("name", "name");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<RoleEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public RoleEntity get(Integer id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("role", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public RoleEntity reference(Integer id) {
    return id == null ? null : getEntityManager().getReference(RoleEntity.class, id);
  }
}
