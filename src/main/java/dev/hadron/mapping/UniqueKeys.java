package dev.hadron.mapping;

import dev.hadron.catalog.Exclusion;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.Table;
import dev.hadron.model.Attribute;
import dev.hadron.model.UniqueKey;
import dev.hadron.model.UniqueKey.Reach;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What no two rows of a table have in common: by a key, a unique index or an EXCLUDE constraint.
 */
final class UniqueKeys {

  /** Expressions that tell values apart nearly as the column alone does. */
  private static final Pattern FOLDED =
      Pattern.compile("(?i:lower|upper|coalesce)\\(+\"?(\\w+)\"?\\)*(?:::text)?(?:, [^,()]+)?\\)*");

  private static final Pattern CONSTANT =
      Pattern.compile("\\(*(?:(?i:true|false)|\\d+|'(?:[^']|'')*')(?:::[a-z ]+)?\\)*");

  private static final Pattern NULLNESS =
      Pattern.compile(
          "\\(*\"?(?<column>\\w+)\"?\\)*\\s+(?i:is\\s+(?<not>not\\s+)?null)\\)*");

  /** Names outside of strings; those before a bracket are functions. */
  private static final Pattern NAME =
      Pattern.compile("'(?:[^']|'')*'|\"(?<quoted>[^\"]+)\"|\\b(?<plain>[\\p{L}_]\\w*+)(?!\\s*\\()");

  private static final Pattern EXCLUDED =
      Pattern.compile("(?is)exclude\\s+(?:using\\s+\\w+\\s*)?\\((.*)\\).*");

  private static final Pattern ELEMENT = Pattern.compile("(?is)\\s*(.+?)\\s+with\\s+(=|&&)\\s*");

  private final Table table;
  private final List<Attribute> attributes;
  private final Map<String, String> memberOf;

  /**
   * @param attributes of the columns that are no relations
   * @param memberOf attribute or relation of each column
   */
  UniqueKeys(Table table, List<Attribute> attributes, Map<String, String> memberOf) {
    this.table = table;
    this.attributes = attributes;
    this.memberOf = memberOf;
  }

  List<UniqueKey> all() {
    List<UniqueKey> keys = new ArrayList<>();
    table
        .primaryKey()
        .ifPresent(key -> keys.add(new UniqueKey(key.name(), members(key.columns()))));
    for (dev.hadron.catalog.UniqueKey key : table.uniqueKeys()) {
      keys.add(new UniqueKey(key.name(), members(key.columns())));
    }
    table.indexes().stream().filter(Index::unique).forEach(index -> keys.add(of(index)));
    table.exclusions().forEach(exclusion -> of(exclusion).ifPresent(keys::add));
    return keys;
  }

  private List<String> members(List<String> columns) {
    return columns.stream().map(memberOf::get).toList();
  }

  private UniqueKey of(Index index) {
    Set<String> columns = new LinkedHashSet<>();
    boolean told = true;
    for (Index.Key key : index.keys()) {
      Optional<String> column = column(key);
      column.ifPresentOrElse(columns::add, () -> columns.addAll(named(key.expression())));
      told &= column.isPresent() || CONSTANT.matcher(key.expression()).matches();
    }
    return new UniqueKey(
        index.name(), members(List.copyOf(columns)), told ? reach(index) : Reach.SOME_ROWS);
  }

  /** The columns in an expression whose values it may or may not tell apart. */
  private Set<String> named(String expression) {
    Set<String> columns = new LinkedHashSet<>();
    Matcher name = NAME.matcher(expression);
    while (name.find()) {
      String plain = name.group("plain");
      String column = plain == null ? name.group("quoted") : plain.toLowerCase(Locale.ROOT);
      if (memberOf.containsKey(column)) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** The column of a plain key, also the one that is compared without regard to case or null. */
  private Optional<String> column(Index.Key key) {
    Matcher folded = FOLDED.matcher(key.expression());
    return key.column()
        .or(() -> folded.matches() ? Optional.of(folded.group(1)) : Optional.empty())
        .filter(memberOf::containsKey);
  }

  private Reach reach(Index index) {
    boolean constant =
        index.keys().stream().allMatch(key -> CONSTANT.matcher(key.expression()).matches());
    boolean plain = index.predicate().filter(each -> !isUsual(each)).isEmpty();
    return !plain ? Reach.SOME_ROWS : constant ? Reach.WHOLE_TABLE : Reach.EVERY_ROW;
  }

  /** Whether rows meet the condition unless somebody does something about it. */
  private boolean isUsual(String predicate) {
    Matcher nullness = NULLNESS.matcher(predicate);
    if (!nullness.matches()) {
      return false;
    }
    return nullness.group("not") != null
        || attributes.stream()
            .filter(each -> each.column().name().equals(nullness.group("column")))
            .noneMatch(each -> each.source().fromClient());
  }

  /** Of equal and overlapping values; other operators exclude in other ways. */
  private Optional<UniqueKey> of(Exclusion exclusion) {
    Matcher text = EXCLUDED.matcher(exclusion.definition());
    if (!text.matches()) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>();
    for (String each : text.group(1).split(",(?![^(]*\\))")) {
      Matcher element = ELEMENT.matcher(each);
      if (!element.matches()) {
        return Optional.empty();
      }
      columns.add(element.group(1).replace("\"", ""));
    }
    List<String> members = columns.stream().map(memberOf::get).filter(Objects::nonNull).toList();
    boolean plain = members.size() == columns.size();
    boolean partial = exclusion.definition().matches("(?is).*\\)\\s*where\\b.*");
    return plain || table.foreignKeys().stream().anyMatch(key -> columns.containsAll(key.columns()))
        ? Optional.of(
            new UniqueKey(
                exclusion.name(), members, partial || !plain ? Reach.SOME_ROWS : Reach.EVERY_ROW))
        : Optional.empty();
  }
}
