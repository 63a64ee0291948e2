package dev.hadron.plan;

/** Who may change a generated file after the first run. */
public enum Ownership {
  /** Ours: written again by every run, merged with hand edits by {@code update}. */
  GENERATED,
  /** The user's from the first edit on: a later run leaves it alone then. */
  SCAFFOLDED
}
