package dev.hadron.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this program, as its build file states it. */
public final class HadronVersion {

  private static final String RESOURCE = "/dev/hadron/version.txt";

  private HadronVersion() {}

  /** Such as {@code 0.1.0}. */
  public static String current() {
    try (InputStream in = HadronVersion.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the build did not pack " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
