package dev.hadron.model.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReservedWordsTest {

  /** A fully qualified name in code that says what a file imports, also {@code "http.Answers"}. */
  private static final Pattern LITERAL = Pattern.compile("\"(?:[a-z]\\w*\\.)+([A-Z]\\w+)\"");

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:[a-z]\\w*\\.)+([A-Z]\\w+);", Pattern.MULTILINE);

  /** Files that name the service's own types are made once for each of something. */
  private static final Pattern MADE_FOR_EACH = Pattern.compile(".*\\{\\w+}\\w*\\.java\\.qute");

  @Test
  void whatGeneratedFilesImportIsReserved() throws IOException {
    Set<String> imported = new TreeSet<>();
    imported.addAll(found(Path.of("src/main/java/dev/hadron/view"), ".*\\.java", LITERAL));
    imported.addAll(found(Path.of("src/main/java/dev/hadron/model"), ".*\\.java", LITERAL));
    imported.addAll(found(Path.of("templates"), MADE_FOR_EACH.pattern(), IMPORT));
    assertTrue(imported.contains("MediaType"), imported.toString());

    imported.removeIf(ReservedWords::isReservedType);

    assertEquals(Set.of(), imported, "a type of the service could have this name");
  }

  @Test
  void aReservedTypeGetsAnEnding() {
    assertEquals("TagType", JavaName.type("tag"));
    assertEquals("MediaTypeValue", JavaName.type("media_type"));
    assertEquals("Order", JavaName.type("order"));
  }

  @Test
  void noNameThatIsMadeIsReserved() {
    assertEquals("SchemaTypeValue", JavaName.type("schema"));

    Set<String> reserved = new TreeSet<>();
    for (String name : ReservedWords.types()) {
      for (String given : List.of(name, name.replaceFirst("(Type|Value)$", ""))) {
        if (ReservedWords.isReservedType(JavaName.type(given))) {
          reserved.add(given);
        }
      }
    }
    assertEquals(Set.of(), reserved);
  }

  private static Set<String> found(Path folder, String files, Pattern pattern) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> path.getFileName().toString().matches(files))
          .flatMap(path -> pattern.matcher(read(path)).results())
          .map((MatchResult match) -> match.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
