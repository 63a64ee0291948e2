package com.example.noticeboard.auth;

import com.example.noticeboard.problem.ProblemException;
import com.example.noticeboard.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whose account the request that runs now is about. */
@ApplicationScoped
public class CallerAccount {
  private final Caller caller;

  public CallerAccount(Caller caller) {
    this.caller = caller;
  }

  /** The key; 403 where the subject of the token is none. */
  UUID id() {
    String subject = caller.key();
    try {
      return UUID.fromString(subject);
    } catch (IllegalArgumentException noKey) {
      throw new ProblemException(403, "The token is for no account.");
    }
  }
}
