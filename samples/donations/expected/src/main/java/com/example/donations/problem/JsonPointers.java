package com.example.donations.problem;

/** Pointers of RFC 6901. */
final class JsonPointers {
  private JsonPointers() {}

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
