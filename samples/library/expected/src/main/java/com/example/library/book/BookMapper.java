package com.example.library.book;

import com.example.library.author.AuthorMapper;

/** Translates between rows of {@code book} and what travels. */
public final class BookMapper {
  private BookMapper() {}

  public static Book toBook(BookEntity entity) {
    return new Book(
        entity.title,
        entity.isbn,
        entity.genre,
        entity.published,
        entity.keywords,
        entity.edition,
        entity.id,
        AuthorMapper.toAuthor(entity.author));
  }

  public static void apply(NewBook newBook, BookEntity entity) {
    entity.title = newBook.title();
    entity.isbn = newBook.isbn();
    entity.genre = newBook.genre();
    entity.published = newBook.published();
    entity.keywords = newBook.keywords();
    entity.edition = newBook.edition();
  }
}
