package dev.hadron.read.sql;

import dev.hadron.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of placeholders that stand in settings beside migrations: {@code flyway.conf}, {@code
 * flyway.toml}, or the {@code application.properties} of Quarkus and Spring.
 *
 * @param placeholders by name
 * @param others the files that are no settings
 */
public record FlywaySettings(Map<String, String> placeholders, List<SourceFile> others) {

  private static final Set<String> NAMES =
      Set.of("flyway.conf", "flyway.toml", "application.properties");

  private static final Pattern PROPERTY =
      Pattern.compile(
          "(?m)^[ \\t]*(?:quarkus\\.|spring\\.)?flyway\\.placeholders\\.\"?([\\w.-]+)\"?[ \\t]*[=:][ \\t]*(.*?)[ \\t]*$");
  private static final Pattern SECTION = Pattern.compile("^\\s*\\[([^\\]]+)]\\s*$");
  private static final Pattern ENTRY =
      Pattern.compile("^\\s*\"?([\\w.-]+)\"?\\s*=\\s*[\"'](.*)[\"']\\s*(?:#.*)?$");

  public FlywaySettings {
    placeholders = Map.copyOf(placeholders);
    others = List.copyOf(others);
  }

  /** Whether a file of that name may hold such settings. */
  public static boolean is(String name) {
    return NAMES.contains(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
  }

  /** What the settings among the files say; of two values the first counts. */
  public static FlywaySettings in(List<SourceFile> files) {
    Map<String, String> placeholders = new TreeMap<>();
    List<SourceFile> others = new ArrayList<>();
    for (SourceFile file : files) {
      if (!is(file.name())) {
        others.add(file);
      } else if (file.name().toLowerCase(Locale.ROOT).endsWith(".toml")) {
        toml(file.text(), placeholders);
      } else {
        Matcher matcher = PROPERTY.matcher(file.text());
        while (matcher.find()) {
          placeholders.putIfAbsent(matcher.group(1), matcher.group(2));
        }
      }
    }
    return new FlywaySettings(placeholders, others);
  }

  private static void toml(String text, Map<String, String> placeholders) {
    boolean inside = false;
    for (String line : text.split("\n")) {
      Matcher section = SECTION.matcher(line);
      Matcher entry = ENTRY.matcher(line);
      if (section.matches()) {
        inside = section.group(1).strip().equals("flyway.placeholders");
      } else if (inside && entry.matches()) {
        placeholders.putIfAbsent(entry.group(1), entry.group(2));
      }
    }
  }
}
