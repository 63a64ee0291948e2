package com.example.noticeboard.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the configuration says about accounts. */
@ConfigMapping(prefix = "noticeboard.auth")
public interface AuthSettings {
  @WithDefault("PT10M")
  Duration accessTokenLifespan();

  /** How long a session waits for its next refresh. */
  @WithDefault("P14D")
  Duration refreshTokenLifespan();

  /** How long a session lasts, however often it is refreshed. */
  @WithDefault("P90D")
  Duration sessionLifespan();

  @WithDefault("P1D")
  Duration confirmationLifespan();

  @WithDefault("PT30M")
  Duration resetLifespan();

  /** Log-ins that may fail in a row before the account is locked. */
  @WithDefault("10")
  int maxFailures();

  @WithDefault("PT15M")
  Duration lockFor();

  /** How long a hash may take: the cost is the largest that takes no longer. */
  @WithDefault("PT0.25S")
  Duration hashTime();

  /** How often what counts no more is removed, or {@code off}. */
  @WithDefault("PT1H")
  String purgeEvery();

  /** Where the pages {@code confirm} and {@code reset} of the user interface are. */
  Optional<URI> pages();

  /** What who registers may do at once. */
  Optional<Set<String>> rolesOfNewAccounts();

  /** Files of public keys that signed before, for as long as their tokens count. */
  Optional<List<String>> formerKeys();

  Optional<String> adminEmail();

  Optional<String> adminPassword();
}
