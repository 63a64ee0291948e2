package dev.hadron.mapping;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.ListShape;
import dev.hadron.model.Paging;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands around the rows of a list: what is known of the list, and what nothing answers. */
final class ContractEnvelopes {

  private final ContractTypes types;
  private final List<LedgerEntry> ledger;

  ContractEnvelopes(ContractTypes types, List<LedgerEntry> ledger) {
    this.types = types;
    this.ledger = ledger;
  }

  /**
   * The shape of an envelope.
   *
   * @param items the property that holds the rows
   */
  ListShape shape(
      RecordType envelope, String items, String projection, Paging paging, ValueType key) {
    List<ListShape.Part> parts = new ArrayList<>();
    for (RecordType.Property property : envelope.properties()) {
      parts.add(
          new ListShape.Part(
              property.name(),
              property.name().equals(items)
                  ? new ListShape.Items(projection)
                  : content(property, "", paging, key, new LinkedHashSet<>())
                      .orElseGet(() -> absent(envelope, property))));
    }
    return new ListShape.Envelope(envelope.name(), parts);
  }

  /** What a property is known to hold: an object of which something is known, or a fact. */
  private Optional<ListShape.Content> content(
      RecordType.Property property,
      String owner,
      Paging paging,
      ValueType key,
      Set<String> open) {
    if (property.type() instanceof ValueType.RecordRef ref && open.add(ref.recordName())) {
      Optional<ListShape.Content> inside = inside(ref, property, paging, key, open);
      open.remove(ref.recordName());
      if (inside.isPresent()) {
        return inside;
      }
    }
    return ContractPageFacts.of(property, owner, paging, key);
  }

  private Optional<ListShape.Content> inside(
      ValueType.RecordRef ref,
      RecordType.Property holder,
      Paging paging,
      ValueType key,
      Set<String> open) {
    RecordType record = types.record(ref.recordName());
    Map<RecordType.Property, Optional<ListShape.Content>> found = new LinkedHashMap<>();
    for (RecordType.Property property : record.properties()) {
      found.put(property, content(property, holder.jsonName(), paging, key, open));
    }
    if (found.values().stream().allMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<ListShape.Part> parts = new ArrayList<>();
    found.forEach(
        (property, content) ->
            parts.add(
                new ListShape.Part(
                    property.name(), content.orElseGet(() -> absent(record, property)))));
    return Optional.of(new ListShape.Inside(record.name(), parts));
  }

  private ListShape.Content absent(RecordType record, RecordType.Property property) {
    ledger.add(
        new LedgerEntry(
            "property-unanswered",
            "property " + record.name() + "." + property.jsonName(),
            "has a neutral value: nothing that is known of the list answers it",
            property.origin().where()));
    return neutral(property, new LinkedHashSet<>());
  }

  /** A value that says nothing: of an object that is promised, one that holds nothing. */
  private ListShape.Content neutral(RecordType.Property property, Set<String> open) {
    boolean promised = property.required() && !property.nullable();
    if (promised
        && property.type() instanceof ValueType.RecordRef ref
        && open.add(ref.recordName())) {
      RecordType record = types.record(ref.recordName());
      List<ListShape.Part> parts =
          record.properties().stream()
              .map(inside -> new ListShape.Part(inside.name(), neutral(inside, open)))
              .toList();
      open.remove(ref.recordName());
      return new ListShape.Inside(record.name(), parts);
    }
    return new ListShape.Absent(ContractLiterals.absent(property));
  }
}
