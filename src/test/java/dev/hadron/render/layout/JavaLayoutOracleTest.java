package dev.hadron.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the layout with google-java-format, character by character. */
class JavaLayoutOracleTest {

  /** Each stretches the names in another way, so that other lines become too long. */
  private static final int SEEDS = 12;

  @ParameterizedTest
  @ValueSource(strings = {"Resource", "Entity", "Records", "RestTest", "Statements", "Comments"})
  void printsWhatTheFormatterPrintsHoweverLongTheNames(String name) {
    String source = resource(name);
    for (int seed = 0; seed < SEEDS; seed++) {
      String text = seed == 0 ? source : StretchedNames.of(source, seed);

      String printed = JavaLayout.apply(text);

      assertEquals(GoogleJavaFormat.settled(text), printed, name + " with seed " + seed);
      assertEquals(printed, JavaLayout.apply(printed), name + " with seed " + seed + ", again");
    }
  }

  /** What is spaced as usual already is taken as it stands; nothing else may be. */
  @ParameterizedTest
  @ValueSource(strings = {"Resource", "Entity", "Records", "RestTest", "Statements", "Flat"})
  void printsWhatTheFormatterPrintsWhateverTheBlanks(String name) {
    String source = resource(name);
    for (int seed = 0; seed < SEEDS; seed++) {
      String text = seed == 0 ? source : ShiftedBlanks.of(source, seed);

      assertEquals(GoogleJavaFormat.settled(text), JavaLayout.apply(text), name + ", " + seed);
    }
  }

  /** From the third time on a method takes the layout of others of its shape. */
  @ParameterizedTest
  @ValueSource(strings = {"Resource", "Entity", "Records", "Statements", "Flat"})
  void printsWhatTheFormatterPrintsWhateverCameBefore(String name) {
    String source = resource(name);
    Shapes shapes = new Shapes();
    for (int seed = 0; seed < SEEDS; seed++) {
      String stretched = seed == 0 ? source : StretchedNames.of(source, seed);
      JavaLayout.apply(stretched, shapes);
      JavaLayout.apply(RenamedNames.of(stretched, 1), shapes);
      String text = RenamedNames.of(stretched, 2);

      String printed = JavaLayout.apply(text, shapes);

      assertEquals(GoogleJavaFormat.settled(text), printed, name + " with seed " + seed);
    }
    assertTrue(shapes.known() > 0, name + " has no method that comes again");
  }

  @Test
  void printsTheOwnSourcesAsTheFormatterDoes() throws IOException {
    List<Path> sources = sources(Path.of("src/main/java/dev/hadron/render"));
    assertFalse(sources.isEmpty());
    Shapes shapes = new Shapes();
    for (Path source : sources) {
      String text = Files.readString(source);

      String printed = JavaLayout.apply(text, shapes);
      assertEquals(GoogleJavaFormat.settled(text), printed, source.toString());
    }
  }

  /** The golden files are what users see: the formatter must find nothing to do. */
  @Test
  void theFormatterLeavesGeneratedFilesAlone() throws IOException {
    Shapes shapes = new Shapes();
    for (Path source : sources(Path.of("samples"))) {
      String text = Files.readString(source);

      assertEquals(GoogleJavaFormat.once(text), text, source.toString());
      assertEquals(text, JavaLayout.apply(text, shapes), source.toString());
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String resource(String name) {
    try (InputStream in =
        JavaLayoutOracleTest.class.getResourceAsStream("/layout/" + name + ".java")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
