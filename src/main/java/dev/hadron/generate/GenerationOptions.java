package dev.hadron.generate;

import dev.hadron.catalog.Dialect;
import dev.hadron.model.Database;
import dev.hadron.model.Feature;
import dev.hadron.rules.RuleCatalog;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a user may decide about the output; every value has a default, so that no option gives the
 * right thing.
 *
 * @param groupId Maven group, default {@code com.example}
 * @param artifactId Maven artifact, default derived from the input's title or file name
 * @param packageName Java root package, default derived from group and artifact
 * @param database where the service keeps its data, default PostgreSQL
 * @param auth authentication preset, default {@code jwt} for a schema, the contract's own otherwise
 * @param meaning what columns mean, by column or kind of meaning; the rest is told by name and type
 * @param pairs tables and columns by the schemas and properties of a contract; the rest is told by
 *     names, types and shape
 * @param suppress reasons by the ids of the rules that do not hold in this project
 * @param placeholders values of <code>${…}</code> in migrations, by name
 * @param dialect the SQL that a schema is written in, default told from its text
 * @param broken what becomes of a schema with statements that cannot be read, default refused
 * @param client language of a typed client beside the service, default none
 * @param features what the service has beside its operations, default none
 */
public record GenerationOptions(
    Optional<String> groupId,
    Optional<String> artifactId,
    Optional<String> packageName,
    Optional<Database> database,
    Optional<AuthPreset> auth,
    Map<String, String> meaning,
    Map<String, String> pairs,
    Map<String, String> suppress,
    Optional<String> ruleSet,
    Map<String, String> placeholders,
    Optional<Dialect> dialect,
    Optional<BrokenPolicy> broken,
    Optional<String> client,
    Set<Feature> features) {

  public static final GenerationOptions DEFAULTS =
      new GenerationOptions(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Map.of(),
          Map.of(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of());

  /** Name of the rules that a review goes by, said or not. */
  public String judges() {
    return ruleSet.orElse(RuleCatalog.STANDARD_SET);
  }

  /** What an archive of the project is called. */
  public String archiveName() {
    return artifactId.orElse("service");
  }

  /** Where the data is kept, said or not. */
  public Database target() {
    return database.orElse(Database.POSTGRESQL);
  }

  /** Whether statements that cannot be read are left out. */
  boolean skipsBroken() {
    return broken.filter(BrokenPolicy.SKIP::equals).isPresent();
  }

  public GenerationOptions {
    meaning = Collections.unmodifiableSortedMap(new TreeMap<>(meaning));
    pairs = Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
    suppress = Collections.unmodifiableSortedMap(new TreeMap<>(suppress));
    placeholders = Collections.unmodifiableSortedMap(new TreeMap<>(placeholders));
    features = Collections.unmodifiableSortedSet(new TreeSet<>(features));
  }
}
