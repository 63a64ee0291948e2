package dev.hadron.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the build of this program says about it. */
public final class HadronBuild {

  private HadronBuild() {}

  /** The version as the build file states it, such as {@code 0.1.0}. */
  public static String version() {
    return read("version.txt");
  }

  /** SHA-256 over paths and texts of the templates that are packed. */
  static String templates() {
    return read("templates.sha256");
  }

  /** SHA-256 over paths and texts of the rules that are packed. */
  static String rules() {
    return read("rules.sha256");
  }

  private static String read(String name) {
    try (InputStream in = HadronBuild.class.getResourceAsStream("/dev/hadron/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the build did not pack " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
