package com.example.library.author;

import com.example.library.paging.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What can be done with authors; each method is one transaction. */
@ApplicationScoped
@Transactional
public class AuthorService {
  private final AuthorRepository authors;

  public AuthorService(AuthorRepository authors) {
    this.authors = authors;
  }

  /** The authors that are asked for. */
  public List<Author> listAuthors(Integer offset, Integer limit) {
    Conditions conditions = new Conditions();
    List<AuthorEntity> rows = authors.slice(conditions, "", offset, limit);
    return rows.stream().map(AuthorMapper::toAuthor).toList();
  }

  /** Stores a new author and returns it as the database made it. */
  public Author addAuthor(AuthorData authorData) {
    AuthorEntity author = new AuthorEntity();
    AuthorMapper.apply(authorData, author);
    authors.persist(author);
    return written(author);
  }

  /** The author that is meant; 404 when there is none. */
  public Author getAuthor(Long authorId) {
    return AuthorMapper.toAuthor(authors.get(authorId));
  }

  /** Replaces all that can be changed; 404 when there is none. */
  public Author replaceAuthor(Long authorId, AuthorData authorData) {
    AuthorEntity author = authors.get(authorId);
    AuthorMapper.apply(authorData, author);
    return written(author);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Author written(AuthorEntity author) {
    authors.flush();
    authors.getEntityManager().refresh(author);
    return AuthorMapper.toAuthor(author);
  }
}
