package com.example.donations.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Keeps answers with a strong entity tag as they are: the tag stands for the same bytes, whatever
 * encoding a caller takes (RFC 9110, 8.8.3.3).
 */
@Singleton
public class TaggedAnswers {
  @ServerResponseFilter
  public void keep(ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    if (headers.containsKey(HttpHeaders.ETAG)) {
      headers.putSingle(HttpHeaders.CONTENT_ENCODING, "identity");
    } else {
      headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
  }
}
