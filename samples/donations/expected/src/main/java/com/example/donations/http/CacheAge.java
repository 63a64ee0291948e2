package com.example.donations.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells callers how long they may keep an answer before they ask again. */
@Singleton
public class CacheAge {
  private final Supplier<Duration> age;

  public CacheAge(@ConfigProperty(name = "donations.caching.max-age") Supplier<Duration> age) {
    this.age = age;
  }

  @SharedRead
  @ServerResponseFilter
  public void tell(ContainerResponseContext response) {
    long seconds = age.get().toSeconds();
    if (seconds > 0 && response.getStatus() < 400) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, max-age=" + seconds);
    }
  }
}
