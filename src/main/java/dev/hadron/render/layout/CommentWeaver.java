package dev.hadron.render.layout;

import dev.hadron.render.layout.BlankLines.Wish;
import dev.hadron.render.layout.Doc.Break;
import dev.hadron.render.layout.Doc.Fill;
import dev.hadron.render.layout.Doc.Remark;
import dev.hadron.render.layout.Doc.Space;
import dev.hadron.render.layout.Doc.Token;
import java.util.ArrayList;
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
    List<Op>[] comments = comments(ops, size, commented);
    for (int i = 0; i <= size; i++) {
      if (comments[i] != null) {
        for (Op op : comments[i]) {
          addComment(op);
        }
      }
      if (i < size) {
        add(ops[i]);
      }
    }
    return out.build();
  }

  /** Comments go outside of the levels that start or end at their token. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private List<Op>[] comments(Op[] ops, int size, List<Integer> commented) {
    List<Op>[] comments = new List[size + 1];
    for (int place : commented) {
      int first = place;
      while (first > 0 && ops[first - 1] instanceof Op.Open) {
        first--;
      }
      int last = place;
      while (last + 1 < size && ops[last + 1] instanceof Op.Close) {
        last++;
      }
      Token token = (Token) ops[place];
      before(token, at(comments, first));
      after(token, at(comments, last + 1));
    }
    return comments;
  }

  private static List<Op> at(List<Op>[] comments, int place) {
    if (comments[place] == null) {
      comments[place] = new ArrayList<>(4);
    }
    return comments[place];
  }

  private void before(Token token, List<Op> out) {
    Comment last = null;
    for (Comment comment : tokens.before(token.token)) {
      Fill fill = comment.isLine() ? Fill.FORCED : Fill.UNIFIED;
      out.add(new Break(fill, false, token.commentsBefore, null));
      addRemark(comment, out);
      if (comment.isJavadoc()) {
        out.add(Break.forced(Indent.NONE));
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
      out.add(Break.forced(Indent.NONE));
    } else if (last.isBlock()) {
      out.add(Space.INSTANCE);
    }
  }

  private void after(Token token, List<Op> out) {
    for (Comment comment : tokens.after(token.token)) {
      boolean ownLine = comment.isJavadoc() || (comment.isBlock() && token.trailingComment != null);
      if (ownLine) {
        out.add(Break.forced(token.trailingComment == null ? Indent.NONE : token.trailingComment));
      } else {
        out.add(Space.INSTANCE);
      }
      addRemark(comment, out);
      if (ownLine) {
        out.add(Break.forced(Indent.NONE));
      }
    }
  }

  private static void addRemark(Comment comment, List<Op> out) {
    out.add(new Remark(comment));
    if (comment.isLine()) {
      out.add(Break.forced(Indent.NONE));
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
    if (!(op instanceof Op.Open)) {
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
