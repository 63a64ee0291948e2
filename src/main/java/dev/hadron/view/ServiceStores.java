package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the service methods that replace a row or, where there is none, make it. */
final class ServiceStores {

  private final ServiceCode code;
  private final ServiceRows rows;
  private final ServiceAssignments assignments;

  ServiceStores(ServiceCode code, ServiceRows rows) {
    this.code = code;
    this.rows = rows;
    this.assignments = new ServiceAssignments(code);
  }

  /** Replaces the row with the key of the path, or makes it. */
  MethodView store(Operation operation, Binding.Replace replace) {
    Entity entity = code.model.entity(replace.lookup().entity());
    Assignment creation = code.model.assignment(entity.name(), replace.creation().orElseThrow());
    Assignment change = code.model.assignment(entity.name(), replace.assignment());
    String source = code.source(change);
    String variable = code.variable(entity);
    String type = EntityViews.className(entity);
    Lookup.Condition condition = replace.lookup().conditions().get(0);
    String key = condition.path().get(0);
    code.imports.add("java.util.Optional");
    code.imports.add(code.types.inBase("http.Stored"));
    code.importEntity(entity);
    List<String> lines = new ArrayList<>();
    lines.add(
        "Optional<%s> found = %s.find(%s, %s).firstResultOptional();"
            .formatted(
                type, code.repository(entity), JavaText.literal(key), code.value(entity, condition)));
    lines.add("if (found.isEmpty()) {");
    List<String> made = new ArrayList<>(assignments.newRow(entity, creation, source));
    made.add("%s.%s = %s;".formatted(variable, key, code.value(entity, condition)));
    made.addAll(assignments.presets(entity, creation, source, variable));
    made.addAll(rows.audit(entity, true));
    made.add("%s.persist(%s);".formatted(code.repository(entity), variable));
    made.addAll(stored(entity, replace.answer(), true));
    made.forEach(line -> lines.add("  " + line));
    lines.add("}");
    lines.add("%s %s = found.get();".formatted(type, variable));
    replace.lookup().owner().ifPresent(owner -> lines.add(rows.ownedByCaller(entity, owner)));
    lines.add(assignments.change(entity, change, source) + ";");
    if (sets(change, key)) {
      lines.add("%s.%s = %s;".formatted(variable, key, code.value(entity, condition)));
    }
    lines.addAll(rows.audit(entity, false));
    lines.addAll(stored(entity, replace.answer(), false));
    List<String> parameters = new ArrayList<>(code.pathParameters(operation));
    parameters.add(change.record() + " " + source);
    String body =
        replace.answer().map(answer -> rows.answerType(entity, answer, replace.entityTag())).orElse("Void");
    return new MethodView(
        Optional.of("Replaces all that can be changed, or makes the row where there is none."),
        List.of(),
        "public Stored<%s> %s(%s)"
            .formatted(body, operation.name(), String.join(", ", parameters)),
        lines);
  }

  /** Whether the body says the key, too: the path is right where they differ. */
  private static boolean sets(Assignment change, String key) {
    return change.parts().stream()
        .anyMatch(
            part ->
                part.target() instanceof Assignment.ToAttribute to && to.attribute().equals(key));
  }

  private List<String> stored(Entity entity, Optional<String> answer, boolean created) {
    if (answer.isEmpty()) {
      return List.of(
          code.repository(entity) + ".flush();", "return new Stored<>(null, " + created + ");");
    }
    String helper = rows.writtenHelper(entity, answer.get(), new EntityTag.None());
    return List.of(
        "return new Stored<>(%s(%s), %s);".formatted(helper, code.variable(entity), created));
  }
}
