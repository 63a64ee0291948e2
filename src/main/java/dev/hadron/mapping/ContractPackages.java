package dev.hadron.mapping;

import dev.hadron.model.EnumType;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts records and enums into the packages of the entities that they belong to. */
final class ContractPackages {

  private static final String SHARED = "shared";

  private final ContractThings things;
  private final ContractTypes types;
  private final Map<String, String> ofRecords = new LinkedHashMap<>();
  private final Map<String, String> ofEnums = new LinkedHashMap<>();

  ContractPackages(ContractThings things, ContractTypes types, List<ContractCall> calls) {
    this.things = things;
    this.types = types;
    types
        .records()
        .forEach(
            record ->
                things
                    .shownBy(record.name())
                    .ifPresent(thing -> spread(record.name(), segment(thing))));
    for (ContractCall call : calls) {
      spread(call, call.request());
      spread(call, call.answer());
    }
  }

  List<RecordType> records() {
    return types.records().stream()
        .map(
            record ->
                new RecordType(
                    record.name(),
                    record.schemaName(),
                    ofRecords.getOrDefault(record.name(), SHARED),
                    record.properties(),
                    record.members(),
                    record.closed(),
                    record.description(),
                    record.origin()))
        .toList();
  }

  List<EnumType> enums() {
    return types.enums().all().stream()
        .map(
            type ->
                new EnumType(
                    type.name(),
                    ofEnums.getOrDefault(type.name(), SHARED),
                    type.constants(),
                    type.storage(),
                    type.description(),
                    type.origin()))
        .toList();
  }

  /** Envelopes go with what they hold. */
  private void spread(ContractCall call, ContractBody body) {
    body.coreRecord()
        .flatMap(things::shownBy)
        .or(() -> things.under(call.path()))
        .map(ContractPackages::segment)
        .ifPresent(
            segment -> {
              if (body instanceof ContractBody.Single single) {
                spread(single.outer(), segment);
              } else if (body instanceof ContractBody.Many many) {
                many.outer().ifPresent(outer -> spread(outer, segment));
              }
            });
  }

  /** A record that has no package yet takes one, and so do the parts that it alone has. */
  private void spread(String record, String segment) {
    String own = things.shownBy(record).map(ContractPackages::segment).orElse(segment);
    if (ofRecords.putIfAbsent(record, own) == null) {
      types.record(record).properties().forEach(property -> spread(property.type(), own));
    }
  }

  private void spread(ValueType type, String segment) {
    if (type instanceof ValueType.ListOf list) {
      spread(list.element(), segment);
    } else if (type instanceof ValueType.MapOf map) {
      spread(map.value(), segment);
    } else if (type instanceof ValueType.RecordRef ref) {
      spread(ref.recordName(), segment);
    } else if (type instanceof ValueType.EnumRef ref) {
      ofEnums.putIfAbsent(ref.enumName(), segment);
    } else if (type instanceof ValueType.Json json) {
      json.variants()
          .ifPresent(each -> each.records().values().forEach(record -> spread(record, segment)));
    }
  }

  private static String segment(ContractThing thing) {
    return JavaName.segment(thing.name());
  }
}
