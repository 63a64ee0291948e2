package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Attribute;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.ValueSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the service methods that read, make and change one row. */
final class ServiceRows {

  private final ServiceCode code;
  private final ServiceAssignments assignments;

  ServiceRows(ServiceCode code) {
    this.code = code;
    this.assignments = new ServiceAssignments(code);
  }

  MethodView get(Operation operation, Binding.Get get) {
    Entity entity = code.model.entity(get.lookup().entity());
    List<String> lines = new ArrayList<>();
    if (ServiceCode.showsToken(code.model, entity, get.projection())) {
      String variable = code.variable(entity);
      lines.addAll(found(operation, entity, get.lookup(), new EntityTag.None()));
      lines.add("return " + answer(entity, get.projection(), get.entityTag(), variable) + ";");
    } else {
      String row = code.find(get.lookup());
      lines.add("return " + answer(entity, get.projection(), get.entityTag(), row) + ";");
    }
    return new MethodView(
        Optional.of(
            "The %s that is meant; 404 when there is none."
                .formatted(JavaText.spaced(entity.name()))),
        SharedReads.isOne(code.model, operation)
            ? List.of(SharedReads.annotation(entity, operation))
            : List.of(),
        "public %s %s(%s)"
            .formatted(
                answerType(entity, get.projection(), get.entityTag()),
                operation.name(),
                String.join(", ", code.pathParameters(operation))),
        lines);
  }

  MethodView create(Operation operation, Binding.Create create) {
    Entity entity = code.model.entity(create.entityName());
    Assignment assignment = code.model.assignment(entity.name(), create.assignment());
    String source = code.source(assignment);
    String variable = code.variable(entity);
    List<String> lines = new ArrayList<>();
    lines.addAll(assignments.newRow(entity, assignment, source));
    for (Binding.Scope scope : create.scopes()) {
      lines.add("%s.%s = %s;".formatted(variable, scope.relation(), code.find(scope.parent())));
    }
    lines.addAll(assignments.presets(entity, assignment, source, variable));
    lines.addAll(assignments.plainReferences(entity, variable, true));
    lines.addAll(audit(entity, true));
    lines.add("%s.persist(%s);".formatted(code.repository(entity), variable));
    return written(
        operation,
        "Stores a new %s and returns it as the database made it."
            .formatted(JavaText.spaced(entity.name())),
        entity,
        create.answer(),
        create.entityTag(),
        List.of(assignment.record() + " " + source),
        lines);
  }

  MethodView replace(Operation operation, Binding.Replace replace) {
    if (replace.creation().isPresent()) {
      return new ServiceStores(code, this).store(operation, replace);
    }
    Entity entity = code.model.entity(replace.lookup().entity());
    Assignment assignment = code.model.assignment(entity.name(), replace.assignment());
    String source = code.source(assignment);
    List<String> lines = found(operation, entity, replace.lookup(), replace.entityTag());
    lines.add(assignments.change(entity, assignment, source) + ";");
    lines.addAll(audit(entity, false));
    List<String> parameters = new ArrayList<>(List.of(assignment.record() + " " + source));
    addIfMatch(operation, replace.entityTag(), parameters);
    return written(
        operation,
        "Replaces all that can be changed" + condition(operation, replace.lookup(), replace.entityTag()),
        entity,
        replace.answer(),
        replace.entityTag(),
        parameters,
        lines);
  }

  /** Puts a row into the state that a verb of a contract leads to. */
  MethodView transition(Operation operation, Binding.Transition transition) {
    Entity entity = code.model.entity(transition.lookup().entity());
    Attribute attribute = entity.attribute(transition.attribute());
    EntityTag none = new EntityTag.None();
    List<String> lines = found(operation, entity, transition.lookup(), none);
    code.imports.addAll(code.types.imports(attribute.type()));
    lines.add(
        "%s.%s = %s;"
            .formatted(
                code.variable(entity),
                attribute.name(),
                StateValues.java(code.model, code.types, attribute, transition.value())));
    lines.addAll(audit(entity, false));
    return written(
        operation,
        "Puts the %s to %s; nothing happens when it is that already"
                .formatted(JavaText.spaced(entity.name()), transition.value())
            + condition(operation, transition.lookup(), none),
        entity,
        transition.answer(),
        none,
        List.of(),
        lines);
  }

  private String condition(Operation operation, Lookup lookup, EntityTag tag) {
    return lookup.owner().isEmpty() && isConditional(operation, tag)
        ? "; 412 when the caller has seen another version."
        : refusals(lookup);
  }

  /** To whom there is no such row, and whom it is refused to. */
  static String refusals(Lookup lookup) {
    return "; 404 when there is none" + toOthers(lookup) + ".";
  }

  static String toOthers(Lookup lookup) {
    return lookup.owner().map(", 403 to anybody but its %s"::formatted).orElse("");
  }

  MethodView patch(Operation operation, Binding.Patch patch) {
    Entity entity = code.model.entity(patch.lookup().entity());
    Assignment assignment = code.model.assignment(entity.name(), patch.assignment());
    String record = assignment.record();
    code.imports.add(code.types.qualified(record));
    code.dependencies.put("mergePatch", new DependencyView("MergePatch", "mergePatch"));
    List<String> lines = found(operation, entity, patch.lookup(), patch.entityTag());
    lines.add(
        "%s current = %s.%s(%s);"
            .formatted(
                record, code.mapper(entity), patch.current(), code.variable(entity)));
    String merged =
        "mergePatch.apply(current, patch, %s.class%s)"
            .formatted(
                record,
                Removals.refused(code.model, assignment).stream()
                    .map(pointer -> ", " + JavaText.literal(pointer))
                    .collect(Collectors.joining()));
    lines.add(assignments.change(entity, assignment, merged) + ";");
    lines.addAll(audit(entity, false));
    List<String> parameters = new ArrayList<>(List.of("JsonNode patch"));
    addIfMatch(operation, patch.entityTag(), parameters);
    return written(
        operation,
        "Changes what the patch names" + condition(operation, patch.lookup(), patch.entityTag()),
        entity,
        patch.answer(),
        patch.entityTag(),
        parameters,
        lines);
  }

  /** Who writes is taken from the token; who made the row, only when it is made. */
  List<String> audit(Entity entity, boolean creating) {
    List<String> lines = new ArrayList<>();
    for (Attribute attribute : entity.attributes()) {
      boolean creator = attribute.source() == ValueSource.CREATOR;
      if (attribute.source() == ValueSource.MODIFIER || creator && creating) {
        lines.add(
            "%s.%s = %s;"
                .formatted(code.variable(entity), attribute.name(), code.callerName()));
      }
    }
    return lines;
  }

  /** The row that an operation is about, its version checked where callers can say which they saw. */
  List<String> found(Operation operation, Entity entity, Lookup lookup, EntityTag tag) {
    code.importEntity(entity);
    String variable = code.variable(entity);
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s %s = %s;".formatted(EntityViews.className(entity), variable, code.find(lookup)));
    lookup.owner().ifPresent(owner -> lines.add(ownedByCaller(entity, owner)));
    if (isConditional(operation, tag)) {
      lines.add(
          "ifMatch.verify(%s.%s);".formatted(variable, entity.version().orElseThrow()));
    }
    return lines;
  }

  /** Whoever is not the row's owner is refused. */
  String ownedByCaller(Entity entity, String owner) {
    Entity account = code.model.target(entity, owner);
    return "%s.mustBe(%s.%s.%s);"
        .formatted(
            code.caller(),
            code.variable(entity),
            owner,
            account.keyAttributes().get(0).name());
  }

  /** Whether callers can say which version they saw: by our own API always, or as a contract says. */
  private boolean isConditional(Operation operation, EntityTag tag) {
    return code.model.api().document().isPresent()
        ? operation.condition().isPresent()
        : tag instanceof EntityTag.Version;
  }

  void addIfMatch(Operation operation, EntityTag tag, List<String> parameters) {
    if (isConditional(operation, tag)) {
      parameters.add("IfMatch ifMatch");
    }
  }

  /** A method that writes: flushes, reads back, and answers what the binding says. */
  MethodView written(
      Operation operation,
      String javadoc,
      Entity entity,
      Optional<String> answer,
      EntityTag tag,
      List<String> ownParameters,
      List<String> lines) {
    List<String> parameters = new ArrayList<>(code.pathParameters(operation));
    parameters.addAll(ownParameters);
    String type = "void";
    if (answer.isPresent()) {
      type = answerType(entity, answer.get(), tag);
      String helper = writtenHelper(entity, answer.get(), tag);
      lines.add("return " + helper + "(" + code.variable(entity) + ");");
    } else {
      lines.add(code.repository(entity) + ".flush();");
    }
    return new MethodView(
        Optional.of(javadoc),
        List.of(),
        "public %s %s(%s)".formatted(type, operation.name(), String.join(", ", parameters)),
        lines);
  }

  String writtenHelper(Entity entity, String projection, EntityTag tag) {
    String record = code.record(entity, projection);
    boolean plain = record.equals(entity.name());
    // Of a contract's operations only some may tell the version.
    boolean told = tag instanceof EntityTag.Version && code.model.api().document().isPresent();
    String name = "written" + (plain ? "" : record) + (told ? "Version" : "");
    String variable = code.variable(entity);
    code.helpers.putIfAbsent(
        name + entity.name(),
        new MethodView(
            Optional.of(
                "Writes now and reads back what defaults and triggers of the database made of it."),
            List.of(),
            "private %s %s(%s %s)"
                .formatted(
                    answerType(entity, projection, tag),
                    name,
                    EntityViews.className(entity),
                    variable),
            List.of(
                code.repository(entity) + ".flush();",
                code.repository(entity) + ".getEntityManager().refresh(" + variable + ");",
                "return " + answer(entity, projection, tag, variable) + ";")));
    return name;
  }

  String answerType(Entity entity, String projection, EntityTag tag) {
    String record = code.record(entity, projection);
    return tag instanceof EntityTag.Version ? "Versioned<" + record + ">" : record;
  }

  private String answer(Entity entity, String projection, EntityTag tag, String row) {
    if (!(tag instanceof EntityTag.Version)) {
      return code.projected(entity, projection, row);
    }
    String variable = code.variable(entity);
    String record = code.record(entity, projection);
    String name = record.equals(entity.name()) ? "versioned" : "versioned" + record;
    code.importEntity(entity);
    code.helpers.putIfAbsent(
        name + " " + entity.name(),
        new MethodView(
            Optional.empty(),
            List.of(),
            "private %s%s %s(%s %s)"
                .formatted(
                    ServiceCode.readsMore(code.model, entity, projection) ? "" : "static ",
                    answerType(entity, projection, tag),
                    name,
                    EntityViews.className(entity),
                    variable),
            List.of(
                "return new Versioned<>(%s, %s.%s);"
                    .formatted(
                        code.projected(entity, projection, variable),
                        variable,
                        entity.version().orElseThrow()))));
    return name + "(" + row + ")";
  }
}
