package dev.hadron.mapping;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.Table;
import dev.hadron.model.Guard;
import java.util.Optional;

/**
 * A column that says whose a row is.
 *
 * @param evidence what in the schema says so
 * @param doubt why callers see the rows of others all the same; empty where they do not
 */
record RowOwner(
    Table table, Column column, Guard.Whose whose, String evidence, Optional<String> doubt) {

  boolean isEnforced() {
    return doubt.isEmpty();
  }

  RowOwner doubted(String why) {
    return new RowOwner(table, column, whose, evidence, Optional.of(why));
  }

  String subject() {
    return table.name().name() + "." + column.name();
  }

  /** The word of the option. */
  String kind() {
    return whose == Guard.Whose.OWNER ? Meanings.OWNER : Meanings.TENANT;
  }
}
