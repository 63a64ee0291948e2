package com.example.timesheets.security;

import com.example.timesheets.problem.ProblemException;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The key of the tenant that the caller belongs to: a claim of the token. */
@Singleton
@Unremovable
public class TenantKey implements Supplier<Long> {
  private final JsonWebToken token;
  private final String claim;

  public TenantKey(
      JsonWebToken token, @ConfigProperty(name = "timesheets.tenant-claim") String claim) {
    this.token = token;
    this.claim = claim;
  }

  /** The key; 403 where the claim is none. */
  @Override
  public Long get() {
    String text =
        Optional.ofNullable(token.<Object>getClaim(claim))
            .map(Object::toString)
            .orElseThrow(() -> new ProblemException(403, "The token names no tenant."));
    try {
      return Long.valueOf(text);
    } catch (IllegalArgumentException noKey) {
      throw new ProblemException(403, "The token names no tenant.");
    }
  }
}
