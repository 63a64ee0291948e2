package dev.hadron.generate;

import dev.hadron.diagnostic.Diagnostic;
import java.util.List;

/** What became of the holes, in the order of their pages. */
public record ImplementResult(List<Row> rows, List<Diagnostic> problems) {

  public ImplementResult {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /**
   * One hole.
   *
   * @param state what it is now
   * @param note why, or what comes next
   * @param files files that were written, relative to the project
   */
  public record Row(String hole, State state, String note, List<String> files) {

    public Row {
      files = List.copyOf(files);
    }
  }

  /** Of a hole. */
  public enum State {
    OPEN("open"),
    PROPOSED("proposed"),
    ACCEPTED("accepted"),
    PASSED("passed"),
    REFUSED("refused");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
