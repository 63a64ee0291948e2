package dev.hadron.model.naming;

import java.util.List;
import java.util.Set;

/** What a name says about the values behind it: amounts of money. */
public final class TellingNames {

  private static final Set<String> AMOUNTS =
      Set.of(
          "price", "prices", "amount", "cost", "costs", "fee", "fees", "salary", "wage", "balance",
          "budget", "revenue", "turnover", "subtotal", "tax", "vat", "payment", "deposit", "refund",
          "invoice", "total", "rent", "bonus", "commission", "premium", "payout");

  /** Words that make a measure or a ratio of the words before. */
  private static final Set<String> MEASURES =
      Set.of(
          "rate", "ratio", "factor", "percent", "percentage", "pct", "share", "weight", "score",
          "index", "count", "quantity", "qty", "hours", "minutes", "seconds", "days", "duration",
          "time", "distance", "km", "miles", "kg", "length", "height", "width", "volume", "area",
          "size", "bytes", "calories", "lat", "lon", "x", "y", "points", "probability", "units");

  private TellingNames() {}

  /** Whether a column, property or variable of that name holds an amount of money. */
  public static boolean isAmount(String name) {
    List<String> words = Words.of(name);
    return words.stream().anyMatch(AMOUNTS::contains)
        && words.stream().noneMatch(MEASURES::contains);
  }
}
