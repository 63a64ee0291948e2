package com.example.donations.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some consecutive items of a list, and how to ask for those before and after them. */
public record Page<T>(List<T> items, Optional<Place> previous, Optional<Place> next) {
  /** The query parameter that leads to a page, and its value. */
  public record Place(String parameter, String value) {
    static Place ofNumber(int page) {
      return new Place("page", String.valueOf(page));
    }

    static Place ofCursor(Cursor cursor) {
      return new Place("cursor", cursor.encode());
    }
  }

  /** The same page of other items. */
  public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
    return new Page<>(items.stream().<R>map(mapper).toList(), previous, next);
  }
}
