package com.example.donations.http;

import com.example.donations.problem.ProblemException;

/** The condition of a write: which versions of the row the caller has seen. */
public record IfMatch(String tags) {
  /** No condition: the write may hit any version. */
  public static final IfMatch ANY = new IfMatch("*");

  /** 412 unless the row is at a version that the caller named. */
  public void verify(long version) {
    if (!EntityTags.anyMatchesStrongly(tags, version)) {
      throw new ProblemException(412, "The row was changed since it was read.");
    }
  }
}
