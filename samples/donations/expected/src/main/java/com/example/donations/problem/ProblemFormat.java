package com.example.donations.problem;

/** The last step from a problem to an answer: the only class that knows the body on the wire. */
public final class ProblemFormat {
  public static final String MEDIA_TYPE = "application/problem+json";

  private ProblemFormat() {}

  /** What a client reads when its request failed. */
  public static Object body(Problem problem) {
    return problem;
  }
}
