package com.example.library.author;

import com.example.library.paging.Conditions;
import com.example.library.paging.Listing;
import com.example.library.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rows of {@code author}. */
@ApplicationScoped
public class AuthorRepository implements PanacheRepositoryBase<AuthorEntity, Long> {
  private static final Listing<AuthorEntity> LISTING = Listing.of(AuthorEntity.class).key("id");

  /** The rows that meet the conditions, from an offset on. */
  public List<AuthorEntity> slice(Conditions conditions, String order, long offset, long limit) {
    return LISTING.slice(getEntityManager(), conditions, order, offset, limit);
  }

  /** The row with this key; 404 when there is none. */
  public AuthorEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("author", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public AuthorEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(AuthorEntity.class, id);
  }
}
