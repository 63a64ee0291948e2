package dev.hadron.model;

/** How a representation is versioned for conditional requests (RFC 9110 section 13). */
public sealed interface EntityTag {

  /** The version column alone: the representation shows nothing of other rows. */
  record Version() implements EntityTag {}

  /** A hash of the representation: it shows other rows too, or there is no version column. */
  record RepresentationHash() implements EntityTag {}

  /** The operation's contract has no conditional requests. */
  record None() implements EntityTag {}
}
