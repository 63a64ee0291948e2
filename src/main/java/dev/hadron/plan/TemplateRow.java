package dev.hadron.plan;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of the template catalog: a template, the files it makes and the view it is given.
 *
 * @param feature folder below {@code templates/} that owns the template
 * @param path pattern of the output path; {@code {name}} stands for a value that the plan supplies
 * @param loop what the template is rendered for; its label is a placeholder of the path
 * @param view binary name of the view's class, declared in the template's first line
 */
public record TemplateRow(
    String feature, String path, Loop loop, String view, Ownership ownership) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final String SUFFIX = ".qute";

  /**
   * @throws IllegalArgumentException when the loop is not visible in the path
   */
  public TemplateRow {
    Objects.requireNonNull(feature, "feature");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(loop, "loop");
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(ownership, "ownership");
    if (loop != Loop.ONCE && !placeholders(path).contains(loop.label())) {
      throw new IllegalArgumentException(
          "\"" + path + "\" loops over " + loop.label() + " without {" + loop.label() + "}");
    }
  }

  /**
   * Path of the template below {@code templates/}: the feature's folder, the output path, a suffix.
   */
  public String template() {
    return feature + "/" + path + SUFFIX;
  }

  /** Simple name of the view's class. */
  public String viewName() {
    return view.substring(view.lastIndexOf('.') + 1);
  }

  /** Names between braces in the output path, sorted. */
  public TreeSet<String> placeholders() {
    return placeholders(path);
  }

  /**
   * The output path with each placeholder replaced by its value.
   *
   * @param values value by placeholder name; a value may contain {@code /}
   * @throws IllegalArgumentException when a placeholder has no value
   */
  public String outputPath(Map<String, String> values) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', from)) {
      int close = path.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(path, from, open).append(value(values, path.substring(open + 1, close)));
      from = close + 1;
    }
    return out.append(path, from, path.length()).toString();
  }

  private String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("\"" + path + "\" needs a value for {" + name + "}");
    }
    return value;
  }

  private static TreeSet<String> placeholders(String path) {
    TreeSet<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
