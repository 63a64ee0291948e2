package dev.hadron.rules.handler;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.Table;

/** Which columns count the changes of their rows, where a user may say otherwise than their names. */
public interface VersionNames {

  /** The names alone say so. */
  VersionNames AS_CALLED = (table, column, called) -> called;

  /**
   * Whether the column counts changes.
   *
   * @param called whether its name says so
   */
  boolean isVersion(Table table, Column column, boolean called);
}
