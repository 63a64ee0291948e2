package dev.hadron.render.layout;

import dev.hadron.render.layout.Doc.Fill;
import dev.hadron.render.layout.Modifiers.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Reads and writes modifiers. */
final class ModifierWriter {

  /** In the order that the language specification recommends. */
  private static final List<String> ORDER =
      List.of(
          "public",
          "protected",
          "private",
          "abstract",
          "default",
          "static",
          "final",
          "sealed",
          "non-sealed",
          "transient",
          "volatile",
          "synchronized",
          "native",
          "strictfp");

  private static final Set<String> WORDS = Set.copyOf(ORDER);

  private final Writers writers;
  private final Ops ops;
  private final JavaTokens tokens;
  private final TypeAnnotations knownTypeAnnotations;

  ModifierWriter(Writers writers, TypeAnnotations knownTypeAnnotations) {
    this.writers = writers;
    this.ops = writers.ops;
    this.tokens = writers.tokens;
    this.knownTypeAnnotations = knownTypeAnnotations;
  }

  /** The modifiers from here on, perhaps none. */
  Modifiers read(int from) {
    List<Item> items = new ArrayList<>(4);
    int at = from;
    while (true) {
      if (tokens.is(at, '@') && !tokens.is(at + 1, "interface")) {
        Node annotation = writers.types.annotation(at);
        at = annotation.to();
        items.add(new Item(at, annotation));
      } else if (isWord(at)) {
        at += tokens.is(at, "non") ? 3 : 1;
        items.add(new Item(at, null));
      } else {
        return withTypeAnnotations(from, at, items);
      }
    }
  }

  /** The token after the modifiers from here on. */
  int end(int from) {
    int at = from;
    while (true) {
      if (tokens.is(at, '@') && !tokens.is(at + 1, "interface")) {
        at = writers.types.annotationEnd(at);
      } else if (isWord(at)) {
        at += tokens.is(at, "non") ? 3 : 1;
      } else {
        return at;
      }
    }
  }

  private boolean isWord(int at) {
    if (!tokens.isWord(at)) {
      return false;
    }
    if (tokens.is(at, "sealed")) {
      return tokens.isWord(at + 1) && !tokens.is(at + 1, "instanceof");
    }
    if (tokens.is(at, "non")) {
      return tokens.is(at + 1, '-') && tokens.is(at + 2, "sealed");
    }
    if (tokens.is(at, "synchronized") || tokens.is(at, "static")) {
      return tokens.isWord(at + 1) || tokens.is(at + 1, '@') || tokens.is(at + 1, '<');
    }
    return WORDS.contains(tokens.text(at));
  }

  private Modifiers withTypeAnnotations(int from, int to, List<Item> items) {
    if (items.isEmpty() || !isTypeAnnotation(items.get(items.size() - 1).annotation())) {
      return new Modifiers(from, to, items, List.of());
    }
    int count = items.size();
    while (count > 0 && isTypeAnnotation(items.get(count - 1).annotation())) {
      count--;
    }
    List<Node> typeAnnotations = new ArrayList<>();
    for (Item item : items.subList(count, items.size())) {
      typeAnnotations.add(item.annotation());
    }
    return new Modifiers(from, to, items.subList(0, count), typeAnnotations);
  }

  private boolean isTypeAnnotation(Node annotation) {
    return annotation != null
        && annotation.target().is(Node.Kind.NAME)
        && knownTypeAnnotations.contains(tokens.text(annotation.target().name()));
  }

  /** The modifiers of a type: each annotation on a line. */
  void writeOfType(Modifiers modifiers) {
    write(modifiers, true, null);
    lines(modifiers.typeAnnotations());
  }

  /** Each annotation on a line. */
  void lines(List<Node> annotations) {
    for (Node annotation : annotations) {
      ops.forcedBreak();
      writers.typeWriter.annotation(annotation);
      ops.forcedBreak();
    }
  }

  /** Modifiers before a local declaration of several variables or a union of types. */
  void writeBeforeType(Modifiers modifiers, boolean vertical) {
    write(modifiers, vertical, null);
    if (!modifiers.typeAnnotations().isEmpty()) {
      writers.typeWriter.annotations(modifiers.typeAnnotations());
      ops.breakOrSpaceToFill();
    }
  }

  /**
   * Writes all but the type annotations.
   *
   * @param vertical whether each annotation goes on a line
   * @param tag what remembers whether they do, or null
   */
  void write(Modifiers modifiers, boolean vertical, Indent.Tag tag) {
    writeWords(modifiers, writeAnnotations(modifiers, vertical, tag));
  }

  /**
   * Writes the annotations before the first word, and the break after them.
   *
   * @return how many there are
   */
  int writeAnnotations(Modifiers modifiers, boolean vertical, Indent.Tag tag) {
    List<Item> items = modifiers.items();
    if (items.isEmpty() || items.get(0).annotation() == null) {
      return 0;
    }
    int annotations = 0;
    ops.open();
    while (annotations < items.size() && items.get(annotations).annotation() != null) {
      if (annotations > 0) {
        lineBreak(vertical, tag);
      }
      writers.typeWriter.annotation(items.get(annotations).annotation());
      annotations++;
    }
    ops.close();
    lineBreak(vertical, tag);
    return annotations;
  }

  /** Writes the words, and what annotations stand among them. */
  void writeWords(Modifiers modifiers, int from) {
    List<Item> items = modifiers.items();
    if (from == items.size()) {
      return;
    }
    ops.open();
    for (int i = from; i < items.size(); ) {
      if (i > from) {
        spaceToFill();
      }
      i = write(items, i);
    }
    ops.close();
    spaceToFill();
  }

  /** Whether only words stand from here on, and in their order, and no type annotation. */
  boolean isPlain(Modifiers modifiers, int from) {
    if (!modifiers.typeAnnotations().isEmpty()) {
      return false;
    }
    List<Item> items = modifiers.items();
    int lastRank = -1;
    for (int i = from; i < items.size(); i++) {
      Item item = items.get(i);
      int rank = item.annotation() == null ? ORDER.indexOf(tokens.text(item.to() - 1)) : -1;
      if (rank <= lastRank) {
        return false;
      }
      lastRank = rank;
    }
    return true;
  }

  /** Writes an annotation or all words up to the next one; returns the item after. */
  private int write(List<Item> items, int from) {
    if (items.get(from).annotation() != null) {
      writers.typeWriter.annotation(items.get(from).annotation());
      return from + 1;
    }
    int to = from;
    List<Integer> ranks = new ArrayList<>(3);
    for (int at = ops.at(); to < items.size() && items.get(to).annotation() == null; to++) {
      ranks.add(ORDER.indexOf(tokens.is(at, "non") ? "non-sealed" : tokens.text(at)));
      at = items.get(to).to();
    }
    Collections.sort(ranks);
    for (int i = 0; i < ranks.size(); i++) {
      if (i > 0) {
        spaceToFill();
      }
      word(ORDER.get(ranks.get(i)));
    }
    return to;
  }

  private void word(String word) {
    if (word.equals("non-sealed")) {
      ops.tokenAs("non");
      ops.tokenAs("-");
      ops.tokenAs("sealed");
    } else {
      ops.tokenAs(word);
    }
  }

  private void lineBreak(boolean vertical, Indent.Tag tag) {
    ops.breakHere(vertical ? Fill.FORCED : Fill.UNIFIED, !vertical, Indent.NONE, tag);
  }

  private void spaceToFill() {
    ops.open();
    ops.breakOrSpaceToFill();
    ops.close();
  }
}
