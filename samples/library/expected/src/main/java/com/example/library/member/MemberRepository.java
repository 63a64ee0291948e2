package com.example.library.member;

import com.example.library.paging.Conditions;
import com.example.library.paging.Listing;
import com.example.library.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rows of {@code member}. */
@ApplicationScoped
public class MemberRepository implements PanacheRepositoryBase<MemberEntity, Long> {
  private static final Listing<MemberEntity> LISTING = Listing.of(MemberEntity.class).key("id");

  /** The rows that meet the conditions, from an offset on. */
  public List<MemberEntity> slice(Conditions conditions, String order, long offset, long limit) {
    return LISTING.slice(getEntityManager(), conditions, order, offset, limit);
  }

  /** The row with this key; 404 when there is none. */
  public MemberEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("member", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public MemberEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(MemberEntity.class, id);
  }
}
