package dev.hadron.mapping;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.Table;
import dev.hadron.model.Guard;
import dev.hadron.model.naming.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column that says whose a row is.
 *
 * @param evidence what in the schema says so
 * @param doubt why callers see the rows of others all the same; empty where they do not
 */
record RowOwner(
    Table table, Column column, Guard.Whose whose, String evidence, Optional<String> doubt) {

  private static final Pattern REFERENCE = Pattern.compile(" (id|uuid|fk)$");

  boolean isEnforced() {
    return doubt.isEmpty();
  }

  RowOwner doubted(String why) {
    return new RowOwner(table, column, whose, evidence, Optional.of(why));
  }

  String subject() {
    return table.name().name() + "." + column.name();
  }

  String kind() {
    return kind(whose);
  }

  /** The word of the option. */
  static String kind(Guard.Whose whose) {
    return whose == Guard.Whose.OWNER ? Meanings.OWNER : Meanings.TENANT;
  }

  /** The column where the option says so; empty where it says nothing or something else. */
  static Optional<RowOwner> told(
      Meanings meanings, Table table, Column column, Guard.Whose whose) {
    return meanings
        .told(table, column)
        .filter(kind(whose)::equals)
        .map(
            kind -> new RowOwner(table, column, whose, "the option 'meaning'", Optional.empty()));
  }

  /** What a column is called, without what says that it is a reference: {@code owner}. */
  static String called(Column column) {
    return REFERENCE.matcher(String.join(" ", Words.of(column.name()))).replaceFirst("");
  }
}
