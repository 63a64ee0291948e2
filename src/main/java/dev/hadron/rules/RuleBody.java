package dev.hadron.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule's page says below its front matter: a text per section and the examples among them.
 *
 * @param sections each section's Markdown, without its heading
 */
public record RuleBody(Map<RuleSection, String> sections, List<RuleExample> examples) {

  private static final String HEADING = "## ";
  private static final String FENCE = "```";

  public RuleBody {
    sections = Map.copyOf(sections);
    examples = List.copyOf(examples);
  }

  /** The examples of one section, in the order of the page. */
  public List<RuleExample> examples(RuleSection section) {
    return examples.stream().filter(example -> example.section() == section).toList();
  }

  /**
   * Reads the Markdown below the front matter.
   *
   * @param firstLine number of the text's first line in its page
   * @throws IllegalArgumentException when a heading is none of the sections', or a fence has no end
   */
  static RuleBody parse(String markdown, int firstLine) {
    Map<RuleSection, StringBuilder> sections = new EnumMap<>(RuleSection.class);
    List<RuleExample> examples = new ArrayList<>();
    RuleSection section = null;
    String[] lines = markdown.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith(HEADING)) {
        section = section(lines[i].substring(HEADING.length()).strip());
        sections.put(section, new StringBuilder());
        continue;
      }
      if (section == null) {
        continue;
      }
      int end = lines[i].startsWith(FENCE) ? closingFence(lines, i) : i;
      if (end > i && isExample(lines[i])) {
        examples.add(example(section, lines, i, end, firstLine));
      }
      for (; i <= end; i++) {
        sections.get(section).append(lines[i]).append('\n');
      }
      i--;
    }
    Map<RuleSection, String> texts = new EnumMap<>(RuleSection.class);
    sections.forEach((key, text) -> texts.put(key, text.toString().strip()));
    return new RuleBody(texts, examples);
  }

  private static RuleSection section(String heading) {
    return RuleSection.of(heading)
        .orElseThrow(() -> new IllegalArgumentException("no section is called " + heading));
  }

  private static int closingFence(String[] lines, int open) {
    for (int i = open + 1; i < lines.length; i++) {
      if (lines[i].equals(FENCE)) {
        return i;
      }
    }
    throw new IllegalArgumentException("a fence without end: " + lines[open]);
  }

  /** An info string of at least two words: the language, {@code good} or {@code bad}, the path. */
  private static boolean isExample(String fence) {
    return fence.substring(FENCE.length()).strip().contains(" ");
  }

  private static RuleExample example(
      RuleSection section, String[] lines, int open, int close, int firstLine) {
    String[] words = lines[open].substring(FENCE.length()).strip().split(" +");
    String verdict = section.isBad() ? "bad" : "good";
    if (!words[1].equals(verdict)) {
      throw new IllegalArgumentException(
          "an example of section " + section.heading() + " is called " + words[1]);
    }
    StringBuilder text = new StringBuilder();
    for (int i = open + 1; i < close; i++) {
      text.append(lines[i]).append('\n');
    }
    String path = words.length > 2 ? words[2] : usualPath(words[0]);
    return new RuleExample(section, words[0], path, text.toString(), firstLine + open);
  }

  private static String usualPath(String language) {
    return switch (language) {
      case "sql" -> "schema.sql";
      case "yaml" -> "openapi.yaml";
      case "java" -> "src/main/java/com/example/shop/Example.java";
      default -> throw new IllegalArgumentException("an example in " + language + " needs a path");
    };
  }
}
