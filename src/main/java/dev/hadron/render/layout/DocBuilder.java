package dev.hadron.render.layout;

import dev.hadron.render.layout.Doc.Break;
import dev.hadron.render.layout.Doc.Level;
import java.util.Arrays;

/**
 * Nests a flat sequence of steps into levels.
 *
 * <p>What follows the end of a level without a break between belongs to the level, so that a
 * closing bracket or semicolon counts when the level looks whether it fits.
 */
final class DocBuilder {

  private Level[] levels = new Level[64];
  private int depth;
  private Level target = new Level(Indent.NONE);

  DocBuilder() {
    levels[0] = target;
  }

  void add(Op op) {
    if (op instanceof Op.Open open) {
      if (++depth == levels.length) {
        levels = Arrays.copyOf(levels, depth * 2);
      }
      levels[depth] = new Level(open.indent());
    } else if (op instanceof Op.Close) {
      Level level = levels[depth--];
      levels[depth].add(level);
    } else {
      if (op instanceof Break) {
        target = levels[depth];
      }
      target.add((Doc) op);
    }
  }

  Doc build() {
    return levels[0];
  }
}
