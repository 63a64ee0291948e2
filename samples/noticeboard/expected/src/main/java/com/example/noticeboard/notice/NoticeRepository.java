package com.example.noticeboard.notice;

import com.example.noticeboard.paging.Conditions;
import com.example.noticeboard.paging.Listing;
import com.example.noticeboard.paging.Page;
import com.example.noticeboard.paging.PageRequest;
import com.example.noticeboard.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code notice}. */
@ApplicationScoped
public class NoticeRepository implements PanacheRepositoryBase<NoticeEntity, Long> {
  private static final Listing<NoticeEntity> LISTING = Listing.of(NoticeEntity.class).key("id");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<NoticeEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public NoticeEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("notice", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public NoticeEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(NoticeEntity.class, id);
  }
}
