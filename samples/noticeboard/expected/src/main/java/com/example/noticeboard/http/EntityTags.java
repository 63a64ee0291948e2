package com.example.noticeboard.http;

import java.util.Arrays;
import java.util.stream.Stream;

/** Strong entity tags made from versions, and the lists of them that conditional requests carry. */
final class EntityTags {
  private static final String ANY = "*";

  private EntityTags() {}

  static String of(long version) {
    return "\"" + version + "\"";
  }

  /** Strong comparison (RFC 9110, 8.8.3.2): a weak tag never matches. */
  static boolean anyMatchesStrongly(String header, long version) {
    return ANY.equals(header.strip()) || tags(header).anyMatch(of(version)::equals);
  }

  /** Weak comparison: a proxy may have weakened the tag that we sent. */
  static boolean anyMatchesWeakly(String header, long version) {
    return ANY.equals(header.strip())
        || tags(header).map(tag -> tag.replaceFirst("^W/", "")).anyMatch(of(version)::equals);
  }

  private static Stream<String> tags(String header) {
    return Arrays.stream(header.split(",")).map(String::strip);
  }
}
