package dev.hadron.rules.schema;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of what mends a schema: statements, and what is left for a person to do.
 *
 * @param statements that the server runs; empty where it would refuse them
 * @param note in words; empty where the statements say it all
 */
record Step(String statements, String note) {

  /** Statements that say it all. */
  static Step of(String statements) {
    return new Step(statements.strip(), "");
  }

  /** What no statement of ours does on a schema as this one is. */
  static Step byHand(String what) {
    return new Step("", what);
  }

  /** What has to be dropped before a statement and made again behind it. */
  static Step around(List<String> bonds, String statement) {
    return byHand(
        "by hand: drop %s; run %s and make again what was dropped"
            .formatted(String.join(", ", bonds), statement.strip()));
  }

  Step withNote(String more) {
    return new Step(statements, note.isEmpty() ? more : note + "; " + more);
  }

  /** The steps in one line; the words are a comment at its end, which no server runs. */
  static String line(List<Step> steps) {
    String statements =
        steps.stream()
            .map(Step::statements)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" "));
    String notes =
        steps.stream()
            .map(Step::note)
            .filter(each -> !each.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    return notes.isEmpty() ? statements : (statements + " -- " + notes).strip();
  }
}
