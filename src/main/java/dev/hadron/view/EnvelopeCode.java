package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.ListShape;
import dev.hadron.model.ListShape.Fact;
import dev.hadron.model.ListShape.Kind;
import dev.hadron.model.ListShape.Target;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what stands around the rows of a page: its counts, where it goes on, its links. The method
 * has the variables {@code rows}, and as they are needed {@code totalRows} (of the whole list),
 * {@code skipped} (rows before the page), {@code window} (rows behind a cursor) and {@code links}.
 */
public final class EnvelopeCode {

  private static final Set<Fact> ENDS = Set.of(Fact.HAS_NEXT, Fact.LAST);
  private static final Set<Fact> PLACES =
      Set.of(Fact.HAS_NEXT, Fact.LAST, Fact.HAS_PREVIOUS, Fact.FIRST);

  private final ServiceCode code;
  private final Operation operation;
  private final Entity entity;
  private final Paging paging;

  EnvelopeCode(ServiceCode code, Operation operation, Entity entity, Paging paging) {
    this.code = code;
    this.operation = operation;
    this.entity = entity;
    this.paging = paging;
  }

  // ---- what has to be known ----------------------------------------------------------------

  /** Whether the number of all rows is part of it, or tells a part of it. */
  static boolean needsTotal(ListShape shape, Paging paging) {
    boolean counted = isCounted(paging);
    return shape.counts(Kind.TOTAL)
        || shape.counts(Kind.TOTAL_PAGES)
        || shape.counts(Kind.NEXT_PAGE)
        || (counted || paging instanceof Paging.LimitOnly) && ENDS.stream().anyMatch(shape::has)
        || counted && (leads(shape, Target.NEXT) || leads(shape, Target.LAST));
  }

  /** Whether the number of rows before the page is. */
  static boolean needsPlace(ListShape shape, Paging paging) {
    boolean beside =
        PLACES.stream().anyMatch(shape::has)
            || shape.counts(Kind.FROM)
            || shape.counts(Kind.TO)
            || shape.counts(Kind.NEXT_PAGE)
            || shape.counts(Kind.PREVIOUS_PAGE)
            || leads(shape, Target.NEXT)
            || leads(shape, Target.PREVIOUS);
    return isCounted(paging) && beside
        || paging instanceof Paging.PageNumber && shape.counts(Kind.OFFSET)
        || paging instanceof Paging.OffsetLimit
            && (shape.counts(Kind.PAGE) || shape.counts(Kind.PAGE_FROM_ZERO));
  }

  /** Whether some of it is counted in pages. */
  public static boolean countsPages(ListShape shape, Paging paging) {
    return paging instanceof Paging.PageNumber
        || shape.counts(Kind.TOTAL_PAGES)
        || paging instanceof Paging.OffsetLimit
            && (shape.counts(Kind.PAGE)
                || shape.counts(Kind.PAGE_FROM_ZERO)
                || leads(shape, Target.LAST));
  }

  private static boolean isCounted(Paging paging) {
    return paging instanceof Paging.PageNumber || paging instanceof Paging.OffsetLimit;
  }

  private static boolean leads(ListShape shape, Target target) {
    return shape.contents().anyMatch(new ListShape.Link(target)::equals);
  }

  // ---- objects -----------------------------------------------------------------------------

  /**
   * @param items expression of the projected rows
   */
  String object(String recordName, List<ListShape.Part> parts, String items) {
    RecordType record = code.model.record(recordName);
    code.imports.add(code.types.qualified(record.name()));
    String arguments =
        parts.stream()
            .map(part -> value(record.property(part.property()), part.content(), items))
            .collect(Collectors.joining(", "));
    return "new " + record.name() + "(" + arguments + ")";
  }

  private String value(RecordType.Property property, ListShape.Content content, String items) {
    if (content instanceof ListShape.Items) {
      return items;
    }
    if (content instanceof ListShape.Inside inside) {
      return object(inside.record(), inside.parts(), items);
    }
    if (content instanceof ListShape.Absent absent) {
      return absent.javaLiteral();
    }
    if (content instanceof ListShape.Count count) {
      return count(count.kind(), property);
    }
    if (content instanceof ListShape.Told told) {
      return fact(told.fact(), property.type());
    }
    if (content instanceof ListShape.Link link) {
      return link(link.target());
    }
    throw new IllegalArgumentException("unknown content " + content);
  }

  // ---- numbers -----------------------------------------------------------------------------

  private String count(Kind kind, RecordType.Property property) {
    boolean isLong = code.types.name(property.type()).equals("Long");
    String none = property.required() && !property.nullable() ? "0" : "null";
    return switch (kind) {
      case TOTAL -> isLong ? "totalRows" : "Math.toIntExact(totalRows)";
      case NUMBER_OF_ITEMS -> whole("rows.size()", isLong);
      case PAGE -> whole(page(), isLong);
      case PAGE_FROM_ZERO -> whole(pageFromZero(), isLong);
      case SIZE -> whole(size(), isLong);
      case TOTAL_PAGES -> whole(pages() + ".of(totalRows, " + size() + ")", isLong);
      case OFFSET -> offset(isLong);
      case FROM -> "rows.isEmpty() ? %s : %s".formatted(none(none, isLong), place("1", isLong));
      case TO ->
          "rows.isEmpty() ? %s : %s".formatted(none(none, isLong), place("rows.size()", isLong));
      case NEXT_PAGE -> "%s ? %s : null".formatted(hasNext(), step(" + 1", isLong));
      case PREVIOUS_PAGE -> "%s ? %s : null".formatted(hasPrevious(), step(" - 1", isLong));
    };
  }

  private static String none(String none, boolean isLong) {
    return none.equals("0") && isLong ? "0L" : none;
  }

  private static String whole(String number, boolean isLong) {
    return isLong ? "(long) " + number : number;
  }

  private String pages() {
    code.imports.add(code.types.inBase("paging.Pages"));
    return "Pages";
  }

  private String page() {
    if (paging instanceof Paging.PageNumber page) {
      return AskedPage.number(operation, page);
    }
    return paging instanceof Paging.OffsetLimit ? pageFromZero() + " + 1" : "1";
  }

  private String pageFromZero() {
    return paging instanceof Paging.OffsetLimit
        ? pages() + ".index(skipped, " + size() + ")"
        : "0";
  }

  private String size() {
    return new AskedPage(operation, paging).size();
  }

  private String offset(boolean isLong) {
    if (paging instanceof Paging.OffsetLimit window) {
      return whole(AskedPage.offset(operation, window), isLong);
    }
    return paging instanceof Paging.PageNumber ? skipped(isLong) : whole("0", isLong);
  }

  private static String skipped(boolean isLong) {
    return isLong ? "skipped" : "Math.toIntExact(skipped)";
  }

  private String place(String more, boolean isLong) {
    if (!isCounted(paging)) {
      return isLong ? "Long.valueOf(" + more + ")" : "Integer.valueOf(" + more + ")";
    }
    String sum = "skipped + " + more;
    return isLong ? sum : "Math.toIntExact(" + sum + ")";
  }

  private String step(String step, boolean isLong) {
    return isLong ? "Long.valueOf(" + page() + step + "L)" : page() + step;
  }

  // ---- where it goes on --------------------------------------------------------------------

  private String fact(Fact fact, ValueType type) {
    return switch (fact) {
      case HAS_NEXT -> hasNext();
      case LAST -> isLast();
      case HAS_PREVIOUS -> hasPrevious();
      case FIRST -> isFirst();
      case EMPTY -> "rows.isEmpty()";
      case PAGED -> String.valueOf(!(paging instanceof Paging.Capped));
      case UNPAGED -> String.valueOf(paging instanceof Paging.Capped);
      case NEXT_CURSOR -> "window.next(row -> " + key(type) + ")";
    };
  }

  private String hasNext() {
    if (paging instanceof Paging.Keyset) {
      return "window.more()";
    }
    return isWhole() ? "false" : rowsSoFar() + " < totalRows";
  }

  private String isLast() {
    if (paging instanceof Paging.Keyset) {
      return "!window.more()";
    }
    return isWhole() ? "true" : rowsSoFar() + " >= totalRows";
  }

  private boolean isWhole() {
    return !isCounted(paging) && !(paging instanceof Paging.LimitOnly);
  }

  private String rowsSoFar() {
    return isCounted(paging) ? "skipped + rows.size()" : "rows.size()";
  }

  private String hasPrevious() {
    if (paging instanceof Paging.Keyset keyset) {
      return keyset.cursor() + " != null";
    }
    return isCounted(paging) ? "skipped > 0" : "false";
  }

  private String isFirst() {
    if (paging instanceof Paging.Keyset keyset) {
      return keyset.cursor() + " == null";
    }
    return isCounted(paging) ? "skipped == 0" : "true";
  }

  /** The key of a row, in this type. */
  private String key(ValueType type) {
    String key = "row." + keyName();
    boolean same = entity.attribute(keyName()).type().equals(type);
    return same ? key : "String.valueOf(" + key + ")";
  }

  // ---- links -------------------------------------------------------------------------------

  private String link(Target target) {
    if (target == Target.SELF) {
      return "links.toString()";
    }
    if (paging instanceof Paging.PageNumber page) {
      return links(page, target);
    }
    if (paging instanceof Paging.OffsetLimit window) {
      return links(window, target);
    }
    if (paging instanceof Paging.Keyset keyset) {
      String name = JavaText.literal(operation.parameter(keyset.cursor()).wireName());
      return target == Target.NEXT
          ? "window.next(row -> links.at(" + name + ", row." + keyName() + "))"
          : "links.at(" + name + ", null)";
    }
    return target == Target.FIRST || target == Target.LAST ? "links.toString()" : "null";
  }

  private String keyName() {
    return entity.identifier().attributes().get(0);
  }

  private String links(Paging.PageNumber page, Target target) {
    String number = page();
    String at = "links.at(" + JavaText.literal(operation.parameter(page.page()).wireName());
    return switch (target) {
      case SELF -> throw new IllegalArgumentException("no place of its own");
      case FIRST -> at + ", " + page.firstPage() + ")";
      case PREVIOUS -> "skipped > 0 ? " + at + ", " + number + " - 1) : null";
      case NEXT -> hasNext() + " ? " + at + ", " + number + " + 1) : null";
      case LAST -> {
        String pages = pages() + ".of(totalRows, " + size() + ")";
        yield page.firstPage() == 0
            ? at + ", Math.max(0, " + pages + " - 1))"
            : at + ", Math.max(1, " + pages + "))";
      }
    };
  }

  private String links(Paging.OffsetLimit window, Target target) {
    String at = "links.at(" + JavaText.literal(operation.parameter(window.offset()).wireName());
    return switch (target) {
      case SELF -> throw new IllegalArgumentException("no place of its own");
      case FIRST -> at + ", 0)";
      case PREVIOUS -> "skipped > 0 ? " + at + ", Math.max(0, skipped - " + size() + ")) : null";
      case NEXT -> hasNext() + " ? " + at + ", skipped + " + size() + ") : null";
      case LAST -> at + ", " + pages() + ".beforeLast(totalRows, " + size() + "))";
    };
  }
}
