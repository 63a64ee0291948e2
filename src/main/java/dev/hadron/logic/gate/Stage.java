package dev.hadron.logic.gate;

/** Where a reply can end before it is accepted, in the order of the stages. */
public enum Stage {
  /** The hole itself is wrong: its types or examples do not compile. No reply can mend that. */
  TASK("task"),
  REPLY("reply"),
  SYNTAX("syntax"),
  COMPILER("compiler"),
  CALLS("calls"),
  EXAMPLES("examples");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
