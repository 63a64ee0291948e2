package com.example.library.author;

/** Translates between rows of {@code author} and what travels. */
public final class AuthorMapper {
  private AuthorMapper() {}

  public static Author toAuthor(AuthorEntity entity) {
    return new Author(entity.id, entity.name, entity.born, entity.biography);
  }

  public static void apply(AuthorData authorData, AuthorEntity entity) {
    entity.name = authorData.name();
    entity.born = authorData.born();
    entity.biography = authorData.biography();
  }
}
