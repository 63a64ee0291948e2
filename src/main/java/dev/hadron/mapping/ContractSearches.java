package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Filter;
import dev.hadron.model.Parameter;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the parameters that search in texts: of all that a thing shows, or of one of them. */
final class ContractSearches {

  private static final Set<String> WHOLE =
      Set.of(
          "q", "query", "search", "searchterm", "searchtext", "searchquery", "searchstring", "term",
          "keyword", "keywords", "text", "fulltext");
  private static final Set<String> PARTS =
      Set.of("contains", "like", "search", "includes", "substring", "containing");

  private static final Pattern SAYS_PART =
      Pattern.compile(
          "(?i)\\b(partial(ly)?|contain(s|ing)|substring|fuzzy|case[- ]insensitive(ly)?|part of)\\b");

  private static final Pattern TEXT = Pattern.compile("(?i)(text|varchar|character|char|citext).*");

  private final Meanings meanings;

  ContractSearches(Meanings meanings) {
    this.meanings = meanings;
  }

  /** {@code nameContains}, and {@code name} of which the description says that a part is enough. */
  Optional<Filter> part(ContractThing thing, Parameter parameter) {
    if (!isText(parameter)) {
      return Optional.empty();
    }
    List<String> words = Words.of(parameter.wireName());
    boolean worded = words.size() > 1 && PARTS.contains(words.get(words.size() - 1));
    boolean said = parameter.description().filter(SAYS_PART.asPredicate()).isPresent();
    String name =
        JavaName.variable(
            String.join("_", worded ? words.subList(0, words.size() - 1) : words));
    return (worded || said ? texts(thing) : List.<Attribute>of())
        .stream()
            .filter(attribute -> attribute.name().equals(name))
            .findFirst()
            .map(attribute -> filter(parameter, List.of(attribute)));
  }

  /** {@code q}: any of the texts that are shown. */
  Optional<Filter> whole(ContractThing thing, Parameter parameter) {
    List<Attribute> texts = texts(thing);
    return isText(parameter)
            && WHOLE.contains(ContractNames.letters(parameter.wireName()))
            && !texts.isEmpty()
        ? Optional.of(filter(parameter, texts))
        : Optional.empty();
  }

  private boolean isText(Parameter parameter) {
    return meanings.isOn(Meanings.SEARCH) && parameter.type().is(BasicType.STRING);
  }

  private static Filter filter(Parameter parameter, List<Attribute> texts) {
    return new Filter(
        parameter.name(),
        texts.stream().map(Attribute::name).toList(),
        Filter.Comparison.CONTAINS_TEXT);
  }

  /** What callers see of a row and say themselves: nobody finds out by a search what is hidden. */
  private static List<Attribute> texts(ContractThing thing) {
    return thing.members().stream()
        .filter(ContractMember::shown)
        .flatMap(member -> thing.role(member.name()).stream())
        .filter(ContractRole.Stored.class::isInstance)
        .flatMap(role -> thing.attribute(((ContractRole.Stored) role).attribute()).stream())
        .filter(attribute -> attribute != thing.key() && attribute.type().is(BasicType.STRING))
        .filter(attribute -> attribute.source().fromClient())
        .filter(attribute -> TEXT.matcher(attribute.column().sqlType()).matches())
        .filter(attribute -> !isAddress(attribute.constraints()))
        .distinct()
        .toList();
  }

  private static boolean isAddress(Constraints constraints) {
    return constraints.format().filter(format -> format.startsWith("uri")).isPresent();
  }
}
