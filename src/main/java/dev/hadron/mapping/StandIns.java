package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Extension;
import dev.hadron.catalog.ExtensionTypes;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.Routine;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.View;
import dev.hadron.model.StandIn;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scripts that stand in for extensions which the PostgreSQL of dev mode and tests lacks: the types
 * that the schema takes from them, and what its indexes on such columns need.
 */
public final class StandIns {

  /** Index methods of extensions that do not come with the server. */
  private static final Map<String, String> METHODS_ELSEWHERE =
      Map.of("hnsw", "vector", "ivfflat", "vector");

  /** Methods that have rules for values in text form, so that an index on them can be made. */
  private static final Set<String> METHODS_OF_TEXT = Set.of("btree", "hash", "spgist", "brin");

  /** A name that a file can have. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]+(?:-[a-z0-9_]+)*");

  private final Catalog catalog;
  private final Map<String, Set<String>> types = new LinkedHashMap<>();

  private StandIns(Catalog catalog) {
    this.catalog = catalog;
    List<Extension> missing = LocalExtensions.missing(catalog.extensions());
    for (Extension extension : missing) {
      if (NAME.matcher(extension.name()).matches()) {
        Set<String> known =
            ExtensionTypes.elsewhere(extension.name()).stream()
                .filter(this::isMentioned)
                .collect(Collectors.toCollection(TreeSet::new));
        types.putIfAbsent(extension.name(), known);
      }
    }
    columns()
        .map(Column::type)
        .filter(type -> type.name().schema().isEmpty())
        .map(type -> type.name().name())
        .filter(type -> ExtensionTypes.bringing(type).isEmpty())
        .forEach(type -> bringing(type).ifPresent(extension -> types.get(extension).add(type)));
  }

  /** One for each such extension of which the schema asks no more than a stand-in has. */
  public static List<StandIn> of(Catalog catalog) {
    if (LocalExtensions.missing(catalog.extensions()).isEmpty()) {
      return List.of();
    }
    StandIns standIns = new StandIns(catalog);
    return standIns.types.keySet().stream()
        .filter(standIns::isEnough)
        .map(extension -> new StandIn(extension, standIns.script(extension)))
        .toList();
  }

  /** Whether a column has the type, or the text of a routine or a view its name. */
  private boolean isMentioned(String type) {
    Pattern word = Pattern.compile("\\b" + Pattern.quote(type) + "\\b", Pattern.CASE_INSENSITIVE);
    return columns().anyMatch(column -> column.type().name().name().equals(type))
        || Stream.concat(
                catalog.routines().stream().map(Routine::definition),
                catalog.views().stream().map(View::query))
            .anyMatch(text -> word.matcher(text).find());
  }

  /** The extension that a type may be of which none is known to bring: many are called alike. */
  private Optional<String> bringing(String type) {
    return types.keySet().stream()
        .filter(extension -> ExtensionTypes.elsewhere(extension).isEmpty())
        .max(Comparator.comparing(type::equals));
  }

  private Stream<Column> columns() {
    return Stream.concat(
        catalog.tables().stream().flatMap(table -> table.columns().stream()),
        catalog.compositeTypes().stream().flatMap(type -> type.attributes().stream()));
  }

  /** Settings of a method of its own, and ways into its values, only the extension itself has. */
  private boolean isEnough(String extension) {
    return catalog.tables().stream()
        .allMatch(
            table ->
                table.indexes().stream()
                    .allMatch(index -> canBeMade(table, index, extension)));
  }

  private boolean canBeMade(Table table, Index index, String extension) {
    if (extension.equals(METHODS_ELSEWHERE.get(index.method()))) {
      return index.options().isEmpty();
    }
    return METHODS_OF_TEXT.contains(index.method())
        || index.method().equals("gist")
        || keys(table, index, extension).findAny().isEmpty();
  }

  /** The keys of an index that are columns of the extension's types. */
  private Stream<Index.Key> keys(Table table, Index index, String extension) {
    return index.keys().stream().filter(key -> type(table, key, extension).isPresent());
  }

  private Optional<String> type(Table table, Index.Key key, String extension) {
    return table.columns().stream()
        .filter(column -> key.column().filter(column.name()::equals).isPresent())
        .map(Column::type)
        .filter(type -> !type.isArray() && isOf(type, extension))
        .map(type -> type.name().name())
        .findFirst();
  }

  private boolean isOf(SqlType type, String extension) {
    return type.name().schema().isEmpty() && types.get(extension).contains(type.name().name());
  }

  private String script(String extension) {
    StringBuilder script = new StringBuilder();
    script.append("-- For dev mode and tests, whose PostgreSQL has no ").append(extension);
    script.append(":\n-- nothing but what the schema needs to be made.\n");
    types.get(extension).forEach(type -> script.append('\n').append(StandInSql.type(type)));
    Map<String, Set<String>> methods = new TreeMap<>();
    Set<String> trees = new TreeSet<>();
    for (Table table : catalog.tables()) {
      for (Index index : table.indexes()) {
        if (extension.equals(METHODS_ELSEWHERE.get(index.method()))) {
          Set<String> classes = methods.computeIfAbsent(index.method(), name -> new TreeSet<>());
          index.keys().forEach(key -> classes.add(operatorClass(key)));
        } else if (index.method().equals("gist")) {
          keys(table, index, extension)
              .forEach(
                  key ->
                      trees.add(
                          StandInSql.tree(
                              type(table, key, extension).orElseThrow(), operatorClass(key))));
        }
      }
    }
    methods.forEach(
        (method, classes) -> script.append('\n').append(StandInSql.method(method, classes)));
    if (!trees.isEmpty()) {
      script.append('\n').append(StandInSql.TREES);
      trees.forEach(script::append);
    }
    return script.toString().stripTrailing();
  }

  /** The last part of its name; empty where the key says none. */
  private static String operatorClass(Index.Key key) {
    return key.operatorClass()
        .map(name -> name.replaceFirst("\\s*\\(.*", ""))
        .map(name -> name.substring(name.lastIndexOf('.') + 1).replace("\"", ""))
        .orElse("");
  }
}
