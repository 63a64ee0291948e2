package com.example.helpdesk.problem;

/** Pointers of RFC 6901. */
final class JsonPointers {
  private JsonPointers() {}

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** The properties of a pointer with dots between them, and the places in lists in brackets. */
  static String path(String pointer) {
    String dotted = pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]").replace('/', '.');
    String path = dotted.startsWith(".") ? dotted.substring(1) : dotted;
    return path.replace("~1", "/").replace("~0", "~");
  }
}
