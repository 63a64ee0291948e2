package com.example.shop.category;

import com.example.shop.paging.Conditions;
import com.example.shop.paging.Listing;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import com.example.shop.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code category}. */
@ApplicationScoped
public class CategoryRepository implements PanacheRepositoryBase<CategoryEntity, Long> {
  private static final Listing<CategoryEntity> LISTING =
      Listing.of(CategoryEntity.class).key("id").sortable("name", "name");
  private static final Listing<CategoryEntity> IN_ORDER =
      Listing.of(CategoryEntity.class)
          .key("id")
          .sortable("name", "name")
          .sortable("position", "position")
          .otherwiseBy("position");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<CategoryEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The same, in the order of a parent's rows where no other was asked for. */
  public Page<CategoryEntity> pageInOrder(Conditions conditions, PageRequest request) {
    return IN_ORDER.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public CategoryEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("category", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public CategoryEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(CategoryEntity.class, id);
  }
}
