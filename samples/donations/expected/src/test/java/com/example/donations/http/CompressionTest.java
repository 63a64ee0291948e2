package com.example.donations.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** With a client that tells which bytes travel. */
@QuarkusTest
class CompressionTest {
  private static final String PLAIN = "/test/compression/plain";
  private static final String TAGGED = "/test/compression/tagged";
  private static final String TEXT = "[\"what travels\"]";

  @TestHTTPResource URI service;

  @Path("/test/compression")
  @PermitAll
  public static class Answers {
    @GET
    @Path("plain")
    @Operation(hidden = true)
    public Response plain() {
      return Response.ok(TEXT, MediaType.APPLICATION_JSON_TYPE).build();
    }

    @GET
    @Path("tagged")
    @Operation(hidden = true)
    public Response tagged() {
      return Response.ok(TEXT, MediaType.APPLICATION_JSON_TYPE).tag("1").build();
    }
  }

  @Test
  void who_takes_gzip_is_answered_with_gzip() throws Exception {
    HttpResponse<byte[]> answer = get(PLAIN, "gzip");
    assertEquals(List.of("gzip"), answer.headers().allValues("Content-Encoding"));
    assertEquals(List.of("Accept-Encoding"), answer.headers().allValues("Vary"));
    assertEquals(TEXT, text(unzipped(answer.body())));
  }

  @Test
  void who_does_not_is_answered_with_what_everybody_reads() throws Exception {
    for (String taken : List.of("identity", "gzip;q=0")) {
      HttpResponse<byte[]> answer = get(PLAIN, taken);
      assertEquals(List.of(), answer.headers().allValues("Content-Encoding"), taken);
      assertEquals(List.of("Accept-Encoding"), answer.headers().allValues("Vary"), taken);
      assertEquals(TEXT, text(answer.body()), taken);
    }
  }

  @Test
  void a_tag_stands_for_the_same_bytes_whatever_a_caller_takes() throws Exception {
    for (String taken : List.of("identity", "gzip")) {
      HttpResponse<byte[]> answer = get(TAGGED, taken);
      assertEquals(List.of("\"1\""), answer.headers().allValues("ETag"), taken);
      assertEquals(TEXT, text(answer.body()), taken);
    }
  }

  private HttpResponse<byte[]> get(String path, String taken)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(path)).header("Accept-Encoding", taken).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static byte[] unzipped(byte[] body) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
  }
}
