package dev.hadron.mapping;

import dev.hadron.api.JsonValue;
import dev.hadron.api.PlacedValue;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.mapping.table.DecisionTables;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Decision tables that stand in files beside the document that names them: {@code table:
 * urgency.csv}, or the first table of {@code urgency.md}. The file lies in the document's folder or
 * below it.
 */
public final class LogicTableFile {

  private static final Pattern FILE = Pattern.compile("[^\\n|,]+\\.(?:csv|md)");

  private static final String PATH = "/" + LogicHint.TABLE;

  private LogicTableFile() {}

  /**
   * What is said of an operation's logic, with the table itself where a file is named.
   *
   * @param files by the name that documents have
   * @param problems receives what is wrong with the name
   */
  public static PlacedValue in(
      PlacedValue says, Function<String, Optional<SourceFile>> files, List<Diagnostic> problems) {
    if (!(says.value() instanceof JsonValue.JsonObject object)
        || !(object.members().get(LogicHint.TABLE) instanceof JsonValue.JsonString text)
        || !FILE.matcher(text.value().strip()).matches()) {
      return says;
    }
    String named = text.value().strip();
    SourceLocation where = says.at(PATH);
    if (!isBelow(named)) {
      problems.add(
          Diagnostic.error(
              LogicSite.PROBLEM,
              "the table '%s' does not lie in the folder of what names it".formatted(named),
              where,
              "name a file of the same folder or of one below it, with / between names"));
      return without(says, object);
    }
    String folder = where.file().substring(0, where.file().lastIndexOf('/') + 1);
    Optional<SourceFile> file = files.apply(folder + named);
    if (file.isEmpty()) {
      problems.add(
          Diagnostic.error(
              LogicSite.PROBLEM,
              "there is no file '%s'".formatted(folder + named),
              where,
              "give it with the document that names it"));
      return without(says, object);
    }
    return with(says, object, file.get(), named.endsWith(".md"));
  }

  private static boolean isBelow(String name) {
    return !name.startsWith("/")
        && !name.contains("\\")
        && !name.contains(":")
        && List.of(name.split("/", -1)).stream()
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }

  private static PlacedValue without(PlacedValue says, JsonValue.JsonObject object) {
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    members.remove(LogicHint.TABLE);
    return new PlacedValue(new JsonValue.JsonObject(members), says.where(), says.places());
  }

  private static PlacedValue with(
      PlacedValue says, JsonValue.JsonObject object, SourceFile file, boolean markdown) {
    String table =
        markdown ? DecisionTables.in(file.text()).orElse(file.text()) : file.text();
    int first = markdown ? DecisionTables.line(file.text()) : 0;
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    members.put(LogicHint.TABLE, new JsonValue.JsonString(table));
    Map<String, List<SourceLocation>> places = new HashMap<>(says.places());
    List<String> lines = file.text().lines().toList();
    places.put(
        PATH,
        IntStream.range(0, (int) table.lines().count())
            .mapToObj(
                i ->
                    new SourceLocation(
                        file.name(), first + i + 1, 1 + cut(lines, first + i, markdown)))
            .toList());
    return new PlacedValue(new JsonValue.JsonObject(members), says.where(), places);
  }

  /** Lines of a table in a text begin where they are no longer blank. */
  private static int cut(List<String> lines, int number, boolean markdown) {
    String line = number < lines.size() ? lines.get(number) : "";
    return markdown ? line.length() - line.stripLeading().length() : 0;
  }
}
