package dev.hadron.migrate;

import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlLiteral;
import dev.hadron.catalog.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a type of MySQL takes and the wider one that stands for it in PostgreSQL's words does not say. */
final class MysqlRanges {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

  /** So many members have a pattern that can be read. */
  private static final int FEW = 12;

  private MysqlRanges() {}

  /** A condition on the column; empty where every value of the wider type fits. */
  static Optional<String> of(String column, SqlType type) {
    String name = SqlIdentifier.quote(column);
    boolean unsigned = type.text().contains(" unsigned");
    return switch (type.name().name()) {
      case "tinyint" ->
          type.arguments().equals(List.of("1"))
              ? Optional.empty()
              : between(name, unsigned ? 0 : -128, unsigned ? 255 : 127);
      case "smallint" -> unsigned ? between(name, 0, 65_535) : Optional.empty();
      case "mediumint" ->
          between(name, unsigned ? 0 : -8_388_608, unsigned ? 16_777_215 : 8_388_607);
      case "int" -> unsigned ? between(name, 0, 4_294_967_295L) : Optional.empty();
      case "year" -> between(name, 1901, 2155);
      case "bit" -> bits(name, type);
      case "binary", "varbinary" ->
          Optional.of("octet_length(" + name + ") <= " + type.arguments().get(0));
      default -> Optional.empty();
    };
  }

  /** Members of a SET, with commas between them. */
  static Optional<String> ofSet(String column, SqlType type) {
    if (!type.name().name().equals("set")) {
      return Optional.empty();
    }
    List<String> members =
        PostgresTypes.labels(type).stream()
            .map(label -> SPECIAL.matcher(label).replaceAll("\\\\$0"))
            .toList();
    String pattern = "^(" + (members.size() > FEW ? loose(members) : ordered(members)) + ")?$";
    return Optional.of(SqlIdentifier.quote(column) + " ~ " + SqlLiteral.of(pattern));
  }

  /** Each member once, in the order in which the server keeps them. */
  private static String ordered(List<String> members) {
    return IntStream.range(0, members.size())
        .mapToObj(
            first ->
                members.subList(first + 1, members.size()).stream()
                    .map(later -> "(," + later + ")?")
                    .collect(Collectors.joining("", members.get(first), "")))
        .collect(Collectors.joining("|"));
  }

  private static String loose(List<String> members) {
    String any = String.join("|", members);
    return "(" + any + ")(,(" + any + "))*";
  }

  private static Optional<String> bits(String name, SqlType type) {
    int width = Integer.parseInt(type.arguments().get(0));
    return width < 2 || width > 62 ? Optional.empty() : between(name, 0, (1L << width) - 1);
  }

  private static Optional<String> between(String name, long least, long most) {
    return Optional.of(name + " >= " + least + " AND " + name + " <= " + most);
  }
}
