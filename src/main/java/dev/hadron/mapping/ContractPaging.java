package dev.hadron.mapping;

import dev.hadron.model.BasicType;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the query parameters of a list cut it into pages. */
final class ContractPaging {

  /** Rows that a list without paging may have before it is an error. */
  static final int CAP = 1000;

  private static final int DEFAULT_SIZE = 20;
  private static final Set<String> PAGES =
      Set.of("page", "pagenumber", "pageno", "pageindex", "currentpage", "p");
  private static final Set<String> SIZES =
      Set.of(
          "size", "pagesize", "perpage", "limit", "pagelimit", "maxresults", "count", "top", "take",
          "itemsperpage", "resultsperpage", "rowsperpage", "recordsperpage", "entriesperpage",
          "maxitems", "maxpagesize");
  private static final Set<String> OFFSETS =
      Set.of("offset", "skip", "start", "startindex", "firstresult", "pageoffset");
  private static final Set<String> CURSORS =
      Set.of(
          "cursor", "after", "startingafter", "startafter", "pagetoken", "nexttoken",
          "continuationtoken", "nextcursor", "aftercursor", "sinceid", "afterid", "nextpagetoken",
          "pagecursor", "pageafter", "marker");

  private ContractPaging() {}

  static boolean isPaging(String wireName) {
    String letters = ContractNames.letters(wireName);
    return PAGES.contains(letters) || SIZES.contains(letters) || OFFSETS.contains(letters);
  }

  static boolean isCursor(String wireName) {
    return CURSORS.contains(ContractNames.letters(wireName));
  }

  /**
   * @param key type of the key that rows have
   */
  static Paging of(List<Parameter> parameters, ValueType key) {
    Optional<Parameter> page = find(parameters, PAGES);
    Optional<Parameter> size = find(parameters, SIZES);
    Optional<Parameter> offset = find(parameters, OFFSETS);
    if (page.isPresent() && size.isPresent()) {
      return new Paging.PageNumber(
          page.get().name(), size.get().name(), firstPage(page.get()), sizeOf(size.get()));
    }
    if (offset.isPresent() && size.isPresent()) {
      return new Paging.OffsetLimit(offset.get().name(), size.get().name(), sizeOf(size.get()));
    }
    Optional<Parameter> cursor = cursor(parameters, key);
    if (cursor.isPresent() && size.isPresent()) {
      return new Paging.Keyset(cursor.get().name(), size.get().name(), sizeOf(size.get()));
    }
    return size.isPresent() ? new Paging.LimitOnly(size.get().name()) : new Paging.Capped(CAP);
  }

  private static Optional<Parameter> find(List<Parameter> parameters, Set<String> names) {
    return parameters.stream()
        .filter(p -> p.in() == Parameter.In.QUERY)
        .filter(p -> p.type().is(BasicType.INTEGER))
        .filter(p -> names.contains(ContractNames.letters(p.wireName())))
        .findFirst();
  }

  /** Where a list goes on: a text, or the key of a row itself. */
  private static Optional<Parameter> cursor(List<Parameter> parameters, ValueType key) {
    return parameters.stream()
        .filter(p -> p.in() == Parameter.In.QUERY && isCursor(p.wireName()))
        .filter(p -> p.type().is(BasicType.STRING) || p.type().equals(key))
        .findFirst();
  }

  /** Pages are counted from 0 where the contract lets 0 be asked for. */
  private static int firstPage(Parameter page) {
    boolean fromZero =
        page.defaultValue().filter("0"::equals).isPresent()
            || page.constraints().minimum().filter(BigDecimal.ZERO::equals).isPresent();
    return fromZero && page.defaultValue().filter("1"::equals).isEmpty() ? 0 : 1;
  }

  private static int sizeOf(Parameter size) {
    return size.defaultValue()
        .filter(value -> value.matches("[0-9]{1,6}"))
        .map(Integer::parseInt)
        .orElse(DEFAULT_SIZE);
  }
}
