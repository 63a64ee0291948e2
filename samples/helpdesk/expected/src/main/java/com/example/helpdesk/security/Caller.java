package com.example.helpdesk.security;

import com.example.helpdesk.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.function.Function;
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

  /** The same in the type that keys have; 403 where the subject is none. */
  public <K> K keyAs(Function<String, K> reading) {
    try {
      return reading.apply(key());
    } catch (IllegalArgumentException noKey) {
      throw new ProblemException(403, "The subject of the token is the key of no account.");
    }
  }

  /** Goes on where this is the key of the caller's own row; 403 otherwise. */
  public void mustBe(Object key) {
    if (!key.toString().equals(key())) {
      throw new ProblemException(403, "This belongs to somebody else.");
    }
  }
}
