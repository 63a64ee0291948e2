package dev.hadron.mapping;

import dev.hadron.model.Constraints;
import dev.hadron.model.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Merges the properties of a thing's variants, in the order of the main one. */
final class ContractMembers {

  private final ContractTypes types;
  private final ContractUses uses;

  ContractMembers(ContractTypes types, ContractUses uses) {
    this.types = types;
    this.uses = uses;
  }

  List<ContractMember> of(ContractFamily family) {
    Map<String, RecordType.Property> first = new LinkedHashMap<>();
    for (String record : family.records()) {
      types.record(record).properties().forEach(p -> first.putIfAbsent(p.name(), p));
    }
    List<RecordType> creating = records(uses.creates(family));
    List<RecordType> updating = records(uses.updates(family));
    return first.values().stream()
        .map(property -> member(property, family, creating, updating))
        .toList();
  }

  private ContractMember member(
      RecordType.Property property,
      ContractFamily family,
      List<RecordType> creating,
      List<RecordType> updating) {
    String name = property.name();
    List<RecordType.Property> created = sent(name, creating);
    List<RecordType.Property> updated = sent(name, updating);
    List<RecordType.Property> shown =
        family.records().stream()
            .filter(uses::isShown)
            .flatMap(record -> find(name, types.record(record)).stream())
            .toList();
    List<RecordType.Property> sent = new ArrayList<>(created);
    sent.addAll(updated);
    return new ContractMember(
        property,
        common(sent, property),
        !created.isEmpty(),
        !creating.isEmpty()
            && created.size() == creating.size()
            && created.stream().allMatch(p -> p.required() && !p.nullable()),
        !updated.isEmpty(),
        !shown.isEmpty(),
        shown.stream().anyMatch(p -> p.required() && !p.nullable()));
  }

  private static Constraints common(List<RecordType.Property> sent, RecordType.Property otherwise) {
    return sent.stream()
        .map(RecordType.Property::constraints)
        .reduce(LooserConstraints::of)
        .orElse(otherwise.constraints());
  }

  private List<RecordType> records(List<ContractCall> calls) {
    Map<String, RecordType> records = new LinkedHashMap<>();
    for (ContractCall call : calls) {
      RecordType record = types.record(call.request().coreRecord().orElseThrow());
      records.putIfAbsent(record.name(), record);
    }
    return List.copyOf(records.values());
  }

  private static List<RecordType.Property> sent(String name, List<RecordType> records) {
    return records.stream()
        .flatMap(record -> find(name, record).stream())
        .filter(property -> property.access() != RecordType.Access.READ_ONLY)
        .toList();
  }

  private static List<RecordType.Property> find(String name, RecordType record) {
    return record.properties().stream().filter(p -> p.name().equals(name)).toList();
  }
}
