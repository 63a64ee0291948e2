package dev.hadron.mapping;

import dev.hadron.model.Entity;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs the things of a contract with tables: by name, and by the share of their properties that
 * meet columns. Where two are as likely as each other there is no pair.
 */
final class TablePairs {

  /** Shares of properties that have to meet a column, by how well the names meet. */
  private static final double LEAST_BY_NAME = 0.25;

  private static final double LEAST_BY_ENDING = 0.5;
  private static final double LEAST_BY_COLUMNS = 0.8;

  /** How many telling columns have to be met where no name says anything. */
  private static final int TELLING = 4;

  /** What parts the best table from the second best. */
  private static final double MARGIN = 0.1;

  private static final double WEIGHT_OF_NAME = 0.55;

  /** A thing and the table that keeps it. */
  record Pair(
      ContractThing thing, Entity entity, PairNames.Meeting names, ColumnPairs columns) {

    double score() {
      return names == PairNames.Meeting.TOLD
          ? 1
          : names.weight() * WEIGHT_OF_NAME + columns.share() * (1 - WEIGHT_OF_NAME);
    }

    String table() {
      return entity.table().display();
    }

    String evidence() {
      String named =
          switch (names) {
            case TOLD -> "said by the option pairs";
            case SAME -> "the same name";
            case WITHOUT_PREFIX -> "the same name but for what it has in common with others";
            case ENDING -> "one name ends in the other";
            case NONE -> "no name";
          };
      return named
          + ", %d of %d properties meet columns".formatted(columns.met(), columns.sought());
    }

    String confidence() {
      return String.format(Locale.ROOT, "%.2f", score());
    }

    private boolean isLikely() {
      return switch (names) {
        case TOLD -> true;
        case SAME, WITHOUT_PREFIX ->
            columns.share() >= LEAST_BY_NAME && (columns.met() > 1 || columns.sought() < 2);
        case ENDING ->
            columns.share() >= LEAST_BY_ENDING
                && columns.met() >= Math.min(2, columns.sought());
        case NONE -> columns.share() >= LEAST_BY_COLUMNS && columns.telling() >= TELLING;
      };
    }
  }

  private final List<Entity> tables;
  private final Pairings told;
  private final PairNames names;
  private final ColumnPairs.Search search;
  private final Map<String, Pair> pairs = new LinkedHashMap<>();
  private final Map<String, String> refused = new LinkedHashMap<>();

  /**
   * @param tables what rows there are
   */
  TablePairs(List<Entity> tables, Pairings told, ColumnPairs.Search search) {
    this.tables = tables;
    this.told = told;
    this.names = PairNames.of(tables.stream().map(table -> table.table().name()).toList());
    this.search = search;
  }

  /** The pair of each thing that has one, by the name of the thing, and why the others have none. */
  void find(List<ContractThing> things) {
    List<Pair> likely = new ArrayList<>();
    for (ContractThing thing : things) {
      likely.addAll(candidates(thing));
    }
    likely.sort(
        Comparator.comparing((Pair pair) -> pair.names() != PairNames.Meeting.TOLD)
            .thenComparing(Comparator.comparingDouble(Pair::score).reversed()));
    Map<String, Pair> byTable = new LinkedHashMap<>();
    for (Pair pair : likely) {
      String thing = pair.thing().name();
      if (pairs.containsKey(thing) || refused.containsKey(thing)) {
        continue;
      }
      Pair other = byTable.get(pair.entity().name());
      if (other == null) {
        pairs.put(thing, pair);
        byTable.put(pair.entity().name(), pair);
      } else {
        refused.put(
            thing, "table " + pair.table() + " keeps " + other.thing().name() + " already");
      }
    }
    for (ContractThing thing : things) {
      if (!pairs.containsKey(thing.name())) {
        refused.putIfAbsent(thing.name(), "no table meets it");
      }
    }
  }

  Map<String, Pair> pairs() {
    return pairs;
  }

  /** Why a thing has no table, by its name. */
  Map<String, String> refused() {
    return refused;
  }

  /** The likely table of a thing; none where there are several, or where it has to be refused. */
  private List<Pair> candidates(ContractThing thing) {
    Set<String> all = namesOf(thing);
    Optional<String> said = told.table(all);
    if (said.filter(Pairings::isRefusal).isPresent()) {
      refused.put(thing.name(), "the option pairs says that no table keeps it");
      return List.of();
    }
    List<Pair> found =
        new ArrayList<>(
            tables.stream()
                .filter(table -> said.isEmpty() || isCalled(table, said.get()))
                .map(table -> pair(thing, all, table, said.isPresent()))
                .filter(Pair::isLikely)
                .sorted(
                    Comparator.comparing((Pair pair) -> pair.names().compareTo(PairNames.Meeting.SAME) > 0)
                        .thenComparing(Comparator.comparingDouble(Pair::score).reversed()))
                .toList());
    if (found.isEmpty()) {
      said.ifPresent(table -> refused.put(thing.name(), "the schema has no table " + table));
      return List.of();
    }
    Pair best = found.get(0);
    if (found.size() > 1
        && best.names().compareTo(PairNames.Meeting.SAME) > 0
        && best.score() - found.get(1).score() < MARGIN) {
      refused.put(
          thing.name(),
          "tables %s and %s are as likely: %s; %s"
              .formatted(
                  best.table(),
                  found.get(1).table(),
                  best.evidence(),
                  found.get(1).evidence()));
      return List.of();
    }
    Optional<String> unfit = unfit(best);
    unfit.ifPresent(reason -> refused.put(thing.name(), reason));
    return unfit.isPresent() ? List.of() : List.of(best);
  }

  /** What keeps a table from being the place of a thing: its rows have to have one key. */
  private static Optional<String> unfit(Pair pair) {
    if (pair.entity().isNumbered()) {
      return Optional.of("table " + pair.table() + " has no key");
    }
    return pair.entity().hasCompositeKey()
        ? Optional.of(
            "table %s has a key of several columns (%s), which no address of the contract has"
                .formatted(
                    pair.table(),
                    String.join(", ", pair.entity().identifier().attributes())))
        : Optional.empty();
  }

  private Pair pair(ContractThing thing, Set<String> all, Entity table, boolean isTold) {
    return new Pair(
        thing,
        table,
        isTold
            ? PairNames.Meeting.TOLD
            : names.ofTable(thing.name(), all, table.table().name()),
        search.of(thing, all, table));
  }

  private static boolean isCalled(Entity table, String name) {
    return table.table().name().equals(name) || table.table().display().equals(name);
  }

  /** What a contract calls a thing: its schemas, without what says which variant they are, and its collections. */
  static Set<String> namesOf(ContractThing thing) {
    Set<String> names = new LinkedHashSet<>();
    names.add(thing.name());
    names.addAll(thing.family().records());
    names.addAll(thing.family().names().stream().sorted().toList());
    for (String home : thing.family().homes().stream().sorted().toList()) {
      String last = home.substring(home.lastIndexOf('/') + 1);
      if (!Words.of(last).isEmpty()) {
        names.add(last);
      }
    }
    return names;
  }
}
