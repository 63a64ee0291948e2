package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a user says that columns mean, where names and types would tell otherwise: {@code
 * account.closed_at: soft-delete}, {@code verified_at: plain}, {@code soft-delete: off}.
 */
public final class Meanings {

  public static final String CREATED_AT = "created-at";
  public static final String UPDATED_AT = "updated-at";
  public static final String CREATED_BY = "created-by";
  public static final String UPDATED_BY = "updated-by";
  public static final String BY_TRIGGER = "by-trigger";
  public static final String SOFT_DELETE = "soft-delete";
  public static final String PASSWORD = "password";
  public static final String SECRET = "secret";
  public static final String ACCOUNT_STATE = "account-state";
  public static final String ENUM = "enum";
  public static final String EMAIL = "email";
  public static final String URL = "url";
  public static final String PHONE = "phone";
  public static final String CURRENCY = "currency";
  public static final String ORDERING = "ordering";
  public static final String LOOKUP = "lookup";
  public static final String OWNER = "owner";
  public static final String TENANT = "tenant";

  /** The row version; where no column is one, a rule adds one, for every row has to have it. */
  public static final String VERSION = "version";

  /** What a contract's links, and what is told by them, may be switched off by. */
  static final String LINK = "link";
  static final String FLAG = "flag";
  static final String COUNT = "count";
  static final String FEED = "feed";
  static final String VALUES = "values";

  /** States that verbs put rows into. */
  static final String STATE = "state";

  /** Texts that are searched for. */
  static final String SEARCH = "search";

  /** Callers who choose what they get of an answer. */
  static final String FIELDS = "fields";

  /** What comments and logic files say of operations beside those of the tables. */
  static final String LOGIC = "logic";

  /** A list of a contract whose elements stand in it once, in order. */
  static final String ELEMENTS_ONCE = "set";

  /** A schema of a contract whose rows are kept, whoever writes them. */
  static final String STORED = "stored";

  /** An operation of a contract that no rule may bind. */
  static final String CUSTOM = "custom";

  private static final Set<String> OF_CONTRACTS = Set.of(ELEMENTS_ONCE, CUSTOM, STORED);

  /** What may be switched off beside what columns mean. */
  private static final Set<String> RULES =
      Set.of(LINK, FLAG, COUNT, FEED, VALUES, FIELDS, STATE, SEARCH, LOGIC, LOOKUP);

  /** What a column may be said to be. */
  private static final Set<String> OF_COLUMNS =
      Set.of(
          CREATED_AT, UPDATED_AT, CREATED_BY, UPDATED_BY, BY_TRIGGER, SOFT_DELETE, PASSWORD, SECRET,
          ACCOUNT_STATE, ENUM, EMAIL, URL, PHONE, CURRENCY, ORDERING, OWNER, TENANT, VERSION);

  private static final String PLAIN = "plain";
  private static final String OFF = "off";

  private final Map<String, String> told;

  private Meanings(Map<String, String> told) {
    this.told = new TreeMap<>(told);
  }

  public static Meanings of(Map<String, String> told) {
    return new Meanings(told);
  }

  /** Starts the place of what is said about a column, which may stand in no file. */
  public static final String PLACE = "meaning: ";

  /** What is wrong with the pairs, whatever the schema; one sentence each, by key. */
  public static Map<String, String> problems(Map<String, String> pairs) {
    Map<String, String> problems = new TreeMap<>();
    pairs.forEach(
        (key, value) -> {
          boolean known =
              value.equals(OFF)
                  ? OF_COLUMNS.contains(key) || RULES.contains(key)
                  : value.equals(PLAIN)
                      || OF_COLUMNS.contains(value)
                      || OF_CONTRACTS.contains(value);
          if (!known) {
            problems.put(
                key,
                "'"
                    + key
                    + ": "
                    + value
                    + "' is neither a column with 'plain' or one of "
                    + String.join(", ", OF_COLUMNS.stream().sorted().toList())
                    + ", nor one of these with 'off'");
          }
        });
    return problems;
  }

  /** What is said about the column by its table and name, or by its name alone. */
  Optional<String> told(Table table, Column column) {
    String name = table.name().name() + "." + column.name();
    return Optional.ofNullable(told.getOrDefault(name, told.get(column.name())))
        .filter(value -> !value.equals(OFF));
  }

  /** Whether the meaning may be told by names and types: nothing else is said of the column. */
  boolean mayBe(String kind, Table table, Column column) {
    return !OFF.equals(told.get(kind)) && told(table, column).isEmpty();
  }

  /**
   * Whether the column counts the changes of its row.
   *
   * @param called whether its name says so
   */
  public boolean isVersion(Table table, Column column, boolean called) {
    return told(table, column).map(VERSION::equals).orElse(called && isOn(VERSION));
  }

  boolean isOn(String kind) {
    return !OFF.equals(told.get(kind));
  }

  /** Whether that is said of an operation, by its id, or of a property, by its thing and name. */
  boolean isTold(String subject, String meaning) {
    return meaning.equals(told.get(subject));
  }

  /** Whether the property of a contract's thing may have the meaning. */
  boolean mayBe(String kind, String subject) {
    return isOn(kind) && !told.containsKey(subject);
  }

  /** Keys that name none of a contract's subjects. */
  List<String> unknown(Set<String> subjects) {
    return unknown(subjects::contains);
  }

  /** Keys that name no column of the schema. */
  List<String> unknown(Catalog catalog) {
    return unknown(key -> catalog.tables().stream().anyMatch(table -> names(table, key)));
  }

  private List<String> unknown(Predicate<String> known) {
    return told.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(OFF))
        .map(Map.Entry::getKey)
        .filter(key -> !known.test(key))
        .toList();
  }

  private static boolean names(Table table, String key) {
    return table.columns().stream()
        .map(Column::name)
        .anyMatch(name -> name.equals(key) || (table.name().name() + "." + name).equals(key));
  }
}
