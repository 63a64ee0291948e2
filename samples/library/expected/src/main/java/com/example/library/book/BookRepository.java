package com.example.library.book;

import com.example.library.paging.Conditions;
import com.example.library.paging.Listing;
import com.example.library.paging.Related;
import com.example.library.paging.Sorting;
import com.example.library.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rows of {@code book}. */
@ApplicationScoped
public class BookRepository implements PanacheRepositoryBase<BookEntity, Long> {
  private static final Listing<BookEntity> LISTING =
      Listing.of(BookEntity.class).key("id").sortable("title", "title");

  /** All rows that meet the conditions; an error when they are too many for one answer. */
  public List<BookEntity> all(Conditions conditions, String order) {
    return shown(LISTING.all(getEntityManager(), conditions, order));
  }

  /** The rows that meet the conditions, from an offset on. */
  public List<BookEntity> slice(Conditions conditions, String order, long offset, long limit) {
    return shown(LISTING.slice(getEntityManager(), conditions, order, offset, limit));
  }

  /** The order that a caller wants, in attributes; 400 where its words say none. */
  public String order(Sorting sorting, String otherwise) {
    return LISTING.order(sorting, otherwise);
  }

  /** Reads what is shown with the rows, in one statement for each association. */
  private List<BookEntity> shown(List<BookEntity> rows) {
    return Related.read(getEntityManager(), BookEntity.class, rows, "author");
  }

  /** The row with this key; 404 when there is none. */
  public BookEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("book", id));
  }

  /** A row known by its key alone: the foreign key of who refers to it proves that it exists. */
  public BookEntity reference(Long id) {
    return id == null ? null : getEntityManager().getReference(BookEntity.class, id);
  }
}
