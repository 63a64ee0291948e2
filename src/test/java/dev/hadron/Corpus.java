package dev.hadron;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The folder of real inputs that {@code -Dhadron.corpus} names, and which of them are wanted. */
public final class Corpus {

  /** In the profile nothing may be missing, and all is taken. */
  public static final boolean REQUIRED = Boolean.getBoolean("hadron.corpus.required");

  private static final String FOLDER = System.getProperty("hadron.corpus", "");
  private static final String ENTRIES = System.getProperty("entries", "");

  private Corpus() {}

  public static boolean isGiven() {
    return !FOLDER.isEmpty();
  }

  /** The folder; without one, the test fails where it is required and is skipped elsewhere. */
  public static Path folder() {
    if (!isGiven()) {
      if (REQUIRED) {
        fail("-Dhadron.corpus=FOLDER is missing");
      }
      Assumptions.abort("no corpus: mvn -Pcorpus verify -Dhadron.corpus=FOLDER");
    }
    return Path.of(FOLDER);
  }

  /** The entries that {@code -Dentries=a,b} names, in that order; none where all are meant. */
  public static Set<String> named() {
    return Stream.of(ENTRIES.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether an entry is named, or is one of all that the profile takes. */
  public static boolean isWanted(String entry) {
    return named().isEmpty() ? REQUIRED : named().contains(entry);
  }

  /** What a real server said of a schema; a missing node where there was none. */
  public static JsonNode facts(Path schema) throws IOException {
    Path facts = schema.resolve("_facts.json");
    ObjectMapper mapper = new ObjectMapper();
    return Files.exists(facts) ? mapper.readTree(facts.toFile()) : mapper.missingNode();
  }
}
