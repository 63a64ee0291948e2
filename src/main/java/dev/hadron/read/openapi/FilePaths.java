package dev.hadron.read.openapi;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths of input files: slashes, no {@code .} segments, {@code ..} only at the front. */
final class FilePaths {

  private FilePaths() {}

  /** The file {@code relative} as seen from the file {@code base}. */
  static String resolve(String base, String relative) {
    int slash = base.lastIndexOf('/');
    return normalise(slash < 0 ? relative : base.substring(0, slash + 1) + relative);
  }

  static String normalise(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..") && !segments.isEmpty() && !segments.peekLast().equals("..")) {
        segments.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    String joined = String.join("/", segments);
    return path.startsWith("/") ? "/" + joined : joined;
  }

  /** The file's name without folders and extension. */
  static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
