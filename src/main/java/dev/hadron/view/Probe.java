package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.RecordType;
import dev.hadron.model.Resource;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the resource that the general tests look at: one that can be listed, created and deleted. */
final class Probe {

  private final ServiceModel model;
  private final Optional<Entity> entity;

  Probe(ServiceModel model) {
    this.model = model;
    this.entity =
        model.entities().stream()
            .filter(Entity::isWritable)
            .filter(each -> list(each).isPresent())
            .min(
                Comparator.comparing((Entity each) -> Room.of(model, each).isShort())
                    .thenComparing(Entity::hasCompositeKey)
                    .thenComparing(Probe::needsParents)
                    .thenComparing(each -> -required(each).size()));
  }

  /** Whether the operation lists the rows of that resource. */
  boolean isAt(Operation operation) {
    return entity.flatMap(this::list).filter(list -> list == operation).isPresent();
  }

  ProbeView view() {
    return entity
        .map(this::view)
        .orElseGet(() -> new ProbeView("/", "", "", "0", "", "Example", contractCurls()));
  }

  private ProbeView view(Entity entity) {
    Operation list = list(entity).orElseThrow();
    return new ProbeView(
        model.api().basePath() + list.path(),
        role(list),
        create(entity).map(Probe::role).orElse(""),
        entity.keyAttributes().stream().map(key -> "0").collect(Collectors.joining("/")),
        JavaText.list(required(entity)),
        model.resources().stream()
            .filter(resource -> resource.operations().stream().anyMatch(operation -> operation == list))
            .map(Resource::name)
            .findFirst()
            .orElse(entity.name()),
        curls(entity));
  }

  private static boolean needsParents(Entity entity) {
    return !entity.plainReferences().isEmpty()
        || entity.references().stream().anyMatch(reference -> !reference.nullable());
  }

  /** What tries a contract's service, or a schema's without a list to try it at: nothing. */
  private List<String> contractCurls() {
    return model.api().document().isPresent() ? new ContractTrial(model).lines() : List.of();
  }

  private List<String> curls(Entity entity) {
    if (model.api().document().isPresent() || !(model.security() instanceof Security.Jwt)) {
      return contractCurls();
    }
    return new TableTrial(model)
        .lines(
            list(entity).orElseThrow(),
            create(entity).filter(create -> !needsParents(entity)),
            entity);
  }

  private Optional<Operation> list(Entity entity) {
    return model.operationsOn(entity).stream()
        .filter(
            operation ->
                operation.binding() instanceof Binding.ListPage list
                    && list.entityName().equals(entity.name())
                    && list.scope().isEmpty())
        .findFirst();
  }

  private Optional<Operation> create(Entity entity) {
    return model.operationsOn(entity).stream()
        .filter(
            operation ->
                operation.binding() instanceof Binding.Create create
                    && create.entityName().equals(entity.name()))
        .findFirst();
  }

  private List<String> required(Entity entity) {
    return create(entity)
        .map(operation -> (Binding.Create) operation.binding())
        .map(create -> model.assignment(entity.name(), create.assignment()))
        .map(Assignment::record)
        .map(model::record)
        .map(
            record ->
                record.properties().stream()
                    .filter(RecordType.Property::required)
                    .map(property -> "/" + property.jsonName())
                    .sorted()
                    .toList())
        .orElse(List.of());
  }

  private static String role(Operation operation) {
    return operation.access().roles().stream().findFirst().orElse("");
  }
}
