package com.example.timesheets.security;

import com.example.timesheets.problem.ProblemException;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** The key of the caller's own account: the subject of the token. */
@Singleton
@Unremovable
public class OwnerKey implements Supplier<Long> {
  private final Caller caller;

  public OwnerKey(Caller caller) {
    this.caller = caller;
  }

  /** The key; 403 where the subject is none. */
  @Override
  public Long get() {
    String text = caller.key();
    try {
      return Long.valueOf(text);
    } catch (IllegalArgumentException noKey) {
      throw new ProblemException(403, "The subject of the token is the key of no account.");
    }
  }
}
