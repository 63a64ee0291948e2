package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.Trigger;
import dev.hadron.model.Constraints;
import dev.hadron.model.ValueSource;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who gives a column its value, told by its definition, its name and the triggers of its table. */
final class ColumnRoles {

  private static final Set<String> CREATED =
      Set.of(
          "created at", "created on", "created", "create date", "creation date", "created date",
          "inserted at", "date created", "creation time", "create time", "created time");
  private static final Set<String> UPDATED =
      Set.of(
          "updated at", "updated on", "updated", "update date", "last update", "last updated",
          "last updated at", "modified at", "modified on", "modified date", "last modified",
          "last modified at", "date updated", "date modified", "update time", "updated time",
          "modified");
  private static final Set<String> LOCKS =
      Set.of(
          "version", "row version", "rowversion", "lock version", "lockversion", "optlock",
          "opt lock", "opt lock version");
  private static final Set<String> DELETED =
      Set.of(
          "deleted at", "deleted on", "deleted", "delete time", "deleted time", "deletion date",
          "date deleted", "deleted date", "deletion time", "soft deleted at");
  private static final Set<String> DELETED_FLAGS =
      Set.of("deleted", "is deleted", "soft deleted", "is soft deleted");
  private static final Set<String> CREATORS =
      Set.of("created by", "creator", "created user", "create user", "created by user");
  private static final Set<String> MODIFIERS =
      Set.of(
          "updated by", "modified by", "last updated by", "last modified by", "changed by",
          "update user", "updated user", "updated by user");

  private static final String BY_OPTION = "the option 'meaning'";
  private static final String BY_DATABASE = "set by the database, never by a client";
  private static final String BY_SERVICE = "set by the service, never by a client";
  private static final String BY_OWN_CODE =
      "shown, never taken from a client: the service's own code sets it";
  private static final String HIDDEN =
      "neither shown nor taken from a client: the service's own code alone knows it";
  private static final String BY_CALLER = "set to the name in the token, never by a client";

  private static final Pattern CONSTANT =
      Pattern.compile("(?:'(?:[^']|'')*'|-?\\d+(?:\\.\\d+)?|(?i:true|false))(?:::[\\w .\"()]+)?");

  private final Catalog catalog;

  private final Meanings meanings;
  private final SecretColumns secrets;
  private final AccountState states;
  private final boolean open;
  private final TriggerValues triggers;

  /**
   * @param open whether nobody authenticates, so that no caller has a name
   */
  ColumnRoles(
      Catalog catalog,
      Meanings meanings,
      SecretColumns secrets,
      AccountState states,
      boolean open) {
    this.catalog = catalog;
    this.meanings = meanings;
    this.secrets = secrets;
    this.states = states;
    this.open = open;
    this.triggers = new TriggerValues(catalog);
  }

  /** The expression that a trigger gives the column the value of in every new row. */
  Optional<String> byTrigger(Table table, Column column) {
    if (meanings.told(table, column).filter(Meanings.BY_TRIGGER::equals).isPresent()) {
      return triggers.of(table, column).or(() -> Optional.of(Meanings.BY_TRIGGER));
    }
    return triggers
        .of(table, column)
        .filter(
            expression ->
                meanings.mayBe(Meanings.BY_TRIGGER, table, column)
                    && table.foreignKeysOf(column.name()).isEmpty()
                    && !secrets.isPassword(table, column)
                    && !secrets.isHidden(table, column));
  }

  /** A trigger that may give the column another value when other columns change. */
  Optional<String> changedBy(Table table, Column column) {
    return triggers.changing(table, column).map(Trigger::name);
  }

  /** What triggers want of new rows. */
  TriggerForms formsOfTriggers() {
    return new TriggerForms(catalog, triggers);
  }

  /**
   * Who gives the column its value.
   *
   * @param recognised receives the meaning that decides it, where one does
   */
  ValueSource sourceOf(Table table, Column column, List<Recognition> recognised) {
    if (isVersion(table, column)) {
      if (!column.where().equals(table.where())) {
        // One that a rule has added has the place of its table.
        add(recognised, table, column, Meanings.VERSION, "counts changes; 412 for who is late");
      }
      return ValueSource.VERSION;
    }
    if (column.isReadOnly() || isMadeKey(table, column)) {
      return ValueSource.DATABASE;
    }
    if (isOwnUuid(table, column)) {
      return ValueSource.SERVICE;
    }
    if (table.isPrimaryKeyColumn(column.name())) {
      // Part of a key, or a natural one: the row is known by it before it is stored.
      return ValueSource.CLIENT;
    }
    if (isTextSearch(column)) {
      return ValueSource.DATABASE;
    }
    Optional<String> byTrigger = byTrigger(table, column);
    if (byTrigger.isPresent()) {
      recognised.add(
          new Recognition(
              table.name().name() + "." + column.name(),
              Meanings.BY_TRIGGER,
              "a trigger sets it in every new row: " + byTrigger.get().replaceAll("\\s+", " "),
              BY_DATABASE,
              column.where()));
      return ValueSource.DATABASE;
    }
    return meant(table, column, recognised).orElseGet(() -> byValue(column));
  }

  private static ValueSource byValue(Column column) {
    if (column.value() instanceof ColumnValue.Refreshed) {
      // What an UPDATE says of it would stand, and the time of it would not.
      return ValueSource.DATABASE;
    }
    return column.value() instanceof ColumnValue.None
        ? ValueSource.CLIENT
        : ValueSource.CLIENT_OR_DEFAULT;
  }

  private Optional<ValueSource> meant(
      Table table, Column column, List<Recognition> recognised) {
    if (secrets.isPassword(table, column)) {
      add(recognised, table, column, Meanings.PASSWORD, "written as a password, stored as its hash");
      return Optional.of(ValueSource.HASHED_SECRET);
    }
    if (secrets.isHidden(table, column)) {
      add(recognised, table, column, Meanings.SECRET, HIDDEN);
      return Optional.of(ValueSource.SECRET);
    }
    if (isState(table, column)) {
      addState(recognised, table, column);
      return Optional.of(ValueSource.STATE);
    }
    if (isTemporal(column) && is(Meanings.CREATED_AT, CREATED, table, column)) {
      boolean byDefault = column.value() instanceof ColumnValue.HasDefault;
      add(recognised, table, column, Meanings.CREATED_AT, byDefault ? BY_DATABASE : BY_SERVICE);
      return Optional.of(byDefault ? ValueSource.DATABASE : ValueSource.SERVICE);
    }
    if (isTemporal(column) && is(Meanings.UPDATED_AT, UPDATED, table, column)) {
      boolean byTrigger = hasUpdateTrigger(table);
      add(recognised, table, column, Meanings.UPDATED_AT, byTrigger ? BY_DATABASE : BY_SERVICE);
      return Optional.of(byTrigger ? ValueSource.DATABASE : ValueSource.SERVICE);
    }
    if (marksDeletion(table, column)) {
      add(recognised, table, column, Meanings.SOFT_DELETE, "DELETE sets it; set, the row is hidden");
      return Optional.of(ValueSource.SOFT_DELETE);
    }
    if (!open && isText(column) && is(Meanings.CREATED_BY, CREATORS, table, column)) {
      add(recognised, table, column, Meanings.CREATED_BY, BY_CALLER);
      return Optional.of(ValueSource.CREATOR);
    }
    if (!open && isText(column) && is(Meanings.UPDATED_BY, MODIFIERS, table, column)) {
      add(recognised, table, column, Meanings.UPDATED_BY, BY_CALLER);
      return Optional.of(ValueSource.MODIFIER);
    }
    return Optional.empty();
  }

  /** A time that is null, or a flag, until the row is deleted; where the database does no more. */
  private boolean marksDeletion(Table table, Column column) {
    boolean mark =
        isTemporal(column)
            ? column.nullable() && !(column.value() instanceof ColumnValue.HasDefault)
            : catalog.resolveDomain(column.type()).is("bool") && !defaultsToTrue(column);
    Set<String> names = isTemporal(column) ? DELETED : DELETED_FLAGS;
    return mark
        && table.foreignKeysOf(column.name()).isEmpty()
        && is(Meanings.SOFT_DELETE, names, table, column);
  }

  private static boolean defaultsToTrue(Column column) {
    return column.defaultExpression().filter(text -> text.equalsIgnoreCase("true")).isPresent();
  }

  /** Whether the user says so, or the name does and the user says nothing else. */
  private boolean is(String kind, Set<String> names, Table table, Column column) {
    return meanings.told(table, column).filter(kind::equals).isPresent()
        || (names.contains(words(column)) && meanings.mayBe(kind, table, column));
  }

  private void add(
      List<Recognition> recognised, Table table, Column column, String kind, String effect) {
    String evidence =
        meanings.told(table, column).filter(kind::equals).isPresent()
            ? BY_OPTION
            : "its name, and the type " + column.type();
    recognised.add(
        new Recognition(
            table.name().name() + "." + column.name(), kind, evidence, effect, column.where()));
  }

  /** Whether the name is that of a time at which a row was made or changed. */
  static boolean isStamp(String name) {
    String words = String.join(" ", Words.of(name));
    return CREATED.contains(words) || UPDATED.contains(words);
  }

  /** A key that the database makes when a row comes: numbered, or filled by its default. */
  boolean isMadeKey(Table table, Column column) {
    return isOwnKey(table, column)
        && (column.isNumberedByServer()
            || column.value() instanceof ColumnValue.HasDefault
                && (!isConstant(column) || isOnlyValue(table, column)));
  }

  /** Whether a CHECK lets the table have one row, whose key its default can say. */
  private static boolean isOnlyValue(Table table, Column column) {
    Constraints constraints = Constraints.NONE;
    for (Check check : table.checks()) {
      if (check.columns().equals(List.of(column.name()))) {
        constraints = new CheckReader(column.name()).narrow(constraints, check.expression());
      }
    }
    return constraints.values().size() == 1;
  }

  /** A default that is the same for each row makes no keys. */
  private static boolean isConstant(Column column) {
    return CONSTANT.matcher(column.defaultExpression().orElse("")).matches();
  }

  /** A uuid key that nobody makes in the database, so that the service has to. */
  boolean isOwnUuid(Table table, Column column) {
    return isOwnKey(table, column)
        && column.value() instanceof ColumnValue.None
        && catalog.resolveDomain(column.type()).is("uuid");
  }

  /** The whole key of its table, and not somebody else's. */
  private static boolean isOwnKey(Table table, Column column) {
    return table.primaryKey().filter(key -> key.columns().equals(List.of(column.name()))).isPresent()
        && table.foreignKeysOf(column.name()).isEmpty();
  }

  /** Whether a password column can't hold a bcrypt hash. */
  boolean isTooShort(Table table, Column column) {
    return secrets.isTooShort(table, column);
  }

  /** Whether the column holds a secret, hashed or not. */
  boolean isSecret(Table table, Column column) {
    return secrets.isPassword(table, column) || secrets.isHidden(table, column);
  }

  /** A state that no row can begin without stays the client's. */
  private boolean isState(Table table, Column column) {
    boolean told = meanings.told(table, column).filter(Meanings.ACCOUNT_STATE::equals).isPresent();
    boolean seen =
        meanings.mayBe(Meanings.ACCOUNT_STATE, table, column)
            && states.evidence(table, column).isPresent();
    return (told || seen) && states.canBegin(column);
  }

  private void addState(List<Recognition> recognised, Table table, Column column) {
    String evidence =
        meanings.told(table, column).isPresent()
            ? BY_OPTION
            : states.evidence(table, column).orElseThrow();
    recognised.add(
        new Recognition(
            table.name().name() + "." + column.name(),
            Meanings.ACCOUNT_STATE,
            evidence,
            BY_OWN_CODE,
            column.where()));
  }

  /** Whether it says what somebody may do or has proven, and a client has to say it all the same. */
  boolean isStateOfClient(Table table, Column column) {
    return meanings.mayBe(Meanings.ACCOUNT_STATE, table, column)
        && states.evidence(table, column).isPresent()
        && !states.canBegin(column);
  }

  private boolean isText(Column column) {
    return catalog.resolveDomain(column.type()).is("text", "varchar", "bpchar");
  }

  private boolean isTemporal(Column column) {
    return catalog.resolveDomain(column.type()).is("timestamp", "timestamptz", "date");
  }

  private boolean isTextSearch(Column column) {
    return catalog.resolveDomain(column.type()).is("tsvector");
  }

  /** A row version is a whole number that never is null, called so, outside of every key. */
  private boolean isVersion(Table table, Column column) {
    boolean called = LOCKS.contains(words(column));
    // Where no column is one by its name, the one that a rule has added is: it comes last.
    boolean added =
        called
            && meanings.told(table, column).isEmpty()
            && column.equals(table.columns().get(table.columns().size() - 1));
    return (added || meanings.isVersion(table, column, called))
        && catalog.resolveDomain(column.type()).is("int2", "int4", "int8")
        && !column.nullable()
        && !table.isPrimaryKeyColumn(column.name())
        && table.foreignKeysOf(column.name()).isEmpty()
        && !isInUnique(table, column.name());
  }

  /** Where it tells rows apart, such as the editions of a document, it counts no changes of one. */
  private static boolean isInUnique(Table table, String column) {
    return table.uniqueKeys().stream().anyMatch(key -> key.columns().contains(column))
        || table.indexes().stream()
            .anyMatch(index -> index.unique() && index.columns().contains(column));
  }

  private boolean hasUpdateTrigger(Table table) {
    return catalog.triggersOn(table.name()).stream()
        .anyMatch(
            trigger ->
                trigger.timing() == Trigger.Timing.BEFORE
                    && trigger.forEachRow()
                    && trigger.events().contains(Trigger.Event.UPDATE));
  }

  private static String words(Column column) {
    return String.join(" ", Words.of(column.name())).toLowerCase(Locale.ROOT);
  }
}
