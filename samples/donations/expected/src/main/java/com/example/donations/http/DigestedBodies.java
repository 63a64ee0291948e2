package com.example.donations.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Takes the hash of bodies that come with an Idempotency-Key, before anybody reads them. */
@Provider
public class DigestedBodies implements ReaderInterceptor {
  private final BodyDigest digest;

  public DigestedBodies(BodyDigest digest) {
    this.digest = digest;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
    if (reading.getHeaders().containsKey(IdempotencyInterceptor.HEADER)) {
      byte[] body = reading.getInputStream().readAllBytes();
      digest.read(body);
      reading.setInputStream(new ByteArrayInputStream(body));
    }
    return reading.proceed();
  }
}
