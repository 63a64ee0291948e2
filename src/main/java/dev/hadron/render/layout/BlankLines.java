package dev.hadron.render.layout;

import java.util.Arrays;

/** Which tokens and comments want a blank line before them. */
final class BlankLines {

  /** What is known of the blank line before a place. */
  enum Wish {
    ALWAYS,
    NEVER,
    AS_IN_SOURCE
  }

  private Wish[] wishes = new Wish[256];

  /** A blank line is wanted if this break or the other one was taken. */
  private Indent.Tag[] tags = new Indent.Tag[256];

  private Indent.Tag[] otherTags = new Indent.Tag[256];

  /** The first wish for a place counts; it outweighs any conditional one. */
  void wish(int index, Wish wish) {
    ensure(index);
    if (wishes[index] == null) {
      wishes[index] = wish;
    }
  }

  /** A blank line is wanted if the break is taken. */
  void wishIf(int index, Indent.Tag tag) {
    ensure(index);
    if (wishes[index] == null) {
      if (tags[index] == null) {
        tags[index] = tag;
      } else {
        otherTags[index] = tag;
      }
    }
  }

  private void ensure(int index) {
    if (index >= wishes.length) {
      int larger = Math.max(index + 1, wishes.length * 2);
      wishes = Arrays.copyOf(wishes, larger);
      tags = Arrays.copyOf(tags, larger);
      otherTags = Arrays.copyOf(otherTags, larger);
    }
  }

  /**
   * Whether a blank line goes before this place.
   *
   * @param inSource whether the source has one
   */
  boolean wanted(int index, boolean inSource) {
    if (index >= wishes.length) {
      return false;
    }
    if (wishes[index] != null) {
      return wishes[index] == Wish.ALWAYS || (wishes[index] == Wish.AS_IN_SOURCE && inSource);
    }
    if (tags[index] == null) {
      return false;
    }
    return tags[index].taken || (otherTags[index] != null && otherTags[index].taken) || inSource;
  }
}
