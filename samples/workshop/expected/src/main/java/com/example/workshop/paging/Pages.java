package com.example.workshop.paging;

import com.example.workshop.problem.ProblemException;

/** Arithmetic of numbered pages. */
public final class Pages {
  private Pages() {}

  /** How many rows stand on so many pages before; 400 where that is out of reach. */
  public static long before(long pages, long size) {
    if (pages < 0 || pages > Integer.MAX_VALUE || size < 0 || size > Integer.MAX_VALUE) {
      throw new ProblemException(400, "There is no such page.");
    }
    return pages * size;
  }

  /** How many pages of a size hold so many rows. */
  public static int of(long rows, long size) {
    return size == 0 ? 0 : Math.toIntExact((rows + size - 1) / size);
  }
}
