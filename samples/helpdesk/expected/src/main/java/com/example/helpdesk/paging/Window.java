package com.example.helpdesk.paging;

import java.util.List;
import java.util.function.Function;

/** Rows of a list from some place on, and whether there are more behind them. */
public record Window<E>(List<E> rows, boolean more) {
  /** Where the list goes on: told by the last of the rows; null where they end it. */
  public <V> V next(Function<E, V> place) {
    return more ? place.apply(rows.get(rows.size() - 1)) : null;
  }
}
