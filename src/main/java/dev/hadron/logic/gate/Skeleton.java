package dev.hadron.logic.gate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.printer.DefaultPrettyPrinter;
import com.github.javaparser.printer.configuration.DefaultConfigurationOption;
import com.github.javaparser.printer.configuration.DefaultPrinterConfiguration;
import com.github.javaparser.printer.configuration.DefaultPrinterConfiguration.ConfigOption;
import com.github.javaparser.printer.configuration.Indentation;
import dev.hadron.logic.DomainType;
import dev.hadron.logic.LogicTask;
import dev.hadron.logic.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files around a body: all of a class but the statements of one method is written here. */
public final class Skeleton {

  private static final Pattern NAME = Pattern.compile("(?<![\\w.\"])[A-Z]\\w*");

  private final LogicTask task;

  public Skeleton(LogicTask task) {
    this.task = task;
  }

  /** What stands behind the method's head, printed from its tree: the statements, then the helpers. */
  static String print(LogicBody body) {
    return body.parts().stream().map(Skeleton::print).collect(Collectors.joining("\n\n"));
  }

  /** Without comments, two spaces a level. */
  private static String print(Node part) {
    DefaultPrinterConfiguration configuration = new DefaultPrinterConfiguration();
    configuration.removeOption(new DefaultConfigurationOption(ConfigOption.PRINT_COMMENTS));
    configuration.removeOption(new DefaultConfigurationOption(ConfigOption.PRINT_JAVADOC));
    configuration.addOption(
        new DefaultConfigurationOption(
            ConfigOption.INDENTATION, new Indentation(Indentation.IndentType.SPACES, 2)));
    configuration.addOption(
        new DefaultConfigurationOption(ConfigOption.END_OF_LINE_CHARACTER, "\n"));
    return new DefaultPrettyPrinter(configuration).print(part);
  }

  /** The interface of the hole. */
  public String interfaceSource() {
    Signature signature = task.signature();
    String text =
        "/** "
            + comment(task.description())
            + " */\n"
            + "public interface "
            + signature.interfaceName()
            + " {\n\n"
            + "  "
            + signature.head()
            + ";\n"
            + "}\n";
    return file(text);
  }

  /** The class of a hole that nobody has filled. */
  public String openSource() {
    return classSource(
        "{\n  throw new UnsupportedOperationException(\""
            + task.id()
            + " is not written yet\");\n}",
        List.of("It is open: write the rule here, and let its tests run."));
  }

  String classSource(String body) {
    return classSource(body, List.of());
  }

  /**
   * The class that holds a body.
   *
   * @param notes sentences for its comment, such as where the body comes from
   */
  public String classSource(String body, List<String> notes) {
    Signature signature = task.signature();
    String text =
        javadoc(notes)
            + "public final class "
            + task.className()
            + " implements "
            + signature.interfaceName()
            + " {\n\n"
            + "  @Override\n"
            + "  public "
            + signature.head()
            + " "
            + indent(body)
            + "\n"
            + "}\n";
    return file(text);
  }

  private String javadoc(List<String> notes) {
    String first = "Fills the hole " + comment(task.id()) + ".";
    if (notes.isEmpty()) {
      return "/** " + first + " */\n";
    }
    StringBuilder lines = new StringBuilder("/**\n * " + first + "\n");
    notes.forEach(note -> lines.append(" *\n * <p>").append(comment(note)).append('\n'));
    return lines.append(" */\n").toString();
  }

  /** Line of the class where the body's first statement stands. */
  int firstLine(String classSource) {
    String[] lines = classSource.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("  public ")) {
        return i + 2;
      }
    }
    throw new IllegalStateException("the class has no method");
  }

  /** Source of each domain type, by simple name. */
  Map<String, String> domainSources() {
    Map<String, String> sources = new TreeMap<>();
    for (DomainType type : task.domain()) {
      sources.put(type.name(), file(type.packageName(), type.source()));
    }
    return sources;
  }

  /** A compilation unit of the feature's package with the imports that the text needs. */
  public String file(String text) {
    return file(task.packageName(), text);
  }

  /** A compilation unit of a package with the imports that the text needs. */
  public String file(String packageName, String text) {
    SortedSet<String> imports = new TreeSet<>();
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      Optional<String> own = domain(names.group());
      String known = AllowList.imports().get(names.group());
      if (own.isPresent()) {
        own.filter(type -> !type.equals(packageName + "." + names.group())).ifPresent(imports::add);
      } else if (known != null) {
        imports.add(known);
      }
    }
    StringBuilder file = new StringBuilder("package " + packageName + ";\n\n");
    imports.forEach(name -> file.append("import ").append(name).append(";\n"));
    if (!imports.isEmpty()) {
      file.append('\n');
    }
    return file.append(text).toString();
  }

  /** The full name of a type of the domain. */
  private Optional<String> domain(String name) {
    return task.domain().stream()
        .filter(type -> type.name().equals(name))
        .map(type -> type.packageName() + "." + name)
        .findFirst();
  }

  /** Only lines of code move; the inside of a text block stays where it is. */
  private static String indent(String body) {
    if (body.contains("\"\"\"")) {
      return body;
    }
    return body.replace("\n", "\n  ").replaceAll("(?m)[ \\t]+$", "");
  }

  /** One line that cannot end the comment that it stands in. */
  private static String comment(String text) {
    String first = text.strip().lines().findFirst().orElse("").strip();
    return first
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("\\", "&#92;")
        .replace("*/", "*&#47;");
  }
}
