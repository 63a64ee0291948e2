package com.example.donations.http;

import com.example.donations.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides whether a write may come without If-Match. */
@ApplicationScoped
public class Preconditions {
  /** What a write without If-Match gets: it is done, or it is answered with 428. */
  public enum Policy {
    OPTIONAL,
    REQUIRED
  }

  private final Policy policy;

  public Preconditions(@ConfigProperty(name = "donations.if-match") Policy policy) {
    this.policy = policy;
  }

  /** The condition in the header of a write; 428 when there has to be one. */
  public IfMatch ifMatch(String header) {
    if (header != null) {
      return new IfMatch(header);
    }
    if (policy == Policy.REQUIRED) {
      throw new ProblemException(428, "Send If-Match with the entity tag that you have read.");
    }
    return IfMatch.ANY;
  }
}
