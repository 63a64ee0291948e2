package dev.hadron.output;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A project in memory, for previews and tests. */
public final class MemorySink implements Sink {

  private final SortedMap<String, byte[]> contents = new TreeMap<>();

  @Override
  public SinkResult write(OutputTree tree) {
    SinkResult result = SinkResult.ofEmptyPlace(tree);
    if (!result.hasErrors()) {
      contents.clear();
      contents.putAll(tree.contents());
    }
    return result;
  }

  /**
   * Content by path of the last project that was taken, the files under {@code .hadron/} included.
   */
  public SortedMap<String, byte[]> contents() {
    return Collections.unmodifiableSortedMap(contents);
  }
}
