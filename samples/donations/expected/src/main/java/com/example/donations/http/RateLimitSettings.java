package com.example.donations.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a caller may ask of this instance. */
@ConfigMapping(prefix = "donations.rate-limit")
public interface RateLimitSettings {
  /** Requests in a window; as many at once where the caller was quiet before. */
  @WithDefault("300")
  int requests();

  @WithDefault("PT1M")
  Duration window();

  /** Callers that are remembered at most: who was quiet for longest is forgotten first. */
  @WithDefault("100000")
  int callers();
}
