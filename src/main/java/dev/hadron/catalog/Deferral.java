package dev.hadron.catalog;

/** When a constraint is checked. */
public enum Deferral {
  NOT_DEFERRABLE,
  INITIALLY_IMMEDIATE,
  INITIALLY_DEFERRED
}
