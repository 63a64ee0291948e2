package dev.hadron.rules.schema;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.Words;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A length says something about the values: {@code varchar(255)} where the name says that they are
 * longer, or much shorter, is a reflex.
 */
public final class TextLength implements RuleCheck.CatalogCheck {

  private static final String REFLEX = "255";
  private static final int ADDRESS = 2048;
  private static final int PROSE = 4000;

  private static final Set<String> ADDRESSES = Set.of("url", "uri", "href", "website", "homepage");

  private static final Set<String> PROSES =
      Set.of(
          "description", "comment", "comments", "note", "notes", "body", "bio", "remark", "remarks");

  /** Longest values of what a standard bounds, by the last words of the name. */
  private static final Map<String, Integer> CODES =
      Map.ofEntries(
          Map.entry("currency", 3),
          Map.entry("currency code", 3),
          Map.entry("country code", 3),
          Map.entry("locale", 35),
          Map.entry("time zone", 64),
          Map.entry("timezone", 64),
          Map.entry("zip", 16),
          Map.entry("zip code", 16),
          Map.entry("postal code", 16),
          Map.entry("postcode", 16),
          Map.entry("phone", 32),
          Map.entry("phone number", 32),
          Map.entry("iban", 34),
          Map.entry("bic", 11),
          Map.entry("isbn", 17),
          Map.entry("ip", 45),
          Map.entry("ip address", 45));

  /** SQLite holds no text to the length of its column. */
  @Override
  public List<Violation> check(Catalog catalog, Dialect dialect) {
    return dialect == Dialect.SQLITE ? List.of() : check(catalog);
  }

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      for (Column column : table.columns()) {
        SqlType type = column.type();
        if (type.is("varchar")
            && type.arguments().equals(List.of(REFLEX))
            && table.foreignKeysOf(column.name()).isEmpty()) {
          telling(column.name())
              .ifPresent(length -> violations.add(violation(catalog, table, column, length)));
        }
      }
    }
    return violations;
  }

  /** How long values of that name get; empty where the name does not say. */
  private static OptionalInt telling(String name) {
    List<String> words = Words.of(name);
    if (words.isEmpty()) {
      return OptionalInt.empty();
    }
    String last = words.get(words.size() - 1);
    if (ADDRESSES.contains(last)) {
      return OptionalInt.of(ADDRESS);
    }
    if (PROSES.contains(last)) {
      return OptionalInt.of(PROSE);
    }
    String pair = words.size() > 1 ? words.get(words.size() - 2) + " " + last : last;
    Integer length = CODES.getOrDefault(pair, CODES.get(last));
    return length == null ? OptionalInt.empty() : OptionalInt.of(length);
  }

  private static Violation violation(Catalog catalog, Table table, Column column, int length) {
    String why =
        length > Integer.parseInt(REFLEX)
            ? ": the first value that is longer is refused in production, where no test had one"
            : ": it lets in 255 characters of anything where " + length + " are the most there can be";
    return new Violation(
        Tables.name(table, column.name()) + " is varchar(255) out of habit" + why,
        column.where(),
        dialect ->
            Mending.of(dialect).changeTypes(
                catalog,
                table,
                List.of(new Mending.Change(column, BuiltInTypes.of("varchar", String.valueOf(length)), Mending.Conversion.NONE))));
  }
}
