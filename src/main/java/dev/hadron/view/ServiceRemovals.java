package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the service methods that take one row away: by deleting it, or by marking it as deleted. */
final class ServiceRemovals {

  private final ServiceCode code;
  private final ServiceRows rows;

  ServiceRemovals(ServiceCode code, ServiceRows rows) {
    this.code = code;
    this.rows = rows;
  }

  MethodView delete(Operation operation, Binding.Delete delete) {
    Entity entity = code.model.entity(delete.lookup().entity());
    String variable = code.variable(entity);
    List<String> lines = rows.found(operation, entity, delete.lookup(), delete.entityTag());
    List<String> parameters = new ArrayList<>(code.pathParameters(operation));
    rows.addIfMatch(operation, delete.entityTag(), parameters);
    String type = "void";
    if (delete.answer().isPresent()) {
      type = code.record(entity, delete.answer().get());
      lines.add(
          "%s deleted = %s;"
              .formatted(type, code.projected(entity, delete.answer().get(), variable)));
    }
    lines.addAll(removal(entity, variable));
    lines.add(code.repository(entity) + ".flush();");
    if (delete.answer().isPresent()) {
      lines.add("return deleted;");
    }
    return new MethodView(
        Optional.of(
            entity.deletionMarks().isEmpty()
                ? deletes(entity, delete.lookup())
                : "Marks the %s as deleted; the row stays, and nobody sees it any more."
                    .formatted(JavaText.spaced(entity.name()))),
        List.of(),
        "public %s %s(%s)".formatted(type, operation.name(), String.join(", ", parameters)),
        lines);
  }

  /** What the foreign keys of other tables do when the row goes. */
  private String deletes(Entity entity, Lookup lookup) {
    String parts =
        code.model.entitiesReferringTo(entity).stream()
            .filter(
                part ->
                    part.references().stream()
                        .anyMatch(each -> each.ofPart() && each.target().equals(entity.name())))
            .map(part -> JavaText.spaced(part.plural()))
            .distinct()
            .collect(Collectors.joining(", "));
    String name = JavaText.spaced(entity.name());
    String others = ServiceRows.toOthers(lookup) + ".";
    return parts.isEmpty()
        ? "Deletes the " + name + "; 409 while something refers to it" + others
        : "Deletes the %s and its %s; 409 while something else refers to it%s"
            .formatted(name, parts, others);
  }

  /** Deletes by a statement of its own, and only the version that was read. */
  private List<String> statement(Entity entity, String variable) {
    String key = entity.keyAttributes().get(0).name();
    String repository = code.repository(entity);
    List<String> lines = new ArrayList<>();
    lines.add(
        "// Rows that refer to it may have been read with it: the database decides about them.");
    if (entity.version().isEmpty()) {
      lines.add("%s.delete(\"%s\", %s.%s);".formatted(repository, key, variable, key));
      return lines;
    }
    code.imports.add("jakarta.persistence.OptimisticLockException");
    String version = entity.version().get();
    lines.add(
        "if (%1$s.delete(\"%2$s = ?1 and %3$s = ?2\", %4$s.%2$s, %4$s.%3$s) == 0) {"
            .formatted(repository, key, version, variable));
    lines.add("  throw new OptimisticLockException();");
    lines.add("}");
    return lines;
  }

  /** Whether rows come with those that refer to them, which a session will not leave behind. */
  private static boolean isReadWithOthers(Entity entity) {
    return entity.relations().stream().anyMatch(Relation.OneToMany.class::isInstance);
  }

  /** The statements that take the row in a variable away. */
  List<String> removal(Entity entity, String variable) {
    if (entity.deletionMarks().isEmpty()) {
      return isReadWithOthers(entity)
          ? statement(entity, variable)
          : List.of("%s.delete(%s);".formatted(code.repository(entity), variable));
    }
    List<String> lines = new ArrayList<>();
    for (Attribute mark : entity.deletionMarks()) {
      code.imports.addAll(code.types.imports(mark.type()));
      lines.add("%s.%s = %s;".formatted(variable, mark.name(), DeletionMarks.set(mark)));
    }
    lines.addAll(rows.audit(entity, false));
    return lines;
  }
}
