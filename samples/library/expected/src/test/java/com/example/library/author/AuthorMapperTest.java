package com.example.library.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AuthorMapperTest {
  @Test
  void row_becomes_author() {
    Author expected = new Author(1L, "name 1", 1, "biography 1");
    assertEquals(expected, AuthorMapper.toAuthor(row()));
  }

  @Test
  void author_data_reaches_the_row() {
    AuthorData authorData = new AuthorData("name 1", 1, "biography 1");
    AuthorEntity entity = new AuthorEntity();
    AuthorMapper.apply(authorData, entity);
    assertEquals(authorData.name(), entity.name);
    assertEquals(authorData.born(), entity.born);
    assertEquals(authorData.biography(), entity.biography);
  }

  private static AuthorEntity row() {
    AuthorEntity entity = new AuthorEntity();
    entity.id = 1L;
    entity.name = "name 1";
    entity.born = 1;
    entity.biography = "biography 1";
    return entity;
  }
}
