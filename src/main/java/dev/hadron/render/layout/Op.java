package dev.hadron.render.layout;

/** One step of building a document: open a level, close it, or add a leaf. */
interface Op {

  /** Starts a level. */
  record Open(Indent indent) implements Op {}

  /** Ends a level. */
  record Close() implements Op {}
}
