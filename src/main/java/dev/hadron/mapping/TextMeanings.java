package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.Constraints;
import dev.hadron.model.naming.TellingNames;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What texts are that a column holds: addresses of e-mail and of the web, phone numbers, currencies. */
final class TextMeanings {

  private static final Set<String> EMAILS = Set.of("email", "e mail", "email address");
  private static final Set<String> URLS =
      Set.of("url", "website", "web site", "homepage", "home page", "webpage", "web page");
  private static final Set<String> PHONES =
      Set.of(
          "phone", "telephone", "phone number", "telephone number", "mobile", "mobile number", "fax",
          "fax number", "cellphone", "cell phone");
  private static final Set<String> CURRENCIES =
      Set.of("currency", "currency code", "currency iso", "iso currency");

  /** What stands before {@code url} where it may be no address of the web, or one without a host. */
  private static final Set<String> OTHER_ADDRESSES =
      Set.of(
          "database", "db", "jdbc", "connection", "redis", "broker", "amqp", "git", "ssh", "repo",
          "repository", "clone", "remote", "redirect", "redir", "callback", "return", "request",
          "path", "proxy", "relative", "referrer", "referer", "image", "img", "picture", "pic", "photo",
          "avatar", "logo", "icon", "thumbnail", "thumb", "cover", "banner", "poster", "file");

  /** Longer than any number of a house or a state. */
  private static final int SHORTEST_PHONE = 7;

  /** The shortest column that addresses fit into. */
  private static final int SHORTEST_ADDRESS = 30;

  private static final int CURRENCY = 3;

  /** Empty, as rows say it that have none where null is not allowed, or of the web. */
  private static final String WEB = "^(?:https?://\\S+)?$";

  /** Empty likewise, or with a digit. */
  private static final String DIGIT = "^(?:[^0-9]*[0-9].*)?$";
  /** ISO 4217 has capital letters; payment services and those who keep what they say write small ones. */
  private static final String CODE = "^[A-Za-z]{3}$";

  private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'(?:::.*)?");

  private final Catalog catalog;
  private final Meanings meanings;

  TextMeanings(Catalog catalog, Meanings meanings) {
    this.catalog = catalog;
    this.meanings = meanings;
  }

  /** One meaning, and what values of it must satisfy. */
  private record Meaning(String kind, String format, Optional<String> pattern, String effect) {

    static final Meaning EMAIL =
        new Meaning(
            Meanings.EMAIL, "email", Optional.empty(), "refused with 400 where it is no e-mail address");
    static final Meaning URL =
        new Meaning(
            Meanings.URL, "uri", Optional.of(WEB), "refused with 400 where it is no http(s) address");
    static final Meaning PHONE =
        new Meaning(
            Meanings.PHONE, "phone", Optional.of(DIGIT), "refused with 400 where it is words without a digit");
    static final Meaning CURRENCY =
        new Meaning(
            Meanings.CURRENCY,
            "iso-4217",
            Optional.of(CODE),
            "refused with 400 where it is no three letters, as ISO 4217 has them");

    /** What a CHECK says of the form of a text says more than a name does. */
    Constraints narrow(Constraints constraints) {
      Constraints formed = constraints.withFormat(format);
      return pattern.filter(any -> constraints.pattern().isEmpty()).map(formed::withPattern).orElse(formed);
    }

    String effectOn(Constraints constraints) {
      return constraints.pattern().isPresent() && pattern.isPresent()
          ? "told in the contract; its CHECK says which are refused"
          : effect;
    }
  }

  /** The constraints, narrowed by what the text is. */
  Constraints narrow(
      Table table, Column column, Constraints constraints, List<Recognition> recognised) {
    Optional<Meaning> found = meaning(table, column, constraints);
    found.ifPresent(
        meaning ->
            recognised.add(
                new Recognition(
                    table.name().name() + "." + column.name(),
                    meaning.kind(),
                    evidence(table, column, meaning),
                    meaning.effectOn(constraints),
                    column.where())));
    return found.map(meaning -> meaning.narrow(constraints)).orElse(constraints);
  }

  private Optional<Meaning> meaning(Table table, Column column, Constraints constraints) {
    SqlType type = catalog.resolveDomain(column.type());
    boolean text = type.is("text", "varchar", "bpchar") || type.name().name().equals("citext");
    if (!text || type.isArray()) {
      return Optional.empty();
    }
    for (Meaning meaning : List.of(Meaning.EMAIL, Meaning.URL, Meaning.PHONE, Meaning.CURRENCY)) {
      boolean is =
          meanings.told(table, column).isPresent()
              ? meanings.told(table, column).filter(meaning.kind()::equals).isPresent()
              : meanings.isOn(meaning.kind()) && isBySigns(meaning, table, column, constraints);
      if (is) {
        return Optional.of(meaning);
      }
    }
    return Optional.empty();
  }

  private boolean isBySigns(Meaning meaning, Table table, Column column, Constraints constraints) {
    boolean own =
        !table.isPrimaryKeyColumn(column.name()) && table.foreignKeysOf(column.name()).isEmpty();
    boolean padded = catalog.resolveDomain(column.type()).is("bpchar");
    int most = constraints.maxLength().orElse(Integer.MAX_VALUE);
    String name = column.name();
    if (meaning == Meaning.EMAIL) {
      return !padded
          && endsWith(name, EMAILS)
          && most >= SHORTEST_ADDRESS
          && column.defaultExpression().isEmpty();
    }
    if (!own || !isFree(table, column, constraints)) {
      return false;
    }
    if (meaning == Meaning.URL) {
      return !padded
          && endsWith(name, URLS)
          && Words.of(name).stream().noneMatch(OTHER_ADDRESSES::contains)
          && most >= SHORTEST_ADDRESS
          && startsAs(column, WEB)
          && constraints.pattern().filter(pattern -> !pattern.contains("http")).isEmpty();
    }
    if (meaning == Meaning.PHONE) {
      return !padded
          && endsWith(withoutNumber(name), PHONES)
          && most >= SHORTEST_PHONE
          && startsAs(column, DIGIT);
    }
    boolean three = most == CURRENCY && constraints.pattern().filter(any -> !any.contains("A-Z")).isEmpty();
    return endsWith(name, CURRENCIES) && three && startsAs(column, CODE);
  }

  /** Where a CHECK says of its form what is not understood, a narrower form may go against it. */
  private static boolean isFree(Table table, Column column, Constraints constraints) {
    return constraints.values().isEmpty()
        && table.checks().stream()
            .filter(check -> check.columns().equals(List.of(column.name())))
            .map(Check::expression)
            .allMatch(CheckReader.of(column)::isReadInFull);
  }

  /** Whether the value that rows begin with, if any, is one. */
  private static boolean startsAs(Column column, String pattern) {
    return column
        .defaultExpression()
        .filter(
            value -> {
              var literal = LITERAL.matcher(value);
              return !literal.matches() || !literal.group(1).matches(pattern);
            })
        .isEmpty();
  }

  /** Whether the last words of the name are one of those, {@code contact_email}. */
  private static boolean endsWith(String name, Set<String> endings) {
    List<String> words = Words.of(name);
    for (int last = 1; last <= Math.min(2, words.size()); last++) {
      if (endings.contains(String.join(" ", words.subList(words.size() - last, words.size())))) {
        return true;
      }
    }
    return false;
  }

  /** {@code phone2} and {@code phone_2} are phones. */
  private static String withoutNumber(String name) {
    return name.replaceFirst("_?[0-9]$", "");
  }

  private String evidence(Table table, Column column, Meaning meaning) {
    if (meanings.told(table, column).isPresent()) {
      return "the option 'meaning'";
    }
    String amounts =
        meaning != Meaning.CURRENCY
            ? ""
            : table.columns().stream()
                .filter(each -> isAmountOf(each, column))
                .map(Column::name)
                .collect(Collectors.joining(", "));
    return "its name, and the type "
        + column.type()
        + (amounts.isEmpty() ? "" : "; beside the amounts " + amounts);
  }

  private boolean isAmountOf(Column amount, Column currency) {
    return TellingNames.isAmount(amount.name())
        && catalog.resolveDomain(amount.type()).is("numeric", "int2", "int4", "int8")
        && !amount.name().equals(currency.name());
  }
}
