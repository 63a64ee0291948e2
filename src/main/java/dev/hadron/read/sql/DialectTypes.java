package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlLiteral;
import dev.hadron.catalog.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a type of another dialect: its words, its arguments, and what modifies it. The type keeps
 * its own name, in a schema that is called as the dialect; for MySQL the text is as its server
 * prints it.
 */
final class DialectTypes {

  /** Words that can't be part of a type: a clause of the column starts there. */
  private static final Set<String> CLAUSES =
      Set.of(
          "not", "null", "default", "primary", "unique", "references", "check", "constraint",
          "collate", "comment", "auto_increment", "autoincrement", "generated", "as", "identity",
          "key", "on", "invisible", "visible", "virtual", "stored", "persisted", "first", "after",
          "sparse", "rowguidcol", "encrypt", "charset", "enable", "disable", "column_format",
          "storage", "srid", "with", "sequence", "selectivity", "family", "create", "hidden",
          "for", "using", "masked", "compressed", "without",
          "foreign", "index", "deferrable", "initially", "novalidate", "validate", "rely", "nocheck");

  private static final Map<String, String> MYSQL_NAMES =
      Map.ofEntries(
          Map.entry("integer", "int"),
          Map.entry("int1", "tinyint"),
          Map.entry("int2", "smallint"),
          Map.entry("int3", "mediumint"),
          Map.entry("middleint", "mediumint"),
          Map.entry("int4", "int"),
          Map.entry("int8", "bigint"),
          Map.entry("dec", "decimal"),
          Map.entry("numeric", "decimal"),
          Map.entry("number", "decimal"),
          Map.entry("fixed", "decimal"),
          Map.entry("double precision", "double"),
          Map.entry("real", "double"),
          Map.entry("float4", "float"),
          Map.entry("float8", "double"),
          Map.entry("character", "char"),
          Map.entry("nchar", "char"),
          Map.entry("national char", "char"),
          Map.entry("national character", "char"),
          Map.entry("character varying", "varchar"),
          Map.entry("char varying", "varchar"),
          Map.entry("varcharacter", "varchar"),
          Map.entry("nvarchar", "varchar"),
          Map.entry("varchar2", "varchar"),
          Map.entry("national varchar", "varchar"),
          Map.entry("national character varying", "varchar"),
          Map.entry("long", "mediumtext"),
          Map.entry("long varchar", "mediumtext"),
          Map.entry("long varbinary", "mediumblob"),
          Map.entry("clob", "longtext"),
          Map.entry("sql_tsi_year", "year"));

  /** All that MySQL and MariaDB have beside numbers with a width; nobody can make more. */
  private static final Set<String> MYSQL_TYPES =
      Set.of(
          "decimal", "double", "float", "bit", "bool", "boolean", "serial", "char", "varchar",
          "binary", "varbinary", "tinytext", "text", "mediumtext", "longtext", "tinyblob", "blob",
          "mediumblob", "longblob", "enum", "set", "date", "time", "datetime", "timestamp", "year",
          "json", "geometry", "point", "linestring", "polygon", "multipoint", "multilinestring",
          "multipolygon", "geometrycollection", "geomcollection", "uuid", "inet4", "inet6",
          "vector");

  private static final Map<String, String> WIDTHS =
      Map.of("tinyint", "4", "smallint", "6", "mediumint", "9", "int", "11", "bigint", "20");

  private static final Map<String, String> UNSIGNED_WIDTHS =
      Map.of("tinyint", "3", "smallint", "5", "mediumint", "8", "int", "10", "bigint", "20");

  private final Dialect dialect;
  private final Tokens tokens;
  private final List<String> words = new ArrayList<>();
  private List<String> arguments = List.of();
  private boolean unsigned;
  private boolean zerofill;
  private int start;

  DialectTypes(Dialect dialect, Tokens tokens) {
    this.dialect = dialect;
    this.tokens = tokens;
  }

  /** The type that comes next; SQLite may leave it out. */
  SqlType read() {
    start = tokens.position();
    if (tokens.peek().kind() == Token.Kind.QUOTED_NAME) {
      quoted();
    }
    while (words() || arguments()) {
      // Words and brackets come in either order: varchar (20) character set utf8.
    }
    if (words.isEmpty()) {
      if (dialect != Dialect.SQLITE) {
        throw tokens.expected("a type");
      }
      return type("blob", List.of(), "");
    }
    String name = String.join(" ", words);
    return dialect == Dialect.MYSQL ? mysql(name) : type(name, arguments, text(name));
  }

  /** {@code [nvarchar](50)}, {@code [dbo].[Name]}: of a qualified name, the last part. */
  private void quoted() {
    List<String> parts = tokens.dottedName();
    words.add(parts.get(parts.size() - 1).toLowerCase(java.util.Locale.ROOT));
  }

  private boolean words() {
    Token token = tokens.peek();
    if (token.kind() != Token.Kind.WORD || isClause(token)) {
      return tokens.at("with") && timeZone();
    }
    switch (token.text()) {
      case "unsigned" -> unsigned = dialect == Dialect.MYSQL || word(token);
      case "zerofill" -> {
        unsigned = true;
        zerofill = true;
      }
      case "signed" -> {}
      case "binary" -> {
        // Behind a type of text it only names a collation.
        if (words.isEmpty()) {
          words.add("binary");
        }
      }
      case "ascii", "unicode", "byte" -> {}
      case "character", "char" -> {
        if (tokens.peek(1).isWord("set")) {
          tokens.next();
          tokens.next();
        } else {
          words.add(token.text());
        }
      }
      default -> word(token);
    }
    tokens.next();
    return true;
  }

  private boolean word(Token token) {
    words.add(token.text());
    if (tokens.peek(1).isSymbol(".") && tokens.peek(2).isName()) {
      tokens.next();
      tokens.next();
      words.set(words.size() - 1, tokens.peek().text());
    }
    return false;
  }

  private boolean isClause(Token token) {
    boolean first = words.isEmpty();
    return CLAUSES.contains(token.text()) && !(first && token.text().equals("identity"));
  }

  private boolean timeZone() {
    int words = tokens.peek(1).isWord("local") ? 4 : 3;
    if (!tokens.peek(words - 2).isWord("time") || !tokens.peek(words - 1).isWord("zone")) {
      return false;
    }
    for (int i = 0; i < words; i++) {
      tokens.next();
    }
    this.words.add("with time zone");
    return true;
  }

  private boolean arguments() {
    if (tokens.atSymbol("(") && !arguments.isEmpty() && words.get(0).equals("interval")) {
      // INTERVAL DAY(2) TO SECOND(6): the digits of each field.
      tokens.bracketed();
      return true;
    }
    if (!tokens.atSymbol("(") || words.isEmpty() || !arguments.isEmpty()) {
      return tokens.atSymbol("[") && !words.isEmpty() && array();
    }
    tokens.next();
    List<String> read = new ArrayList<>();
    do {
      Token token = tokens.peek();
      int first = tokens.position();
      tokens.skipElement();
      if (tokens.position() == first) {
        throw tokens.expected("an argument of the type");
      }
      read.add(
          token.kind() == Token.Kind.STRING
              ? SqlLiteral.of(token.text())
              : tokens.textBetween(first, tokens.position()).replaceAll("(?i)\\s+(char|byte)$", ""));
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
    arguments = read;
    return true;
  }

  /** {@code text[]}, {@code integer array[5]}: how many there may be says nothing of the type. */
  private boolean array() {
    tokens.next();
    if (tokens.peek().kind() == Token.Kind.NUMBER) {
      tokens.next();
    }
    tokens.expectSymbol("]");
    if (!words.get(words.size() - 1).equals("array")) {
      words.add("array");
    }
    return true;
  }

  private String text(String name) {
    String modifier = arguments.isEmpty() ? "" : "(" + String.join(",", arguments) + ")";
    return name + modifier + (unsigned ? " unsigned" : "");
  }

  private SqlType type(String name, List<String> given, String text) {
    return new SqlType(new QualifiedName(dialect.key(), name), given, 0, text);
  }

  private SqlType mysql(String written) {
    String name = MYSQL_NAMES.getOrDefault(written, written);
    if (!MYSQL_TYPES.contains(name) && !WIDTHS.containsKey(name)) {
      tokens.backTo(start);
      throw tokens.expected("a type");
    }
    List<String> given = arguments;
    switch (name) {
      case "bool", "boolean" -> {
        name = "tinyint";
        given = List.of("1");
      }
      case "serial" -> {
        name = "bigint";
        unsigned = true;
      }
      case "decimal" -> given = decimal(given);
      case "char", "binary", "bit" -> given = given.isEmpty() ? List.of("1") : given;
      case "year" -> given = List.of("4");
      case "datetime", "timestamp", "time" -> given = given.equals(List.of("0")) ? List.of() : given;
      case "float" -> {
        boolean precision = given.size() == 1;
        name = precision && number(given.get(0)) > 24 ? "double" : "float";
        given = precision ? List.of() : given;
      }
      case "text", "blob" -> {
        name = given.isEmpty() ? name : sized(name, number(given.get(0)));
        given = List.of();
      }
      default -> {}
    }
    if (given.isEmpty() && WIDTHS.containsKey(name)) {
      given = List.of((unsigned ? UNSIGNED_WIDTHS : WIDTHS).get(name));
    }
    String modifier = given.isEmpty() ? "" : "(" + String.join(",", given) + ")";
    String text =
        name + modifier + (unsigned ? " unsigned" : "") + (zerofill ? " zerofill" : "");
    return type(name, given, text);
  }

  private static List<String> decimal(List<String> given) {
    return switch (given.size()) {
      case 0 -> List.of("10", "0");
      case 1 -> List.of(given.get(0), "0");
      default -> given;
    };
  }

  /** {@code text(500)} is the smallest kind of text that takes so many bytes. */
  private static String sized(String name, long length) {
    long bytes = name.equals("text") ? length * 4 : length;
    return bytes < 256 ? "tiny" + name
        : bytes < 65_536 ? name
        : bytes < 16_777_216 ? "medium" + name
        : "long" + name;
  }

  private long number(String text) {
    return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
  }
}
