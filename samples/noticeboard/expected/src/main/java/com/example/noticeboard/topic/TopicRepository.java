package com.example.noticeboard.topic;

import com.example.noticeboard.paging.Conditions;
import com.example.noticeboard.paging.Listing;
import com.example.noticeboard.paging.Page;
import com.example.noticeboard.paging.PageRequest;
import com.example.noticeboard.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code topic}. */
@ApplicationScoped
public class TopicRepository implements PanacheRepositoryBase<TopicEntity, Integer> {
  private static final Listing<TopicEntity> LISTING =
      Listing.of(TopicEntity.class).key("id").sortable("name", "name");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<TopicEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public TopicEntity get(Integer id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("topic", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public TopicEntity reference(Integer id) {
    return id == null ? null : getEntityManager().getReference(TopicEntity.class, id);
  }
}
