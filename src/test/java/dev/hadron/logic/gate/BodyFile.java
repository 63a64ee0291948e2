package dev.hadron.logic.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file of bodies below {@code dev/hadron/logic}: a line {@code ### name}, then the body. */
public final class BodyFile {

  private BodyFile() {}

  /** Bodies by name, in the file's order. */
  public static Map<String, String> read(String path) throws IOException {
    Map<String, String> bodies = new LinkedHashMap<>();
    for (String part : text(path).split("(?m)^### ")) {
      if (!part.isBlank()) {
        int end = part.indexOf('\n');
        String before = bodies.put(part.substring(0, end).strip(), part.substring(end + 1));
        if (before != null) {
          throw new IllegalStateException("twice in " + path + ": " + part.substring(0, end));
        }
      }
    }
    return bodies;
  }

  /** A body as a model would send it. */
  public static String fenced(String body) {
    return "Here it is:\n\n```java\n" + body.stripTrailing() + "\n```\n";
  }

  public static String text(String path) throws IOException {
    try (InputStream in = BodyFile.class.getResourceAsStream("/dev/hadron/logic/" + path)) {
      if (in == null) {
        throw new IOException("no resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
