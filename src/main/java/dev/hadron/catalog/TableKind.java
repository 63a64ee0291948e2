package dev.hadron.catalog;

/** How a table's rows are kept. */
public enum TableKind {
  ORDINARY,
  UNLOGGED,
  TEMPORARY,
  FOREIGN
}
