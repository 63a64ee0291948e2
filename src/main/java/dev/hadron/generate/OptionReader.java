package dev.hadron.generate;

import dev.hadron.catalog.Dialect;
import dev.hadron.mapping.Meanings;
import dev.hadron.mapping.Pairings;
import dev.hadron.model.Database;
import dev.hadron.model.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Reads options that any face hands over as plain text by key, and judges them in one place. */
public final class OptionReader {

  private static final Pattern ARTIFACT = Pattern.compile("[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*");
  private static final Pattern GROUP =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]*(?:\\.[a-zA-Z][a-zA-Z0-9_-]*)*");
  private static final int LONGEST = 100;

  private final List<OptionProblem> problems = new ArrayList<>();

  private OptionReader() {}

  /** What the values came to: usable options when there is no problem. */
  public record Reading(GenerationOptions options, List<OptionProblem> problems) {

    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads values by {@link OptionKey#key()}; blank values count as not given, unknown keys are
   * problems.
   */
  public static Reading read(Map<String, String> values) {
    return new OptionReader().readAll(values);
  }

  private Reading readAll(Map<String, String> given) {
    Map<String, String> values = new TreeMap<>();
    given.forEach((key, value) -> values.put(key, value == null ? "" : value.strip()));
    for (String key : values.keySet()) {
      if (OptionKey.of(key).isEmpty()) {
        problem(key, "there is no such option; known are " + knownKeys());
      }
    }
    GenerationOptions options =
        new GenerationOptions(
            value(values, OptionKey.GROUP).flatMap(this::group),
            value(values, OptionKey.NAME).flatMap(this::artifact),
            value(values, OptionKey.PACKAGE).flatMap(this::packageName),
            value(values, OptionKey.DATABASE).flatMap(this::database),
            value(values, OptionKey.AUTH).flatMap(this::auth),
            value(values, OptionKey.MEANING).map(this::meaning).orElse(Map.of()),
            value(values, OptionKey.PAIRS).map(this::tables).orElse(Map.of()),
            value(values, OptionKey.SUPPRESS).map(this::suppress).orElse(Map.of()),
            value(values, OptionKey.SET).flatMap(this::ruleSet),
            value(values, OptionKey.PLACEHOLDERS).map(this::placeholders).orElse(Map.of()),
            value(values, OptionKey.DIALECT).flatMap(this::dialect),
            value(values, OptionKey.BROKEN).flatMap(this::broken),
            value(values, OptionKey.CLIENT).flatMap(this::client),
            value(values, OptionKey.FEATURES).map(this::features).orElse(Set.of()));
    return new Reading(options, problems);
  }

  private static Optional<String> value(Map<String, String> values, OptionKey key) {
    return Optional.ofNullable(values.get(key.key())).filter(value -> !value.isEmpty());
  }

  private Optional<String> artifact(String value) {
    if (ARTIFACT.matcher(value).matches() && value.length() <= LONGEST) {
      return Optional.of(value);
    }
    return problem(
        OptionKey.NAME.key(), "lower-case letters, digits and single dashes, such as pet-store");
  }

  private Optional<String> group(String value) {
    if (GROUP.matcher(value).matches() && value.length() <= LONGEST) {
      return Optional.of(value);
    }
    return problem(OptionKey.GROUP.key(), "names joined by dots, such as com.example");
  }

  private Optional<String> packageName(String value) {
    boolean ascii = value.chars().allMatch(c -> c < 128);
    if (ascii && SourceVersion.isName(value) && value.length() <= LONGEST) {
      return Optional.of(value);
    }
    return problem(
        OptionKey.PACKAGE.key(), "a Java package without keywords, such as com.example.shop");
  }

  private Optional<Database> database(String value) {
    return chosen(OptionKey.DATABASE, Database.of(value));
  }

  private Optional<AuthPreset> auth(String value) {
    Optional<AuthPreset> preset =
        Arrays.stream(AuthPreset.values()).filter(p -> p.label().equals(value)).findFirst();
    return chosen(OptionKey.AUTH, preset);
  }

  private Optional<String> ruleSet(String value) {
    return chosen(
        OptionKey.SET, Optional.of(value).filter(OptionKey.SET.choices()::contains));
  }

  private Map<String, String> meaning(String value) {
    Map<String, String> pairs = pairs(OptionKey.MEANING, value, "account.closed_at: soft-delete");
    return judged(OptionKey.MEANING, pairs, Meanings.problems(pairs));
  }

  private Map<String, String> tables(String value) {
    Map<String, String> pairs = pairs(OptionKey.PAIRS, value, "Owner.telephone: phone");
    return judged(OptionKey.PAIRS, pairs, Pairings.problems(pairs));
  }

  private Map<String, String> judged(
      OptionKey option, Map<String, String> pairs, Map<String, String> wrong) {
    wrong.forEach(
        (part, message) -> problems.add(new OptionProblem(option.key(), message, part)));
    return pairs;
  }

  private Map<String, String> suppress(String value) {
    return pairs(OptionKey.SUPPRESS, value, "ddl-timestamp-zone: all our servers run in UTC");
  }

  /** Pairs of the form {@code key: value}, one on a line or parted by semicolons. */
  private Map<String, String> pairs(OptionKey option, String text, String example) {
    Map<String, String> pairs = new TreeMap<>();
    for (String pair : text.split("[\\n;]")) {
      int colon = pair.indexOf(':');
      String key = pair.substring(0, Math.max(colon, 0)).strip();
      String value = pair.substring(colon + 1).strip();
      if (pair.isBlank()) {
        continue;
      }
      if (key.isEmpty() || value.isEmpty()) {
        problem(option.key(), "'" + pair.strip() + "' is not of the form '" + example + "'");
      } else if (pairs.put(key, value) != null) {
        problem(option.key(), key + " stands twice");
      }
    }
    return pairs;
  }

  private Map<String, String> placeholders(String value) {
    Map<String, String> found = new TreeMap<>();
    for (String pair : value.split(",")) {
      int equals = pair.indexOf('=');
      if (equals < 1 || pair.substring(0, equals).isBlank()) {
        problem(OptionKey.PLACEHOLDERS.key(), "pairs of name=value, such as schema=shop, owner=me");
      } else {
        found.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return found;
  }

  private Optional<Dialect> dialect(String value) {
    return chosen(OptionKey.DIALECT, Dialect.of(value));
  }

  private Optional<BrokenPolicy> broken(String value) {
    Optional<BrokenPolicy> broken =
        Arrays.stream(BrokenPolicy.values())
            .filter(each -> each.label().equals(value))
            .findFirst();
    return chosen(OptionKey.BROKEN, broken);
  }

  private Optional<String> client(String value) {
    return chosen(
        OptionKey.CLIENT, Optional.of(value).filter(OptionKey.CLIENT.choices()::contains));
  }

  private Set<Feature> features(String value) {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    for (String name : value.split("[,\\s]+")) {
      Optional<Feature> feature = Feature.of(name);
      if (feature.isEmpty()) {
        problem(
            OptionKey.FEATURES.key(),
            "'%s' is none of %s".formatted(name, String.join(", ", Feature.labels())));
      }
      feature.ifPresent(features::add);
    }
    return features;
  }

  /** What a value says; a problem where it is none of the option's choices. */
  private <T> Optional<T> chosen(OptionKey option, Optional<T> found) {
    return found.isPresent()
        ? found
        : problem(option.key(), "one of " + String.join(", ", option.choices()));
  }

  private <T> Optional<T> problem(String key, String message) {
    problems.add(new OptionProblem(key, message));
    return Optional.empty();
  }

  private static String knownKeys() {
    return Arrays.stream(OptionKey.values()).map(OptionKey::key).collect(Collectors.joining(", "));
  }
}
