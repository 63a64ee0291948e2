package dev.hadron.mapping;

import dev.hadron.model.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Groups records that are variants of one thing; what is joined to one is joined to all. */
final class ContractKinship {

  private static final double MOST = 0.6;

  private final ContractTypes types;
  private final ContractNouns nouns;
  private final Map<String, String> parents = new LinkedHashMap<>();
  private final Map<String, Set<String>> properties = new HashMap<>();

  ContractKinship(ContractTypes types, ContractNouns nouns, List<String> records) {
    this.types = types;
    this.nouns = nouns;
    records.forEach(record -> parents.put(record, record));
  }

  /** Joins two records that are the same, or variants of one thing by name or properties. */
  void joinIfRelated(String one, String other) {
    if (parents.containsKey(one) && parents.containsKey(other) && related(one, other)) {
      join(one, other);
    }
  }

  void join(String one, String other) {
    String first = root(one);
    String second = root(other);
    if (!first.equals(second)) {
      parents.put(second, first);
    }
  }

  String root(String record) {
    String current = record;
    while (!parents.get(current).equals(current)) {
      current = parents.get(current);
    }
    return current;
  }

  /** The groups, each in document order. */
  List<List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String record : parents.keySet()) {
      groups.computeIfAbsent(root(record), root -> new ArrayList<>()).add(record);
    }
    return List.copyOf(groups.values());
  }

  /** Joins what names and shared properties alone show to be variants. */
  void joinByName() {
    Map<String, List<String>> byStem = new LinkedHashMap<>();
    for (String record : parents.keySet()) {
      String stem = nouns.stemKey(schemaName(record));
      byStem.computeIfAbsent(stem, key -> new ArrayList<>()).add(record);
    }
    for (List<String> alike : byStem.values()) {
      for (int i = 0; i < alike.size(); i++) {
        for (int j = i + 1; j < alike.size(); j++) {
          if (sharesMoreThanId(alike.get(i), alike.get(j))) {
            join(alike.get(i), alike.get(j));
          }
        }
      }
    }
  }

  private boolean related(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    Set<String> shared = shared(List.of(one), List.of(other));
    if (shared.isEmpty()) {
      return false;
    }
    String a = schemaName(one);
    String b = schemaName(other);
    boolean named =
        nouns.stemKey(a).equals(nouns.stemKey(b))
            || ContractNames.contains(a, b)
            || ContractNames.contains(b, a);
    int smaller =
        Math.min(types.record(one).properties().size(), types.record(other).properties().size());
    return named || shared.size() * 2 >= smaller;
  }

  private boolean sharesMoreThanId(String one, String other) {
    Set<String> shared = shared(List.of(one), List.of(other));
    shared.remove("id");
    return !shared.isEmpty();
  }

  /** Whether most of the plain values of {@code view} are also in {@code thing}, at least two. */
  boolean showsMostOf(List<String> view, List<String> thing) {
    long values =
        view.stream()
            .flatMap(record -> types.record(record).properties().stream())
            .filter(property -> property.type().isScalar())
            .map(RecordType.Property::name)
            .distinct()
            .count();
    int shared = shared(view, thing).size();
    return shared >= 2 && shared >= MOST * values;
  }

  /** Names of the properties that occur on both sides. */
  Set<String> shared(List<String> some, List<String> others) {
    Set<String> names = propertyNames(some);
    names.retainAll(propertyNames(others));
    return names;
  }

  private Set<String> propertyNames(List<String> records) {
    Set<String> names = new TreeSet<>();
    records.forEach(record -> names.addAll(propertyNames(record)));
    return names;
  }

  private Set<String> propertyNames(String record) {
    return properties.computeIfAbsent(
        record,
        name ->
            types.record(name).properties().stream()
                .map(RecordType.Property::name)
                .collect(Collectors.toSet()));
  }

  private String schemaName(String record) {
    return types.record(record).schemaName();
  }
}
