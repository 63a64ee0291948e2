package com.example.donations.http;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hash of the body of the request that runs now, as it was sent. */
@RequestScoped
public class BodyDigest {
  private String value = of("");

  void read(byte[] body) {
    value = of(body);
  }

  String value() {
    return value;
  }

  /** SHA-256 of a text, in hexadecimal digits. */
  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java comes with SHA-256", e);
    }
  }
}
