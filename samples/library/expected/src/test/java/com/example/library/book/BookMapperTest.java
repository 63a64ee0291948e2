package com.example.library.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookMapperTest {
  @Test
  void new_book_reaches_the_row() {
    NewBook newBook =
        new NewBook(
            "title 1",
            "9781111111111",
            Genre.FICTION,
            LocalDate.EPOCH,
            List.of("keywords 1"),
            null,
            1L);
    BookEntity entity = new BookEntity();
    BookMapper.apply(newBook, entity);
    assertEquals(newBook.title(), entity.title);
    assertEquals(newBook.isbn(), entity.isbn);
    assertEquals(newBook.genre(), entity.genre);
    assertEquals(newBook.published(), entity.published);
    assertEquals(newBook.keywords(), entity.keywords);
    assertEquals(newBook.edition(), entity.edition);
  }
}
