package dev.hadron.mapping;

import dev.hadron.model.BasicType;
import dev.hadron.model.ListShape;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.util.Map;
import java.util.Optional;

/** Numbers that envelopes carry about a page or a whole list, told by their names. */
final class ContractCounts {

  private static final Map<String, ListShape.Kind> NAMES =
      Map.ofEntries(
          Map.entry("total", ListShape.Kind.TOTAL),
          Map.entry("count", ListShape.Kind.TOTAL),
          Map.entry("totalcount", ListShape.Kind.TOTAL),
          Map.entry("totalelements", ListShape.Kind.TOTAL),
          Map.entry("totalitems", ListShape.Kind.TOTAL),
          Map.entry("totalresults", ListShape.Kind.TOTAL),
          Map.entry("totalrecords", ListShape.Kind.TOTAL),
          Map.entry("totalhits", ListShape.Kind.TOTAL),
          Map.entry("page", ListShape.Kind.PAGE),
          Map.entry("pagenumber", ListShape.Kind.PAGE),
          Map.entry("currentpage", ListShape.Kind.PAGE),
          Map.entry("pageindex", ListShape.Kind.PAGE),
          Map.entry("number", ListShape.Kind.PAGE),
          Map.entry("size", ListShape.Kind.SIZE),
          Map.entry("pagesize", ListShape.Kind.SIZE),
          Map.entry("perpage", ListShape.Kind.SIZE),
          Map.entry("limit", ListShape.Kind.SIZE),
          Map.entry("totalpages", ListShape.Kind.TOTAL_PAGES),
          Map.entry("pages", ListShape.Kind.TOTAL_PAGES),
          Map.entry("pagecount", ListShape.Kind.TOTAL_PAGES),
          Map.entry("lastpage", ListShape.Kind.TOTAL_PAGES),
          Map.entry("offset", ListShape.Kind.OFFSET),
          Map.entry("skip", ListShape.Kind.OFFSET),
          Map.entry("start", ListShape.Kind.OFFSET),
          Map.entry("numberofelements", ListShape.Kind.NUMBER_OF_ITEMS),
          Map.entry("itemcount", ListShape.Kind.NUMBER_OF_ITEMS),
          Map.entry("returned", ListShape.Kind.NUMBER_OF_ITEMS));

  private ContractCounts() {}

  /** What the property counts; empty where its name or type says no count. */
  static Optional<ListShape.Kind> of(RecordType.Property property) {
    boolean whole =
        property.type() instanceof ValueType.Basic basic
            && (basic.type() == BasicType.INTEGER || basic.type() == BasicType.LONG);
    if (!whole) {
      return Optional.empty();
    }
    String letters = ContractNames.letters(property.jsonName());
    ListShape.Kind named = NAMES.get(letters);
    if (named != null) {
      return Optional.of(named);
    }
    // Such as articlesCount beside articles.
    return letters.endsWith("count") || letters.startsWith("total")
        ? Optional.of(ListShape.Kind.TOTAL)
        : Optional.empty();
  }
}
