package com.example.library.problem;

import com.example.library.shared.Failure;
import com.example.library.shared.FieldFailure;

/** The last step from a problem to an answer: the only class that knows the body on the wire. */
public final class ProblemFormat {
  public static final String MEDIA_TYPE = "application/json";

  private ProblemFormat() {}

  /** What a client reads when its request failed. */
  public static Object body(Problem problem) {
    return new Failure(
        problem.status(),
        problem.detail(),
        problem.errors().stream()
            .map(error -> new FieldFailure(error.name(), error.detail()))
            .toList());
  }
}
