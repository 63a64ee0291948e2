package dev.hadron.read.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.TableKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** Compares a catalog with what a real server said of the same files. */
final class CatalogOracle {

  /** Facts that agree and facts in all, by kind, with a line for each that does not agree. */
  record Score(Map<String, int[]> counts, List<String> differences) {

    int total() {
      return counts.values().stream().mapToInt(count -> count[1]).sum();
    }

    String summary() {
      StringBuilder line = new StringBuilder();
      counts.forEach(
          (kind, n) ->
              line.append(' ').append(kind).append(' ').append(n[0]).append('/').append(n[1]));
      return line.toString();
    }
  }

  private final JsonNode tables;
  private final Catalog catalog;

  /** What MariaDB says has no schemas, checks, partitions and comments of tables. */
  private boolean mariaDb;

  private final Map<String, int[]> counts = new LinkedHashMap<>();
  private final List<String> differences = new ArrayList<>();

  private CatalogOracle(JsonNode tables, Catalog catalog) {
    this.tables = tables;
    this.catalog = catalog;
  }

  static Score compare(Path catalogJsonGz, Catalog catalog) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(catalogJsonGz))) {
      CatalogOracle oracle = new CatalogOracle(new ObjectMapper().readTree(in), catalog);
      oracle.run();
      return new Score(oracle.counts, oracle.differences);
    }
  }

  private void run() {
    Map<QualifiedName, Table> ours = new TreeMap<>();
    catalog.tables().stream()
        .filter(table -> table.kind() != TableKind.TEMPORARY && table.kind() != TableKind.FOREIGN)
        .forEach(table -> ours.put(table.name(), table));
    for (JsonNode theirs : tables) {
      if (theirs.get("columns").isEmpty()) {
        // Made by a loop of dynamic SQL; nothing could be served from it.
        continue;
      }
      mariaDb = !theirs.has("s");
      String schema = mariaDb ? QualifiedName.PUBLIC : theirs.get("s").asText();
      QualifiedName name = new QualifiedName(schema, theirs.get("n").asText());
      Table table = ours.remove(name);
      tally("tables", table != null, () -> "table " + name + " is missing");
      if (table != null) {
        compare(theirs, table);
      }
    }
    ours.keySet()
        .forEach(name -> tally("invented", false, () -> "table " + name + " is not there"));
  }

  private void compare(JsonNode theirs, Table table) {
    String at = table.name().toString();
    columns(at, theirs.get("columns"), table);
    List<String> key = table.primaryKey().map(pk -> pk.columns()).orElse(List.of());
    same("pk", at + " primary key", texts(theirs.get("pk")), key);
    if (mariaDb) {
      mariaDbKeys(at, theirs, table);
      return;
    }
    same("partition", at + " is a partition", theirs.get("part").asBoolean(), table.isPartition());
    sameSet(
        "fk",
        at,
        foreignKeys(theirs.get("fks")),
        table.foreignKeys().stream().map(CatalogOracle::show).toList());
    sameSet(
        "unique",
        at,
        lists(theirs.get("uniques")),
        table.uniqueKeys().stream().map(u -> "UNIQUE" + u.columns()).toList());
    same("check", at + " number of checks", theirs.get("checks").size(), table.checks().size());
    same(
        "comment",
        at + " comment",
        theirs.get("cmt").isNull() ? "" : theirs.get("cmt").asText(),
        table.comment());
  }

  private void mariaDbKeys(String at, JsonNode theirs, Table table) {
    List<String> keys = new ArrayList<>();
    for (JsonNode key : theirs.get("fks")) {
      keys.add(
          key.get("name").asText()
              + texts(key.get("cols"))
              + " -> "
              + key.get("ref").asText()
              + texts(key.get("refcols")));
    }
    sameSet(
        "fk",
        at,
        keys,
        table.foreignKeys().stream()
            .map(
                key ->
                    key.name()
                        + key.columns()
                        + " -> "
                        + key.referencedTable().name()
                        + key.referencedColumns())
            .toList());
    sameSet(
        "unique",
        at,
        lists(theirs.get("uniques")),
        table.uniqueKeys().stream().map(u -> "UNIQUE" + u.columns()).toList());
  }

  private void columns(String at, JsonNode theirs, Table table) {
    List<String> names = new ArrayList<>();
    theirs.forEach(column -> names.add(column.get("name").asText()));
    same("order", at + " columns", names, table.columns().stream().map(Column::name).toList());
    for (JsonNode column : theirs) {
      String name = column.get("name").asText();
      Optional<Column> ours = table.column(name);
      tally("columns", ours.isPresent(), () -> at + "." + name + " is missing");
      ours.ifPresent(found -> column(at + "." + name, column, found));
    }
  }

  private void column(String at, JsonNode theirs, Column ours) {
    String type = theirs.get("type").asText();
    if (mariaDb) {
      mariaDbColumn(at, type, theirs, ours);
      return;
    }
    same("type", at + " type", type, ours.type().text());
    same("null", at + " not null", theirs.get("notnull").asBoolean(), !ours.nullable());
    same("default", at + " default", normal(text(theirs, "default")), normal(value(ours)));
    same("comment", at + " comment", text(theirs, "comment"), ours.comment());
    String identity =
        ours.value() instanceof ColumnValue.Identity id
            ? id.mode() == ColumnValue.IdentityMode.ALWAYS ? "a" : "d"
            : "";
    same("identity", at + " identity", text(theirs, "identity"), identity);
    boolean generated = ours.value() instanceof ColumnValue.Generated;
    same("generated", at + " generated", !text(theirs, "generated").isEmpty(), generated);
  }

  /** MariaDB keeps JSON as longtext, and prints numbers as the column holds them. */
  private void mariaDbColumn(String at, String type, JsonNode theirs, Column ours) {
    String text = ours.type().text();
    same("type", at + " type", type, text.equals("json") ? "longtext" : text);
    same("null", at + " not null", theirs.get("notnull").asBoolean(), !ours.nullable());
    String printed = plain(text(theirs, "default"));
    same("default", at + " default", printed, plain(value(ours)));
    boolean numbered = text(theirs, "extra").equals("auto_increment");
    same("identity", at + " auto_increment", numbered, ours.isNumberedByServer());
    same(
        "refresh",
        at + " on update",
        text(theirs, "extra").startsWith("on update"),
        ours.value() instanceof ColumnValue.Refreshed);
    same("comment", at + " comment", text(theirs, "comment"), ours.comment());
  }

  private static String plain(String expression) {
    String plain =
        normal(expression)
            .replaceAll("^_utf8(mb[34])?'(.*)'$", "$2")
            .replaceAll("^(now|localtimestamp|localtime)$", "current_timestamp")
            .replaceAll("(?<=current_timestamp)0$", "")
            .replaceAll("^b(\\d+)$", "$1")
            .replaceAll("^true$", "1")
            .replaceAll("^false$", "0");
    return plain.matches("-?\\d+\\.\\d*?0*") ? plain.replaceAll("\\.?0*$", "") : plain;
  }

  private static String value(Column column) {
    return column.value() instanceof ColumnValue.Generated generated
        ? generated.expression()
        : column.defaultExpression().orElse("");
  }

  /** Casts, brackets, blanks and letter case differ between what is written and what is printed. */
  private static String normal(String expression) {
    String plain =
        expression
            .toLowerCase(Locale.ROOT)
            .replaceAll("::\\s*(timestamp|time)(\\(\\d+\\))? with(out)? time zone", "")
            .replaceAll("::\\s*(character|char|bit) varying(\\(\\d+\\))?", "")
            .replaceAll("::\\s*double precision", "")
            .replaceAll("::\\s*\"?[a-z_][\\w.]*\"?(\\.\"[^\"]*\")?(\\([\\d,]+\\))?(\\[])*", "")
            .replaceAll("nextval\\('[\\w\"]+\\.", "nextval('")
            .replaceAll("pg_catalog\\.|public\\.", "")
            .replaceAll("[()\\s\"]", "")
            .replaceAll("\\+00'$", "'")
            .replaceAll("^'f'$", "false")
            .replaceAll("^'t'$", "true")
            .replaceAll("(^|[+-])(timestamp|date|interval|b|e)?'(.*)'$", "$1$3")
            .replaceAll("00:00:00$", "")
            .replaceAll("90days$", "90day");
    return plain.equals("null") ? "" : plain;
  }

  private static List<String> foreignKeys(JsonNode keys) {
    List<String> shown = new ArrayList<>();
    for (JsonNode key : keys) {
      shown.add(
          key.get("name").asText()
              + texts(key.get("cols"))
              + " -> "
              + key.get("ref").asText().replace("public.", "")
              + texts(key.get("refcols"))
              + " "
              + key.get("ondelete").asText()
              + key.get("onupdate").asText());
    }
    return shown;
  }

  private static String show(ForeignKey key) {
    return key.name()
        + key.columns()
        + " -> "
        + SqlIdentifier.quote(key.referencedTable())
        + key.referencedColumns()
        + " "
        + code(key.onDelete().sql())
        + code(key.onUpdate().sql());
  }

  private static String code(String action) {
    return switch (action) {
      case "NO ACTION" -> "a";
      case "SET NULL" -> "n";
      case "SET DEFAULT" -> "d";
      default -> action.substring(0, 1).toLowerCase(Locale.ROOT);
    };
  }

  private static List<String> lists(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false)
        .map(each -> "UNIQUE" + texts(each))
        .toList();
  }

  private static List<String> texts(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).isNull() ? "" : node.get(field).asText();
  }

  private void sameSet(String kind, String at, List<String> theirs, List<String> ours) {
    TreeSet<String> all = new TreeSet<>(Comparator.naturalOrder());
    all.addAll(theirs);
    all.addAll(ours);
    for (String one : all) {
      boolean same = theirs.contains(one) && ours.contains(one);
      tally(
          kind,
          same,
          () -> at + " " + one + (ours.contains(one) ? " is not there" : " is missing"));
    }
  }

  private void same(String kind, String what, Object theirs, Object ours) {
    tally(kind, theirs.equals(ours), () -> what + ": server " + theirs + ", we " + ours);
  }

  private void tally(String kind, boolean right, Supplier<String> difference) {
    int[] count = counts.computeIfAbsent(kind, key -> new int[2]);
    count[0] += right ? 1 : 0;
    count[1]++;
    if (!right) {
      differences.add(difference.get());
    }
  }
}
