package com.example.donations.http;

import io.quarkus.cache.CacheManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Forgets all that is kept once something was written, before the writer is told. All, since a row
 * may have taken others along: by a foreign key, a trigger or a link.
 */
@Singleton
public class CacheReset {
  private static final Set<String> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final CacheManager caches;

  public CacheReset(CacheManager caches) {
    this.caches = caches;
  }

  @ServerResponseFilter
  public void forget(ContainerRequestContext request, ContainerResponseContext response) {
    if (!READS.contains(request.getMethod()) && !isRefused(response.getStatus())) {
      for (String name : caches.getCacheNames()) {
        caches.getCache(name).orElseThrow().invalidateAll().subscribe().with(done -> {});
      }
    }
  }

  /** What was refused was taken back; of what failed, nobody knows. */
  private static boolean isRefused(int status) {
    return status >= 400 && status < 500;
  }
}
