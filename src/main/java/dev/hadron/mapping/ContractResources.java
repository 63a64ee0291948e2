package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.api.ApiTag;
import dev.hadron.model.Operation;
import dev.hadron.model.Resource;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Groups operations: those about one entity together, those about none by their tag or their path.
 */
final class ContractResources {

  private final Api api;
  private final ContractThings things;

  ContractResources(Api api, ContractThings things) {
    this.api = api;
    this.things = things;
  }

  /**
   * @param operations in document order, with the calls that they came from
   */
  List<Resource> group(Map<ContractCall, Operation> operations) {
    Map<String, List<Operation>> groups = new LinkedHashMap<>();
    Map<String, Optional<String>> entities = new LinkedHashMap<>();
    Map<String, String> spellings = new HashMap<>();
    things.all().forEach(thing -> spellings.put(letters(thing.name()), thing.name()));
    operations.forEach(
        (call, operation) -> {
          Optional<String> entity = entity(call, operation);
          String said = entity.orElseGet(() -> stem(call, operation));
          // Files whose names differ in case alone are one file on some machines.
          String name = spellings.computeIfAbsent(letters(said), letters -> said);
          entities.merge(name, entity, (one, other) -> one.isPresent() ? one : other);
          groups.computeIfAbsent(name, key -> new ArrayList<>()).add(operation);
        });
    List<Resource> resources = new ArrayList<>();
    groups.forEach((name, members) -> resources.add(resource(name, entities.get(name), members)));
    return resources;
  }

  private Resource resource(String name, Optional<String> entity, List<Operation> operations) {
    String tag =
        operations.stream()
            .flatMap(operation -> operation.tags().stream())
            .findFirst()
            .orElse(name);
    return new Resource(
        name,
        JavaName.segment(name),
        tag,
        api.tags().stream()
            .filter(each -> each.name().equals(tag))
            .map(ApiTag::description)
            .filter(text -> !text.isBlank())
            .findFirst(),
        entity,
        uniquelyNamed(operations));
  }

  /** Java methods of one class have names of their own. */
  private static List<Operation> uniquelyNamed(List<Operation> operations) {
    UniqueNames names = new UniqueNames();
    return operations.stream()
        .map(operation -> operation.named(names.claim(operation.name())))
        .toList();
  }

  /** The entity that it is bound to, else the one that it answers or below which it stands. */
  private Optional<String> entity(ContractCall call, Operation operation) {
    return operation
        .binding()
        .entity()
        .or(
            () ->
                call.answer()
                    .coreRecord()
                    .or(() -> call.request().coreRecord())
                    .flatMap(things::shownBy)
                    .map(ContractThing::name))
        .or(() -> things.under(call.path()).map(ContractThing::name));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String stem(ContractCall call, Operation operation) {
    String said =
        operation.tags().stream().findFirst().or(() -> call.path().lastLiteral()).orElse("service");
    return JavaName.stem(said);
  }
}
