package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Filter;
import dev.hadron.model.Parameter;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Matches the query parameters of a list with the attributes and references that they narrow. */
final class ContractFilters {

  private static final Set<String> LEAST =
      Set.of("min", "minimum", "from", "after", "since", "start", "gte");
  private static final Set<String> MOST =
      Set.of("max", "maximum", "to", "before", "until", "end", "lte");

  /** {@code filter[name]}, as JSON:API recommends. */
  private static final Pattern OF_FILTER =
      Pattern.compile("filters?\\[(?<name>[^]]+)](\\[])?", Pattern.CASE_INSENSITIVE);

  private final ContractThings things;
  private final ContractLinks links;
  private final ContractSearches searches;

  ContractFilters(ContractContext context) {
    this.things = context.things();
    this.links = context.links();
    this.searches = new ContractSearches(context.meanings());
  }

  /** The filter that a parameter is; empty where it names nothing of the thing. */
  Optional<Filter> of(ContractThing thing, Parameter parameter) {
    if (parameter.in() != Parameter.In.QUERY) {
      return Optional.empty();
    }
    return searches
        .part(thing, parameter)
        .or(() -> byAttribute(thing, parameter))
        .or(() -> byReference(thing, parameter))
        .or(() -> byLink(thing, parameter))
        .or(() -> byRange(thing, parameter))
        .or(() -> searches.whole(thing, parameter));
  }

  /** What the name of a parameter says, without an object that it is a property of. */
  private static String asked(Parameter parameter) {
    Matcher inside = OF_FILTER.matcher(parameter.wireName());
    return inside.matches() ? inside.group("name") : parameter.wireName();
  }

  private Optional<Filter> byAttribute(ContractThing thing, Parameter parameter) {
    String wanted = ContractNames.key(asked(parameter));
    for (Attribute attribute : stored(thing)) {
      boolean same = ContractNames.key(attribute.wireName()).equals(wanted);
      Optional<Filter.Comparison> comparison =
          same || listOf(attribute, wanted)
              ? comparison(attribute.type(), parameter.type())
              : Optional.empty();
      if (comparison.isPresent()) {
        return Optional.of(
            new Filter(parameter.name(), List.of(attribute.name()), comparison.get()));
      }
    }
    return Optional.empty();
  }

  private static List<Attribute> stored(ContractThing thing) {
    List<Attribute> all = new ArrayList<>(thing.attributes());
    all.add(0, thing.key());
    return all.stream()
        .filter(a -> a.source() != ValueSource.HASHED_SECRET && a.source() != ValueSource.VERSION)
        .toList();
  }

  /** {@code tagList} and {@code tags} are lists of {@code tag}. */
  private static boolean listOf(Attribute attribute, String wanted) {
    List<String> words = Words.of(attribute.wireName());
    return attribute.type() instanceof ValueType.ListOf
        && words.size() > 1
        && words.get(words.size() - 1).equals("list")
        && String.join("", words.subList(0, words.size() - 1)).equals(wanted);
  }

  private static Optional<Filter.Comparison> comparison(ValueType stored, ValueType given) {
    if (isSame(stored, given)) {
      return stored.isScalar() ? Optional.of(Filter.Comparison.EQUAL) : Optional.empty();
    }
    if (given instanceof ValueType.ListOf list && list.element().equals(stored)) {
      return Optional.of(Filter.Comparison.IN);
    }
    boolean contains =
        ContractColumns.isArray(stored)
            && stored instanceof ValueType.ListOf list
            && list.element().equals(given);
    return contains ? Optional.of(Filter.Comparison.CONTAINS_ELEMENT) : Optional.empty();
  }

  /** Whole numbers of any size are compared as the stored one is. */
  private static boolean isSame(ValueType stored, ValueType given) {
    return stored.equals(given) || TypeMeeting.isWhole(stored) && TypeMeeting.isWhole(given);
  }

  private Optional<Filter> byReference(ContractThing thing, Parameter parameter) {
    String wanted = ContractNames.letters(asked(parameter));
    for (ContractReference reference : thing.references()) {
      ContractThing target = things.named(reference.target());
      String name = ContractNames.letters(reference.wireName());
      boolean keyed = wanted.equals(name + ContractNames.letters(target.key().wireName()));
      if (keyed && isSame(target.key().type(), parameter.type())) {
        return Optional.of(equal(parameter, reference, target.key().name()));
      }
      Optional<String> shown = shown(thing, reference, target, wanted);
      if (shown.filter(a -> isOf(target, a, parameter.type())).isPresent()) {
        return Optional.of(equal(parameter, reference, shown.get()));
      }
      if (wanted.equals(name)) {
        Optional<String> attribute = naming(target, parameter);
        if (attribute.isPresent()) {
          return Optional.of(equal(parameter, reference, attribute.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code favorited} and {@code likedBy} name an account that is linked to the thing. */
  private Optional<Filter> byLink(ContractThing thing, Parameter parameter) {
    return links.all().stream()
        .filter(link -> link.thing() == thing && link.verb().isFilter(asked(parameter)))
        .findFirst()
        .flatMap(
            link ->
                naming(things.user().orElseThrow(), parameter)
                    .map(
                        attribute ->
                            new Filter(
                                parameter.name(),
                                List.of(link.relation(), attribute),
                                Filter.Comparison.AMONG)));
  }

  /** The attribute of the other row that the thing shows by the wanted name. */
  private static Optional<String> shown(
      ContractThing thing, ContractReference reference, ContractThing target, String wanted) {
    return thing.members().stream()
        .filter(member -> ContractNames.letters(member.property().jsonName()).equals(wanted))
        .flatMap(member -> thing.role(member.name()).stream())
        .filter(ContractRole.Related.class::isInstance)
        .map(ContractRole.Related.class::cast)
        .filter(related -> related.relation().equals(reference.name()))
        .findFirst()
        .flatMap(related -> target.role(related.property()))
        .flatMap(ContractRole::shown);
  }

  private static boolean isOf(ContractThing target, String attribute, ValueType type) {
    return target.attribute(attribute).orElseThrow().type().equals(type);
  }

  private static Filter equal(Parameter parameter, ContractReference reference, String attribute) {
    return new Filter(
        parameter.name(), List.of(reference.name(), attribute), Filter.Comparison.EQUAL);
  }

  /** The value that names a row: one that the description mentions, its key, another unique one. */
  private static Optional<String> naming(ContractThing target, Parameter parameter) {
    List<String> said = Words.of(parameter.description().orElse(""));
    List<String> candidates = new ArrayList<>();
    target.unique().stream().filter(said::contains).forEach(candidates::add);
    candidates.add(target.key().name());
    candidates.addAll(target.unique());
    return candidates.stream()
        .filter(name -> target.attribute(name).orElseThrow().type().equals(parameter.type()))
        .findFirst();
  }

  /** {@code minPrice}, {@code priceTo}, {@code createdAfter}. */
  private Optional<Filter> byRange(ContractThing thing, Parameter parameter) {
    List<String> words = Words.of(asked(parameter));
    if (words.size() < 2) {
      return Optional.empty();
    }
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    if (LEAST.contains(first) || MOST.contains(first)) {
      return range(thing, parameter, words.subList(1, words.size()), LEAST.contains(first));
    }
    return LEAST.contains(last) || MOST.contains(last)
        ? range(thing, parameter, words.subList(0, words.size() - 1), LEAST.contains(last))
        : Optional.empty();
  }

  private Optional<Filter> range(
      ContractThing thing, Parameter parameter, List<String> words, boolean least) {
    String name = JavaName.variable(String.join("_", words));
    return stored(thing).stream()
        .filter(a -> a.name().equals(name) || a.name().equals(name + "At"))
        .filter(a -> a.type().equals(parameter.type()) && isOrdered(a.type()))
        .findFirst()
        .map(
            attribute ->
                new Filter(
                    parameter.name(),
                    List.of(attribute.name()),
                    least ? Filter.Comparison.AT_LEAST : Filter.Comparison.AT_MOST));
  }

  private static boolean isOrdered(ValueType type) {
    return type instanceof ValueType.Basic basic
        && basic.type() != BasicType.BOOLEAN
        && (basic.type().isNumeric() || basic.type().isTemporal());
  }
}
