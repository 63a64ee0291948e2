package dev.hadron.render.layout;

import dev.hadron.render.layout.BlankLines.Wish;
import dev.hadron.render.layout.Doc.Break;
import dev.hadron.render.layout.Doc.Fill;
import dev.hadron.render.layout.Doc.Mark;
import dev.hadron.render.layout.Doc.Space;
import dev.hadron.render.layout.Leaf.Remark;
import dev.hadron.render.layout.Leaf.Token;
import java.util.List;

/** Puts the comments of a source between the steps that lay out its tokens. */
final class CommentWeaver {

  private final JavaTokens tokens;
  private final BlankLines blankLines;
  private final DocBuilder out = new DocBuilder();
  private boolean afterForcedBreak;

  CommentWeaver(JavaTokens tokens, BlankLines blankLines) {
    this.tokens = tokens;
    this.blankLines = blankLines;
  }

  /**
   * The document of these steps and the comments of their tokens.
   *
   * @param commented places of the tokens with comments
   */
  Doc weave(Op[] ops, int size, List<Integer> commented) {
    int done = 0;
    for (int place : commented) {
      Token token = (Token) ops[place];
      done = addUntil(first(ops, place), ops, done);
      before(token);
      done = addUntil(last(ops, size, place) + 1, ops, done);
      after(token);
    }
    addUntil(size, ops, done);
    return out.build();
  }

  private int addUntil(int end, Op[] ops, int from) {
    for (int i = from; i < end; i++) {
      add(ops[i]);
    }
    return end;
  }

  /** Comments go outside of the levels that start at their token. */
  private static int first(Op[] ops, int place) {
    int first = place;
    while (first > 0 && ops[first - 1] instanceof Op.Open) {
      first--;
    }
    return first;
  }

  /** Comments go outside of the levels that end at their token. */
  private static int last(Op[] ops, int size, int place) {
    int last = place;
    while (last + 1 < size && ops[last + 1] instanceof Op.Close) {
      last++;
    }
    return last;
  }

  private void before(Token token) {
    Comment last = null;
    for (Comment comment : tokens.before(token.token)) {
      Fill fill = comment.isLine() ? Fill.FORCED : Fill.UNIFIED;
      addComment(new Break(fill, false, token.commentsBefore, null));
      addRemark(comment);
      if (comment.isJavadoc()) {
        addComment(Break.forced(Indent.NONE));
      }
      last = comment;
    }
    if (last == null) {
      return;
    }
    if (!last.isJavadoc() && last.newlinesAfter() > 1) {
      blankLines.wish(token.index, Wish.ALWAYS);
    }
    if (last.newlinesAfter() > 0) {
      addComment(Break.forced(Indent.NONE));
    } else if (last.isBlock()) {
      addComment(Space.INSTANCE);
    }
  }

  private void after(Token token) {
    for (Comment comment : tokens.after(token.token)) {
      boolean ownLine = comment.isJavadoc() || (comment.isBlock() && token.trailingComment != null);
      if (ownLine) {
        Indent indent = token.trailingComment == null ? Indent.NONE : token.trailingComment;
        addComment(Break.forced(indent));
      } else {
        addComment(Space.INSTANCE);
      }
      addRemark(comment);
      if (ownLine) {
        addComment(Break.forced(Indent.NONE));
      }
    }
  }

  private void addRemark(Comment comment) {
    addComment(new Remark(comment));
    if (comment.isLine()) {
      addComment(Break.forced(Indent.NONE));
    }
  }

  private void addComment(Op op) {
    if (!(afterForcedBreak && op instanceof Space)) {
      out.add(op);
      afterForcedBreak = isForced(op);
    }
  }

  private void add(Op op) {
    if (afterForcedBreak && isBlank(op)) {
      return;
    }
    out.add(op);
    if (!(op instanceof Op.Open || op instanceof Mark)) {
      afterForcedBreak = isForced(op);
    }
  }

  private static boolean isForced(Op op) {
    return op instanceof Break taken && taken.isForced();
  }

  private static boolean isBlank(Op op) {
    return op instanceof Space
        || (op instanceof Break skipped && skipped.space && skipped.indent.columns() == 0);
  }
}
