package dev.hadron.render.layout;

import dev.hadron.render.layout.Doc.Fill;
import dev.hadron.render.layout.Node.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Writes chains of names and calls with dots between. */
final class ChainWriter {

  /** Calls before which a chain breaks only if it must. */
  private static final Set<String> STREAM_METHODS = Set.of("stream", "parallelStream", "toBuilder");

  /** Calls of fluent logging, which stay on one line up to the last. */
  private static final Set<String> LOG_METHODS =
      Set.of(
          "at",
          "atConfig",
          "atDebug",
          "atFine",
          "atFiner",
          "atFinest",
          "atInfo",
          "atMostEvery",
          "atSevere",
          "atWarning",
          "every",
          "log",
          "logVarargs",
          "perUnique",
          "withCause",
          "withStackTrace");

  private static final int TINY = 4;

  private final Writers writers;
  private final Ops ops;
  private final JavaTokens tokens;

  ChainWriter(Writers writers) {
    this.writers = writers;
    this.ops = writers.ops;
    this.tokens = writers.tokens;
  }

  void write(Node node) {
    if (node.is(Kind.CALL) && writeLogCall(node)) {
      return;
    }
    List<Node> items = new ArrayList<>(8);
    Node start = collect(node, items);
    if (start != null) {
      start(start);
      if (items.isEmpty()) {
        ops.close();
        return;
      }
    }
    List<Integer> prefixes = new ArrayList<>(2);
    List<Integer> streams = streams(items);
    prefixes(items, start, prefixes);
    prefixes.removeAll(streams);
    prefixes.addAll(streams);
    boolean needDot = start != null && !isAnonymousClass(start);
    if (prefixes.isEmpty()) {
      plain(items, needDot);
    } else {
      withPrefixes(items, needDot, prefixes, streams.isEmpty() ? Fill.INDEPENDENT : Fill.UNIFIED);
    }
    if (start != null) {
      ops.close();
    }
  }

  /** The items of the chain; returns the expression before the first dot if it is no item. */
  private Node collect(Node last, List<Node> items) {
    Node start = null;
    Node node = last;
    while (node != null) {
      items.add(node);
      Node base = base(node);
      if (base.is(Kind.SELECT) || base.is(Kind.CALL)) {
        node = base.target();
      } else {
        if (!base.is(Kind.NAME)) {
          start = items.remove(items.size() - 1);
        }
        node = null;
      }
    }
    Collections.reverse(items);
    return start;
  }

  private static Node base(Node node) {
    Node base = node;
    while (base.is(Kind.INDEX)) {
      base = base.target();
    }
    return base;
  }

  private static boolean isAnonymousClass(Node start) {
    return start.is(Kind.NEW) && start.body() >= 0;
  }

  private void start(Node start) {
    if (isAnonymousClass(start)) {
      ops.open();
      writers.expressions.write(start);
      ops.token(".");
      return;
    }
    ops.open(Indent.PLUS_FOUR);
    writers.expressions.write(base(start));
    ops.breakHere();
    indexes(start);
  }

  private void prefixes(List<Node> items, Node start, List<Integer> prefixes) {
    int typeEnd = TypeNames.prefixEnd(simpleNames(items));
    if (typeEnd >= 0) {
      prefixes.add(typeEnd);
    }
    int calls = 0;
    int firstCall = -1;
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).is(Kind.CALL)) {
        calls += i > 0 || start != null ? 1 : 0;
        firstCall = firstCall < 0 ? i : firstCall;
      }
    }
    if (calls == 1 && firstCall > 0 && !prefixes.contains(firstCall)) {
      prefixes.add(firstCall);
    }
    if (prefixes.isEmpty()
        && items.get(0).is(Kind.NAME)
        && (tokens.is(items.get(0).from(), "this") || tokens.is(items.get(0).from(), "super"))) {
      prefixes.add(1);
    }
  }

  private List<String> simpleNames(List<Node> items) {
    List<String> names = new ArrayList<>(items.size());
    for (Node item : items) {
      names.add(tokens.text(base(item).name()));
      if (!item.is(Kind.NAME) && !item.is(Kind.SELECT)) {
        break;
      }
    }
    return names;
  }

  private List<Integer> streams(List<Node> items) {
    List<Integer> streams = new ArrayList<>(1);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).is(Kind.CALL) && STREAM_METHODS.contains(name(items.get(i)))) {
        streams.add(i);
      }
    }
    return streams;
  }

  private String name(Node call) {
    return tokens.text(call.name());
  }

  private boolean writeLogCall(Node last) {
    if (!tokens.is(last.name(), "log")) {
      return false;
    }
    List<Node> items = new ArrayList<>(4);
    Node node = last;
    while (node != null && node.is(Kind.CALL)) {
      if (!LOG_METHODS.contains(name(node))) {
        return false;
      }
      items.add(node);
      node = node.target();
    }
    if (node == null || !node.is(Kind.NAME)) {
      return false;
    }
    items.add(node);
    Collections.reverse(items);
    withPrefixes(items, false, List.of(items.size() - 1), Fill.INDEPENDENT);
    return true;
  }

  /** Breaks before every dot, or before none. */
  private void plain(List<Node> items, boolean afterStart) {
    boolean more = items.size() > 1;
    boolean needDot = afterStart;
    int length = afterStart ? TINY : 0;
    if (!afterStart) {
      ops.open(Indent.PLUS_FOUR);
    }
    for (Node item : items) {
      if (needDot) {
        if (length > TINY) {
          ops.breakHere();
        }
        ops.token(".");
        length++;
      }
      if (!writeShortCall(item, more)) {
        Indent.Tag typesBroken = new Indent.Tag();
        upToArguments(item, typesBroken);
        Indent arguments = more || needDot ? Indent.PLUS_FOUR : Indent.NONE;
        arguments(item, Indent.fourIf(typesBroken, Indent.NONE), arguments);
      }
      length += tokens.end(item.to() - 1) - tokens.start(item.from());
      needDot = true;
    }
    if (!afterStart) {
      ops.close();
    }
  }

  /** A call such as {@code when(x)} at the start of a chain keeps its argument beside it. */
  private boolean writeShortCall(Node item, boolean more) {
    if (!more
        || !item.is(Kind.CALL)
        || item.target() != null
        || item.parts().size() != 1
        || tokens.length(item.name()) > TINY) {
      return false;
    }
    ops.open();
    ops.open();
    ops.reference();
    ops.token("(");
    writers.expressions.write(item.parts().get(0));
    ops.close();
    ops.token(")");
    ops.close();
    return true;
  }

  /**
   * Keeps the items up to each prefix together as long as they fit.
   *
   * @param prefixes indexes of the last item of each prefix
   */
  private void withPrefixes(
      List<Node> items, boolean afterStart, List<Integer> prefixes, Fill prefixFill) {
    boolean more = prefixes.get(prefixes.size() - 1) < items.size() - 1;
    List<Integer> ends = new ArrayList<>(prefixes);
    Collections.sort(ends);
    ops.open(Indent.PLUS_FOUR);
    for (int i = 0; i < ends.size(); i++) {
      ops.open();
    }
    Indent.Tag nameBroken = new Indent.Tag();
    boolean needDot = afterStart;
    for (int i = 0; i < items.size(); i++) {
      Node item = items.get(i);
      if (needDot) {
        Fill fill = !ends.isEmpty() && i <= ends.get(0) ? prefixFill : Fill.UNIFIED;
        ops.breakHere(fill, false, Indent.NONE, nameBroken);
        ops.token(".");
      }
      Indent.Tag typesBroken = new Indent.Tag();
      upToArguments(item, typesBroken);
      if (!ends.isEmpty() && i == ends.get(0)) {
        ops.close();
        ends.remove(0);
      }
      Indent otherwise = more ? Indent.PLUS_FOUR : Indent.NONE;
      arguments(
          item, Indent.fourIf(typesBroken, Indent.NONE), Indent.fourIf(nameBroken, otherwise));
      needDot = true;
    }
    ops.close();
  }

  private void upToArguments(Node item, Indent.Tag typesBroken) {
    Node node = base(item);
    if (node.is(Kind.CALL) && !node.typeArguments().isEmpty()) {
      ops.open(Indent.PLUS_FOUR);
      writers.typeWriter.typeArguments(node.typeArguments(), Indent.NONE);
      ops.breakHere(Fill.UNIFIED, false, Indent.NONE, typesBroken);
      ops.close();
    }
    if (node.target() == null) {
      ops.reference();
    } else {
      ops.word();
    }
  }

  private void arguments(Node item, Indent typesIndent, Indent indent) {
    Node node = base(item);
    if (node.is(Kind.CALL)) {
      ops.open(typesIndent);
      writers.arguments.write(node.parts(), indent);
      ops.close();
    }
    indexes(item);
  }

  private void indexes(Node item) {
    if (!item.is(Kind.INDEX)) {
      return;
    }
    List<Node> indexes = new ArrayList<>(2);
    for (Node node = item; node.is(Kind.INDEX); node = node.target()) {
      indexes.add(0, node.parts().get(0));
    }
    ops.open();
    for (Node index : indexes) {
      ops.token("[");
      ops.breakToFill();
      writers.expressions.write(index);
      ops.token("]");
    }
    ops.close();
  }
}
