package dev.hadron.read.sql.changelog;

import java.util.Map;

/** What becomes of the changes that are not read, and why. */
final class UnreadChanges {

  private static final String STATE = "left out: PostgreSQL has no switch for it";

  private static final Map<String, String> OUTCOMES =
      Map.ofEntries(
          Map.entry("customChange", "left out: it is a Java class, which is not run"),
          Map.entry("executeCommand", "left out: it runs a program"),
          Map.entry("stop", "left out: it only stops Liquibase; what follows is read"),
          Map.entry(
              "modifySql", "left out: the statements are read as the changes themselves say them"),
          Map.entry(
              "dropAllForeignKeyConstraints",
              "left out: which keys it drops only a database could tell; drop each by its name"),
          Map.entry(
              "addLookupTable",
              "left out: newColumnDataType does not say the type of the new table's key"),
          Map.entry("enableCheckConstraint", STATE),
          Map.entry("disableCheckConstraint", STATE),
          Map.entry("enableTrigger", STATE),
          Map.entry("disableTrigger", STATE),
          Map.entry("markUnused", "left out: a column that Oracle hides stays"),
          Map.entry("createSynonym", "left out: PostgreSQL has no synonyms"),
          Map.entry("dropSynonym", "left out: PostgreSQL has no synonyms"));

  private UnreadChanges() {}

  static String outcome(ChangeNode change) {
    return OUTCOMES.getOrDefault(
        change.name(),
        "left out: no statement is known for this change; a 'sql' change can say it");
  }
}
