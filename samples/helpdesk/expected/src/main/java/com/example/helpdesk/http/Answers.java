package com.example.helpdesk.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
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

  /** 200 with an entity tag, or 304 when the caller has this representation already. */
  public static <T> RestResponse<T> found(T body, String ifNoneMatch) {
    String tag = "\"" + hash(body.toString()) + "\"";
    if (ifNoneMatch != null && matches(ifNoneMatch, tag)) {
      return ResponseBuilder.<T>notModified().header(HttpHeaders.ETAG, tag).build();
    }
    return ResponseBuilder.ok(body).header(HttpHeaders.ETAG, tag).build();
  }

  /** Weak comparison (RFC 9110, 8.8.3.2): a proxy may have weakened the tag that we sent. */
  private static boolean matches(String header, String tag) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .map(given -> given.replaceFirst("^W/", ""))
        .anyMatch(given -> given.equals(tag) || given.equals("*"));
  }

  private static String hash(String representation) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(representation.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
