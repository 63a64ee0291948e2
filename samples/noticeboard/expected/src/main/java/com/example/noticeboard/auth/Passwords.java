package com.example.noticeboard.auth;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hashes of passwords (bcrypt), at the cost that this machine can afford. */
@Startup
@ApplicationScoped
public class Passwords {
  private static final int LEAST_COST = 10;
  private static final int MOST_COST = 16;
  private static final Pattern COST = Pattern.compile("\\$2[abxy]\\$(\\d\\d)\\$.*");

  private final int cost;
  private final String hashOfNobody;

  @Inject
  public Passwords(AuthSettings settings) {
    this(affordable(settings.hashTime()));
  }

  Passwords(int cost) {
    this.cost = cost;
    this.hashOfNobody = hash(OpaqueToken.random());
  }

  String hash(String password) {
    return BcryptUtil.bcryptHash(password, cost);
  }

  /**
   * Whether the password has this hash; as slow for nobody's hash (null) as for a wrong password.
   */
  boolean matches(String password, String hash) {
    boolean matches = BcryptUtil.matches(password, hash == null ? hashOfNobody : hash);
    return matches && hash != null;
  }

  /** Whether a hash costs less than a new one would. */
  boolean isOutdated(String hash) {
    Matcher known = COST.matcher(hash);
    return !known.matches() || Integer.parseInt(known.group(1)) < cost;
  }

  /** The largest cost that takes no longer; one more takes twice the time. */
  private static int affordable(Duration most) {
    BcryptUtil.bcryptHash("warm-up", LEAST_COST);
    long begin = System.nanoTime();
    BcryptUtil.bcryptHash("measured", LEAST_COST);
    long taken = System.nanoTime() - begin;
    int cost = LEAST_COST;
    while (cost < MOST_COST && taken * 2 <= most.toNanos()) {
      taken *= 2;
      cost++;
    }
    return cost;
  }
}
