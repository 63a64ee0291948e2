package com.example.timesheets.persistence;

import com.example.timesheets.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Arrays;
import java.util.Objects;

/** References that are values: a foreign key proves that such a row is there, not whose it is. */
public final class References {
  private References() {}

  /** Goes on where the row is there for the caller, or where nothing is referred to; else 422. */
  public static void require(
      PanacheRepositoryBase<?, ?> rows, String property, String query, Object... values) {
    boolean none = Arrays.stream(values).anyMatch(Objects::isNull);
    if (!none && rows.count(query, values) == 0) {
      throw ProblemException.unknownReference(property);
    }
  }
}
