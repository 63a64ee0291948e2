package dev.hadron.plan;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One rendered file of the output: text in UTF-8 with {@code \n} line ends, at a path relative to the
 * project's root.
 */
public record GeneratedFile(String path, String content, String template, Ownership ownership) {

  public GeneratedFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(ownership, "ownership");
  }

  public byte[] bytes() {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
