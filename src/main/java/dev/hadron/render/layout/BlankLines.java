package dev.hadron.render.layout;

/** Which tokens and comments want a blank line before them. */
final class BlankLines {

  /** What is known of the blank line before a place. */
  enum Wish {
    ALWAYS,
    NEVER,
    AS_IN_SOURCE
  }

  private final Wish[] wishes;

  /** A blank line is wanted if this break or the other one was taken; null until one may be. */
  private Indent.Tag[] tags;

  private Indent.Tag[] otherTags;

  /**
   * @param places how many tokens and comments there are
   */
  BlankLines(int places) {
    wishes = new Wish[places];
  }

  /** The first wish for a place counts; it outweighs any conditional one. */
  void wish(int index, Wish wish) {
    if (wishes[index] == null) {
      wishes[index] = wish;
    }
  }

  /** A blank line is wanted if the break is taken. */
  void wishIf(int index, Indent.Tag tag) {
    if (wishes[index] == null) {
      if (tags == null) {
        tags = new Indent.Tag[wishes.length];
        otherTags = new Indent.Tag[wishes.length];
      }
      if (tags[index] == null) {
        tags[index] = tag;
      } else {
        otherTags[index] = tag;
      }
    }
  }

  /**
   * Whether a blank line goes before this place.
   *
   * @param inSource whether the source has one
   */
  boolean wanted(int index, boolean inSource) {
    if (wishes[index] != null) {
      return wishes[index] == Wish.ALWAYS || (wishes[index] == Wish.AS_IN_SOURCE && inSource);
    }
    if (tags == null || tags[index] == null) {
      return false;
    }
    return tags[index].taken || (otherTags[index] != null && otherTags[index].taken) || inSource;
  }
}
