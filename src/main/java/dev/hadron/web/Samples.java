package dev.hadron.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The inputs that are packed with this program, in the order of {@code samples/index.txt}. */
final class Samples {

  private static final String ROOT = "/samples/";
  private static final String INDEX = "index.txt";

  private Samples() {}

  /**
   * One input to try.
   *
   * @param id its folder's name
   * @param file name of its one document, below the folder
   * @param summary what it shows, one sentence
   */
  record Sample(String id, String file, String summary) {

    /** The document's text. */
    String text() {
      return read(id + "/" + file).orElseThrow(() -> new IllegalStateException("no sample " + id));
    }
  }

  /** Each line of the index names {@code folder/file} and, after blanks, what it shows. */
  static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    for (String line : read(INDEX).orElse("").lines().toList()) {
      String[] parts = line.strip().split("\\s+", 2);
      String[] path = parts[0].split("/", 2);
      if (parts.length == 2 && path.length == 2) {
        samples.add(new Sample(path[0], path[1], parts[1]));
      }
    }
    return samples;
  }

  static Optional<Sample> find(String id) {
    return all().stream().filter(sample -> sample.id().equals(id)).findFirst();
  }

  private static Optional<String> read(String path) {
    try (InputStream in = Samples.class.getResourceAsStream(ROOT + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
