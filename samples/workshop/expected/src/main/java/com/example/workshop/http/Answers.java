package com.example.workshop.http;

import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Successful answers with a status or headers that the contract asks for. */
public final class Answers {
  private Answers() {}

  /** An answer with a body. */
  public static <T> RestResponse<T> of(int status, T body) {
    return ResponseBuilder.<T>create(status).entity(body).build();
  }

  /** An answer without a body. */
  public static RestResponse<Void> empty(int status) {
    return ResponseBuilder.<Void>create(status).build();
  }

  /** 201 with the address of the new row, below the address of the list. */
  public static <T> RestResponse<T> created(T body, UriInfo uri, Object key) {
    return ResponseBuilder.<T>created(
            uri.getAbsolutePathBuilder().segment(String.valueOf(key)).build())
        .entity(body)
        .build();
  }

  /** 201 with the address of the new row, where another list has it. */
  public static <T> RestResponse<T> createdAt(T body, UriInfo uri, String path, Object key) {
    return ResponseBuilder.<T>created(uri.getBaseUriBuilder().path(path).build(key))
        .entity(body)
        .build();
  }
}
