package dev.hadron.generate;

import dev.hadron.catalog.Dialect;
import dev.hadron.client.ClientLanguage;
import dev.hadron.model.Database;
import dev.hadron.model.Feature;
import dev.hadron.rules.RuleCatalog;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing a user may decide about the output; the key is the same on the command line, in {@code
 * hadron.yml}, in the form and in the endpoint.
 */
public enum OptionKey {
  NAME("Project name", "Maven artifact of the service", "from the title or the file name"),
  GROUP("Group", "Maven group of the service", "com.example"),
  PACKAGE("Java package", "root package of the Java code", "from group and name"),
  DATABASE("Database", "where the service keeps its data", "postgresql"),
  AUTH("Authentication", "who may call the service", "the contract's own, or jwt for a schema"),
  MEANING(
      "Meaning",
      "what columns mean where their names mislead, such as account.closed_at: soft-delete",
      "from names and types"),
  PAIRS(
      "Pairs",
      "tables and columns of the schemas and properties of a contract, where names mislead, such as"
          + " Owner.telephone: phone",
      "from names, types and shape"),
  SUPPRESS(
      "Suppress", "rules that do not hold here, each with the reason, as id: reason", "all hold"),
  SET("Rule set", "how strict a review is", RuleCatalog.STANDARD_SET),
  PLACEHOLDERS("Placeholders", "values of ${…} in migrations, such as a=1, b=2", "none"),
  DIALECT("SQL dialect", "the SQL that a schema is written in", "told from the text"),
  BROKEN(
      "Broken statements",
      "what becomes of a schema with statements that a server would refuse",
      "refuse"),
  CLIENT("Typed client", "language of a client beside the service, for who calls it", "none"),
  FEATURES(
      "Features",
      "what the service has beside its operations, with commas: "
          + String.join(", ", Feature.labels()),
      "none");

  private final String title;
  private final String description;
  private final String defaultText;

  OptionKey(String title, String description, String defaultText) {
    this.title = title;
    this.description = description;
    this.defaultText = defaultText;
  }

  /** Lower-case name, such as {@code group}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  /** What holds when nothing is said, in words. */
  public String defaultText() {
    return defaultText;
  }

  /** The allowed values, or none where the value is free text. */
  public List<String> choices() {
    return switch (this) {
      case AUTH -> Arrays.stream(AuthPreset.values()).map(AuthPreset::label).toList();
      case DATABASE -> Database.keys();
      case SET -> RuleCatalog.SETS;
      case DIALECT -> Dialect.keys();
      case BROKEN ->
          Arrays.stream(BrokenPolicy.values()).map(BrokenPolicy::label).toList();
      case CLIENT -> ClientLanguage.NAMES;
      default -> List.of();
    };
  }

  public static Optional<OptionKey> of(String key) {
    return Arrays.stream(values()).filter(option -> option.key().equals(key)).findFirst();
  }
}
