package dev.hadron.render.layout;

/** How far lines move to the right inside a level; may depend on whether a break was taken. */
final class Indent {

  static final Indent NONE = new Indent(null, 0, 0);
  static final Indent PLUS_TWO = new Indent(null, 0, 2);
  static final Indent PLUS_FOUR = new Indent(null, 0, 4);
  static final Indent MINUS_TWO = new Indent(null, 0, -2);
  static final Indent MINUS_FOUR = new Indent(null, 0, -4);

  /** To the first column, wherever the level stands. */
  static final Indent TO_MARGIN = new Indent(null, 0, -1_000_000);

  /** Remembers whether a break was taken. */
  static final class Tag {
    boolean taken;
  }

  /** The step that starts a level with this indent. */
  final Op.Open open = new Op.Open(this);

  private final Tag tag;
  private final int ifTaken;
  private final int otherwise;

  private Indent(Tag tag, int ifTaken, int otherwise) {
    this.tag = tag;
    this.ifTaken = ifTaken;
    this.otherwise = otherwise;
  }

  /** Four columns if the break was taken, else the other indent. */
  static Indent fourIf(Tag tag, Indent otherwise) {
    return new Indent(tag, 4, otherwise.otherwise);
  }

  /** Whatever breaks are taken; those to the left do not count. */
  int mostColumns() {
    return Math.max(ifTaken, Math.max(otherwise, 0));
  }

  int columns() {
    return tag != null && tag.taken ? ifTaken : otherwise;
  }
}
