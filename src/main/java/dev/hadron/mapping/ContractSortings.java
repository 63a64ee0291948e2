package dev.hadron.mapping;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.BasicType;
import dev.hadron.model.EnumType;
import dev.hadron.model.Parameter;
import dev.hadron.model.Sorting;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the parameters that say in which order a list is, and what their words stand for. */
final class ContractSortings {

  private static final Set<String> BY =
      Set.of(
          "sort", "sortby", "orderby", "sortfield", "orderfield", "sortkey", "sortcolumn",
          "ordering", "sorting", "order", "sorts");
  private static final Set<String> DIRECTIONS =
      Set.of(
          "order", "direction", "dir", "sortorder", "sortdirection", "sortdir", "orderdirection",
          "orderdir", "sort", "ordering");

  /** Flags; those that say that an order ascends are no less a direction. */
  private static final Set<String> FLAGS =
      Set.of("desc", "descending", "asc", "ascending", "reverse", "sortdesc", "sortdescending");

  private static final Set<String> WAYS = Set.of("asc", "desc", "ascending", "descending");
  private static final Set<String> GREATEST_FIRST = Set.of("newest", "latest", "recent", "mostrecent");
  private static final Set<String> LEAST_FIRST = Set.of("oldest", "earliest");

  private final ContractTypes types;
  private final List<LedgerEntry> ledger;

  ContractSortings(ContractTypes types, List<LedgerEntry> ledger) {
    this.types = types;
    this.ledger = ledger;
  }

  /** Java names of the parameters that say it. */
  Set<String> parameters(ContractThing thing, List<Parameter> parameters, Set<String> except) {
    return find(thing, parameters, except).map(Sorting::parameters).orElse(Set.of());
  }

  /**
   * How a caller sorts a list; what a closed list of words has beyond stored values is in the
   * ledger.
   */
  Optional<Sorting> of(
      ContractCall call, ContractThing thing, List<Parameter> parameters, Set<String> except) {
    Optional<Sorting> found = find(thing, parameters, except);
    found.flatMap(Sorting::by).ifPresent(by -> note(call, named(parameters, by), found.get()));
    return found;
  }

  private Optional<Sorting> find(
      ContractThing thing, List<Parameter> parameters, Set<String> except) {
    List<Parameter> free =
        parameters.stream()
            .filter(p -> p.in() == Parameter.In.QUERY && !except.contains(p.name()))
            .toList();
    Optional<Parameter> direction = direction(free);
    Optional<Parameter> by =
        free.stream()
            .filter(p -> direction.filter(other -> other == p).isEmpty())
            .filter(p -> BY.contains(letters(p.wireName())) && isText(p.type()))
            .findFirst();
    if (by.isEmpty()) {
      return direction.map(
          way -> new Sorting(Optional.empty(), Optional.of(way.name()), Map.of()));
    }
    Map<String, String> words = words(thing, by.get());
    return words.values().stream().allMatch(String::isEmpty)
        ? Optional.empty()
        : Optional.of(
            new Sorting(by.map(Parameter::name), direction.map(Parameter::name), words));
  }

  private static Parameter named(List<Parameter> parameters, String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  // ---- directions --------------------------------------------------------------------------

  /** A parameter whose values are directions, or one of that name beside another that sorts. */
  private Optional<Parameter> direction(List<Parameter> free) {
    return free.stream()
        .filter(p -> DIRECTIONS.contains(letters(p.wireName())) && saysWays(p))
        .findFirst()
        .or(
            () ->
                free.stream()
                    .filter(p -> FLAGS.contains(letters(p.wireName())))
                    .filter(p -> p.type().is(BasicType.BOOLEAN))
                    .findFirst())
        .or(() -> free.stream().filter(p -> isBesideAnother(p, free)).findFirst());
  }

  private boolean saysWays(Parameter parameter) {
    List<String> values = values(parameter.type());
    return values.isEmpty()
        ? parameter.type().is(BasicType.STRING) && parameter.defaultValue().filter(this::isWay).isPresent()
        : values.stream().allMatch(this::isWay);
  }

  private boolean isWay(String value) {
    return WAYS.contains(value.toLowerCase(Locale.ROOT));
  }

  private static boolean isBesideAnother(Parameter parameter, List<Parameter> free) {
    return parameter.type().is(BasicType.STRING)
        && DIRECTIONS.contains(letters(parameter.wireName()))
        && free.stream()
            .anyMatch(
                other ->
                    other != parameter
                        && BY.contains(letters(other.wireName()))
                        && !letters(other.wireName()).equals("order"))
        && !letters(parameter.wireName()).equals("sort");
  }

  // ---- words -------------------------------------------------------------------------------

  private static boolean isText(ValueType type) {
    ValueType one = type.element();
    return one.is(BasicType.STRING) || one instanceof ValueType.EnumRef;
  }

  /** The values of a closed list; none for free text. */
  private List<String> values(ValueType type) {
    ValueType one = type.element();
    return one instanceof ValueType.EnumRef ref
        ? types.enums().named(ref.enumName()).constants().stream()
            .map(EnumType.Constant::value)
            .toList()
        : List.of();
  }

  private Map<String, String> words(ContractThing thing, Parameter by) {
    Map<String, String> shown = shown(thing);
    Map<String, String> words = new LinkedHashMap<>();
    List<String> values = values(by.type());
    if (values.isEmpty()) {
      words.putAll(shown);
      by.defaultValue().ifPresent(value -> addTerms(thing, value, shown, words));
    }
    values.forEach(value -> addTerms(thing, value, shown, words));
    // A default that nothing stored answers must not refuse every call that says nothing.
    by.defaultValue()
        .filter(value -> !isUnderstood(value, words))
        .ifPresent(value -> words.put(value, ""));
    return words;
  }

  /** What an answer has by that name, and a caller may sort by. */
  private static Map<String, String> shown(ContractThing thing) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (ContractMember member : thing.members()) {
      thing
          .role(member.name())
          .filter(role -> !(role instanceof ContractRole.Secret))
          .flatMap(ContractRole::shown)
          .flatMap(thing::attribute)
          .filter(attribute -> attribute.type().isScalar() && member.shown())
          .filter(attribute -> !attribute.type().is(BasicType.BYTES))
          .ifPresent(attribute -> shown.put(member.property().jsonName(), attribute.name()));
    }
    return shown;
  }

  private static void addTerms(
      ContractThing thing, String value, Map<String, String> shown, Map<String, String> words) {
    for (String term : value.split(",")) {
      String unsigned = term.strip().replaceFirst("^[-+]", "");
      Optional<String> whole = stored(thing, unsigned, shown);
      String word = whole.isPresent() ? unsigned : Sorting.word(unsigned);
      whole
          .or(() -> stored(thing, word, shown))
          .ifPresent(attribute -> words.put(word, attribute));
    }
  }

  /** The attribute that a word names, or the stamp that it speaks of. */
  private static Optional<String> stored(
      ContractThing thing, String word, Map<String, String> shown) {
    String wanted = letters(word);
    Optional<String> named =
        shown.entrySet().stream()
            .filter(
                entry ->
                    letters(entry.getKey()).equals(wanted)
                        || letters(entry.getKey()).equals(wanted + "at")
                        || letters(entry.getValue()).equals(wanted))
            .map(Map.Entry::getValue)
            .findFirst();
    if (named.isPresent()) {
      return named;
    }
    boolean greatest = GREATEST_FIRST.contains(wanted);
    return greatest || LEAST_FIRST.contains(wanted)
        ? thing.attributes().stream()
            .filter(a -> a.source() == ValueSource.SERVICE && !a.isUpdateStamp())
            .filter(a -> ColumnRoles.isStamp(a.name()))
            .findFirst()
            .map(stamp -> (greatest ? "-" : "") + stamp.name())
        : Optional.empty();
  }

  private static boolean isUnderstood(String value, Map<String, String> words) {
    for (String term : value.split(",")) {
      if (!words.containsKey(term.strip()) && !words.containsKey(Sorting.word(term)) && !WAYS.contains(term.strip())) {
        return false;
      }
    }
    return true;
  }

  private void note(ContractCall call, Parameter by, Sorting sorting) {
    for (String value : values(by.type())) {
      if (!isUnderstood(value, sorting.words())) {
        note(call, by, value, "is refused with 400: it names nothing that is stored");
      }
    }
    sorting.words().entrySet().stream()
        .filter(word -> word.getValue().isEmpty())
        .forEach(
            word ->
                note(
                    call, by, word.getKey(),
                    "changes no order: it names nothing that is stored, and is the default"));
  }

  private void note(ContractCall call, Parameter by, String value, String outcome) {
    ledger.add(
        new LedgerEntry(
            "order-unknown",
            "value " + value + " of parameter " + by.wireName() + " of " + call.label(),
            outcome,
            by.origin().where()));
  }

  private static String letters(String name) {
    return ContractNames.letters(name);
  }
}
