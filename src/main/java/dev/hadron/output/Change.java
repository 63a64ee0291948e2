package dev.hadron.output;

import java.util.Locale;

/** What a run means for one file of the project's folder. */
public enum Change {
  /** Not there yet. */
  ADDED,
  /** Ours, as the last run left it, and different now. */
  CHANGED,
  /** Ours, as the last run left it, and not part of the project any more. */
  REMOVED,
  /** The same bytes. */
  UNCHANGED,
  /** The user's, who edited it: left alone. */
  KEPT,
  /** Ours and edited by hand, while this run would write what the last one wrote. */
  EDITED,
  /** Edited by hand and different now, or not ours at all and in the way. */
  CONFLICT;

  /** Lower-case name, as printed before a path. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether writing the file would lose something that a person wrote. */
  public boolean losesWork() {
    return this == EDITED || this == CONFLICT;
  }

  /** Whether the folder and the project differ here. */
  public boolean isDifference() {
    return this != UNCHANGED && this != KEPT;
  }
}
