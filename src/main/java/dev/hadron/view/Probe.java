package dev.hadron.view;

import dev.hadron.model.Access;
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

  private Probe() {}

  static ProbeView find(ServiceModel model) {
    return entity(model)
        .map(entity -> view(model, entity))
        .orElseGet(() -> new ProbeView("/", "", "", "0", "", "Example", curls(model)));
  }

  /** The list of its rows. */
  static Optional<Operation> list(ServiceModel model) {
    return entity(model).flatMap(entity -> list(model, entity));
  }

  private static Optional<Entity> entity(ServiceModel model) {
    return model.entities().stream()
        .filter(Entity::isWritable)
        .filter(entity -> list(model, entity).isPresent())
        .min(
            Comparator.comparing(Entity::hasCompositeKey)
                .thenComparing(Probe::needsParents)
                .thenComparing(entity -> -required(model, entity).size()));
  }

  private static ProbeView view(ServiceModel model, Entity entity) {
    Operation list = list(model, entity).orElseThrow();
    return new ProbeView(
        model.api().basePath() + list.path(),
        role(list),
        create(model, entity).map(Probe::role).orElse(""),
        entity.keyAttributes().stream().map(key -> "0").collect(Collectors.joining("/")),
        JavaText.list(required(model, entity)),
        model.resources().stream()
            .filter(resource -> resource.operations().stream().anyMatch(operation -> operation == list))
            .map(Resource::name)
            .findFirst()
            .orElse(entity.name()),
        curls(model, entity));
  }

  private static boolean needsParents(Entity entity) {
    return !entity.plainReferences().isEmpty()
        || entity.references().stream().anyMatch(reference -> !reference.nullable());
  }

  /** What tries a contract's service, or a schema's without a list to try it at: nothing. */
  private static List<String> curls(ServiceModel model) {
    return model.api().document().isPresent() ? new ContractTrial(model).lines() : List.of();
  }

  private static List<String> curls(ServiceModel model, Entity entity) {
    if (model.api().document().isPresent() || !(model.security() instanceof Security.Jwt)) {
      return curls(model);
    }
    return new TableTrial(model)
        .lines(
            list(model, entity).orElseThrow(),
            create(model, entity).filter(create -> !needsParents(entity)),
            entity);
  }

  private static Optional<Operation> list(ServiceModel model, Entity entity) {
    return model.operations().stream()
        .filter(
            operation ->
                operation.binding() instanceof Binding.ListPage list
                    && list.entityName().equals(entity.name())
                    && list.scope().isEmpty())
        .findFirst();
  }

  private static Optional<Operation> create(ServiceModel model, Entity entity) {
    return model.operations().stream()
        .filter(
            operation ->
                operation.binding() instanceof Binding.Create create
                    && create.entityName().equals(entity.name()))
        .findFirst();
  }

  private static List<String> required(ServiceModel model, Entity entity) {
    return create(model, entity)
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
    return operation.access() instanceof Access.Roles roles ? roles.roles().get(0) : "";
  }
}
