package dev.hadron.logic.loop;

import dev.hadron.logic.Digest;
import dev.hadron.logic.DomainType;
import dev.hadron.logic.Example;
import dev.hadron.logic.LogicTask;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The prompts of a hole, from {@code agents/prompts}. What others wrote stands between markers with
 * a word that follows from all of it, so that no part can know it and every run says the same.
 */
public final class LogicPrompts {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(?<name>[a-z]+)}}");
  private static final int NONCE_LENGTH = 16;

  private final LogicTask task;
  private final String nonce;

  public LogicPrompts(LogicTask task) {
    this.task = task;
    this.nonce = nonce(task.toString());
  }

  /** Who the model is and what holds for every hole. */
  public String system() {
    return fill("system", Map.of("nonce", nonce));
  }

  /** The hole. */
  public String implement() {
    return fill("implement", hole(task.shownExamples()));
  }

  /** The hole as a task of a coding agent, which works in the project and sees all its examples. */
  public String task() {
    Map<String, String> values = new HashMap<>(hole(task.examples()));
    values.put("interface", task.signature().interfaceName());
    values.put("id", task.id());
    values.put("name", task.shortName());
    values.put("file", String.join(", ", task.files()));
    return fill("task", values);
  }

  /** Who such an agent is. */
  public static String agent() {
    return resource("agent");
  }

  private Map<String, String> hole(List<Example> shown) {
    return Map.of(
        "nonce", nonce,
        "class", task.className(),
        "package", task.packageName(),
        "head", task.signature().head(),
        "description", rule(),
        "domain", domain(),
        "examples", examples(shown));
  }

  /** What was wrong with a reply; a compiler quotes the reply, so this is data too. */
  public String repair(String message) {
    String word = message.contains(nonce) ? nonce(nonce + message) : nonce;
    return fill("repair", Map.of("nonce", word, "message", message.strip()));
  }

  private String domain() {
    return task.domain().stream().map(DomainType::source).collect(Collectors.joining("\n\n"));
  }

  private String examples(List<Example> shown) {
    StringBuilder lines = new StringBuilder();
    for (Example example : shown) {
      // A page gives no names: the call itself says what it shows.
      String name = example.name().equals(example.call()) ? "" : example.name() + ": ";
      lines.append("- ").append(name);
      lines.append(task.signature().method()).append('(').append(example.call()).append(") ");
      lines.append(example.expectation()).append('\n');
    }
    return lines.isEmpty() ? "none" : lines.toString().stripTrailing();
  }

  /** The rule, and what holds beside it. */
  private String rule() {
    StringBuilder rule = new StringBuilder(task.description().strip());
    for (String constraint : task.constraints()) {
      rule.append("\n- ").append(constraint.strip());
    }
    return rule.toString();
  }

  private static String nonce(String data) {
    String word = Digest.sha256(data).substring(0, NONCE_LENGTH);
    return data.contains(word) ? nonce(data + word) : word;
  }

  /** Fills the places of a prompt once; what is filled in is never searched for places. */
  private static String fill(String prompt, Map<String, String> values) {
    Matcher place = PLACE.matcher(resource(prompt));
    return place.replaceAll(
        found -> {
          String value = values.get(found.group(1));
          if (value == null) {
            throw new IllegalStateException(prompt + ".md has an unknown place " + found.group());
          }
          return Matcher.quoteReplacement(value);
        });
  }

  private static String resource(String prompt) {
    String path = "/agents/prompts/" + prompt + ".md";
    try (InputStream in = LogicPrompts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
