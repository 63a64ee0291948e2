package dev.hadron.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The explicit list of all templates, {@code templates/catalog.yml}: a map from feature to output
 * path to loop, view and owner.
 *
 * <pre>
 * rest:
 *   src/main/java/{package}/{resource}Resource.java: resource ResourceView generated
 * </pre>
 *
 * <p>The file is YAML; this reader takes the part of YAML that the file uses (two levels of block
 * mappings with plain scalars, comments) and refuses everything else, so that no run pays for a
 * full YAML parser. A view without a dot lives in {@code dev.hadron.view}.
 */
public record TemplateCatalog(List<TemplateRow> rows) {

  private static final String RESOURCE = "catalog.yml";
  private static final String VIEW_PACKAGE = "dev.hadron.view.";
  private static final String INDENT = "  ";
  private static final Pattern FEATURE = Pattern.compile("([a-z][a-z0-9-]*):");
  private static final Pattern ROW =
      Pattern.compile(
          "(?<path>[\\w.][^:# ]*): (?<loop>[a-z]+) (?<view>[\\w.$]+)"
              + " (?<owner>generated|scaffolded)");

  /**
   * @throws IllegalArgumentException when two rows name the same template
   */
  public TemplateCatalog {
    rows = List.copyOf(rows);
    Set<String> seen = new HashSet<>();
    for (TemplateRow row : rows) {
      if (!seen.add(row.template())) {
        throw new IllegalArgumentException(row.template() + " is listed twice");
      }
    }
  }

  /** The catalog that is packed with this program. */
  public static TemplateCatalog shipped() {
    try (InputStream in = TemplateCatalog.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the build did not pack templates/" + RESOURCE);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a catalog's text.
   *
   * @throws IllegalArgumentException when a line is none of comment, feature or row, with its
   *     number
   */
  public static TemplateCatalog parse(String text) {
    List<TemplateRow> rows = new ArrayList<>();
    String feature = null;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      }
      try {
        if (line.startsWith(INDENT) && feature != null) {
          rows.add(row(feature, line.substring(INDENT.length())));
        } else {
          feature = feature(line);
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("catalog.yml:" + number + ": " + e.getMessage(), e);
      }
    }
    return new TemplateCatalog(rows);
  }

  private static String feature(String line) {
    Matcher matcher = FEATURE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a line \"feature:\" is expected");
    }
    return matcher.group(1);
  }

  private static TemplateRow row(String feature, String line) {
    Matcher matcher = ROW.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a line \"path: loop View generated|scaffolded\" is expected");
    }
    String view = matcher.group("view");
    return new TemplateRow(
        feature,
        matcher.group("path"),
        Loop.of(matcher.group("loop")),
        view.contains(".") ? view : VIEW_PACKAGE + view,
        Ownership.valueOf(matcher.group("owner").toUpperCase(Locale.ROOT)));
  }
}
