package dev.hadron.mapping;

import dev.hadron.model.BasicType;
import dev.hadron.model.ListShape.Content;
import dev.hadron.model.ListShape.Count;
import dev.hadron.model.ListShape.Fact;
import dev.hadron.model.ListShape.Kind;
import dev.hadron.model.ListShape.Link;
import dev.hadron.model.ListShape.Target;
import dev.hadron.model.ListShape.Told;
import dev.hadron.model.Paging;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What properties of envelopes say of a list, told by their names, types and words. */
final class ContractPageFacts {

  private static final Map<String, Fact> FLAGS =
      Map.ofEntries(
          Map.entry("hasmore", Fact.HAS_NEXT),
          Map.entry("hasnext", Fact.HAS_NEXT),
          Map.entry("hasnextpage", Fact.HAS_NEXT),
          Map.entry("hasmorepages", Fact.HAS_NEXT),
          Map.entry("hasmoreitems", Fact.HAS_NEXT),
          Map.entry("more", Fact.HAS_NEXT),
          Map.entry("hasprevious", Fact.HAS_PREVIOUS),
          Map.entry("hasprev", Fact.HAS_PREVIOUS),
          Map.entry("haspreviouspage", Fact.HAS_PREVIOUS),
          Map.entry("hasprevpage", Fact.HAS_PREVIOUS),
          Map.entry("first", Fact.FIRST),
          Map.entry("isfirst", Fact.FIRST),
          Map.entry("isfirstpage", Fact.FIRST),
          Map.entry("last", Fact.LAST),
          Map.entry("islast", Fact.LAST),
          Map.entry("islastpage", Fact.LAST),
          Map.entry("empty", Fact.EMPTY),
          Map.entry("isempty", Fact.EMPTY),
          Map.entry("paged", Fact.PAGED),
          Map.entry("unpaged", Fact.UNPAGED));
  private static final Set<String> CURSORS =
      Set.of(
          "nextcursor", "cursor", "endcursor", "nextpagetoken", "nexttoken", "continuationtoken",
          "nextpagecursor", "after", "nextmarker", "nextstartingafter");
  private static final Map<String, Target> TARGETS =
      Map.of(
          "self", Target.SELF,
          "first", Target.FIRST,
          "prev", Target.PREVIOUS,
          "previous", Target.PREVIOUS,
          "next", Target.NEXT,
          "last", Target.LAST);
  private static final Pattern ADDRESS = Pattern.compile("(page)?(link|url|uri|href)$");
  private static final Set<String> LINKS = Set.of("links", "link", "pagelinks");
  private static final Pattern SAYS_ADDRESS =
      Pattern.compile("(?i).*(\\b(url|uri|link|href)\\b|https?:|^/).*", Pattern.DOTALL);

  /** Names of a page's own number that count from 0 wherever nothing else is said. */
  private static final Set<String> FROM_ZERO = Set.of("number", "pageindex");

  private ContractPageFacts() {}

  /** Whether the property says something of a page, by whichever paging the list has. */
  static boolean isTold(RecordType.Property property) {
    return ContractCounts.of(property).isPresent()
        || property.type().is(BasicType.BOOLEAN) && FLAGS.containsKey(letters(property))
        || property.type().is(BasicType.STRING)
            && (CURSORS.contains(letters(property)) || target(property).isPresent());
  }

  /**
   * What the property says of a list; empty where its name says nothing, or the list does not know.
   *
   * @param owner name of the property whose object this one is in; empty in the envelope itself
   * @param key type of the key that rows have
   */
  static Optional<Content> of(
      RecordType.Property property, String owner, Paging paging, ValueType key) {
    ValueType type = property.type();
    boolean whole = type.is(BasicType.INTEGER) || type.is(BasicType.LONG);
    Optional<Content> found =
        whole
            ? number(property, paging).map(Count::new)
            : type.is(BasicType.BOOLEAN)
                ? Optional.ofNullable(FLAGS.get(letters(property))).map(Told::new)
                : Optional.empty();
    return found
        .or(() -> cursor(property, owner, paging, key))
        .or(() -> link(property, owner, paging))
        .filter(content -> isKnown(content, paging));
  }

  private static Optional<Kind> number(RecordType.Property property, Paging paging) {
    Optional<Kind> beside =
        switch (letters(property)) {
          case "from", "firstitem" -> Optional.of(Kind.FROM);
          case "to", "lastitem" -> Optional.of(Kind.TO);
          case "next", "nextpage" -> Optional.of(Kind.NEXT_PAGE);
          case "prev", "previous", "prevpage", "previouspage" -> Optional.of(Kind.PREVIOUS_PAGE);
          default -> Optional.empty();
        };
    return beside
        .or(() -> ContractCounts.of(property))
        .map(
            kind ->
                kind == Kind.PAGE && !(paging instanceof Paging.PageNumber) && isFromZero(property)
                    ? Kind.PAGE_FROM_ZERO
                    : kind);
  }

  private static boolean isFromZero(RecordType.Property property) {
    return FROM_ZERO.contains(letters(property))
        || property.constraints().minimum().filter(BigDecimal.ZERO::equals).isPresent();
  }

  /** A bare {@code next} is a cursor where the list has one and nothing says that it is a link. */
  private static Optional<Content> cursor(
      RecordType.Property property, String owner, Paging paging, ValueType key) {
    boolean bare = letters(property).equals("next") && !isAddress(property, owner);
    boolean named = CURSORS.contains(letters(property)) || bare;
    boolean fits = property.type().is(BasicType.STRING) || property.type().equals(key);
    return paging instanceof Paging.Keyset && named && fits
        ? Optional.of(new Told(Fact.NEXT_CURSOR))
        : Optional.empty();
  }

  private static Optional<Content> link(
      RecordType.Property property, String owner, Paging paging) {
    boolean goesOn = Set.of("next", "prev", "previous").contains(letters(property));
    boolean address =
        isAddress(property, owner)
            || !letters(property).equals(plain(property))
            || goesOn && !(paging instanceof Paging.Keyset);
    return property.type().is(BasicType.STRING) && address
        ? target(property).map(Link::new)
        : Optional.empty();
  }

  private static Optional<Target> target(RecordType.Property property) {
    return Optional.ofNullable(TARGETS.get(plain(property)));
  }

  /** {@code next} of {@code nextPageUrl}. */
  private static String plain(RecordType.Property property) {
    return ADDRESS.matcher(letters(property)).replaceFirst("");
  }

  private static boolean isAddress(RecordType.Property property, String owner) {
    boolean form =
        property.constraints().format().filter(format -> format.startsWith("uri")).isPresent();
    return form
        || LINKS.contains(ContractNames.letters(owner))
        || Stream.concat(property.description().stream(), property.example().stream())
            .anyMatch(text -> SAYS_ADDRESS.matcher(text).matches());
  }

  /** What a list that is cut in this way can say of itself. */
  private static boolean isKnown(Content content, Paging paging) {
    boolean numbered = paging instanceof Paging.PageNumber;
    boolean counted = numbered || paging instanceof Paging.OffsetLimit;
    boolean keyset = paging instanceof Paging.Keyset;
    if (content instanceof Count count) {
      return switch (count.kind()) {
        case TOTAL, SIZE, TOTAL_PAGES, NUMBER_OF_ITEMS -> true;
        case PAGE, PAGE_FROM_ZERO, OFFSET, FROM, TO -> !keyset;
        case NEXT_PAGE, PREVIOUS_PAGE -> numbered;
      };
    }
    if (content instanceof Link link) {
      boolean whole = paging instanceof Paging.Capped;
      return switch (link.target()) {
        case SELF -> true;
        case FIRST, NEXT -> counted || keyset || whole;
        case PREVIOUS, LAST -> counted || whole;
      };
    }
    return true;
  }

  private static String letters(RecordType.Property property) {
    return ContractNames.letters(property.jsonName());
  }
}
