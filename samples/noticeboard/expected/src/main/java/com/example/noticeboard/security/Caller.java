package com.example.noticeboard.security;

import com.example.noticeboard.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sends the request that runs now. */
@RequestScoped
public class Caller {
  private final JsonWebToken token;

  public Caller(JsonWebToken token) {
    this.token = token;
  }

  /** The key of the caller's own row; 401 without a token. */
  public String key() {
    String subject = token.getSubject();
    if (subject == null) {
      throw new ProblemException(401, "A valid token is needed.");
    }
    return subject;
  }
}
