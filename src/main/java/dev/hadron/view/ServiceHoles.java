package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Hole;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the service methods around logic that is an operation's own: what it needs is read first. */
final class ServiceHoles {

  private final ServiceCode code;

  ServiceHoles(ServiceCode code) {
    this.code = code;
  }

  MethodView hole(Operation operation) {
    HoleMethod method = new HoleMethod(code.types, operation);
    code.imports.addAll(method.imports());
    method.arguments().forEach(argument -> code.declare(argument.name()));
    List<String> lines = new ArrayList<>();
    for (Hole.Need need : method.hole().needs()) {
      lines.add(read(need, method.hole()));
    }
    String call =
        "%s.%s(%s)"
            .formatted(
                code.logic(method.hole()),
                operation.name(),
                method.arguments().stream()
                    .map(Hole.Argument::name)
                    .collect(Collectors.joining(", ")));
    if (method.hole().decision().isPresent()) {
      lines.addAll(decided(method, call));
    } else {
      lines.add(method.told().isPresent() ? "return " + call + ";" : call + ";");
    }
    return new MethodView(
        Optional.of(
            method.hole().lookups().stream()
                .findFirst()
                .map(ServiceHoles::said)
                .orElse("As the rule says.")),
        List.of(),
        "public %s %s(%s)"
            .formatted(
                method.told().map(code.types::name).orElse("void"),
                operation.name(),
                String.join(", ", parameters(operation, method))),
        lines);
  }

  private static String said(Lookup lookup) {
    return "As the rule says, of the %s that is meant%s"
        .formatted(JavaText.spaced(lookup.entity()), ServiceRows.refusals(lookup));
  }

  /** In the order in which the resource has them: the path, what else is said, the body. */
  private List<String> parameters(Operation operation, HoleMethod method) {
    List<String> parameters = new ArrayList<>(code.pathParameters(operation));
    operation.parameters().stream()
        .filter(parameter -> !parameter.isInPath())
        .map(parameter -> code.types.name(parameter.type()) + " " + parameter.name())
        .forEach(parameters::add);
    if (operation.body().isPresent()) {
      List<Hole.Argument> arguments = method.arguments();
      Hole.Argument body = arguments.get(arguments.size() - 1);
      parameters.add(code.types.name(body.type()) + " " + body.name());
    }
    return parameters;
  }

  private String read(Hole.Need need, Hole hole) {
    if (need instanceof Hole.Row row) {
      return row(row, hole);
    }
    if (need instanceof Hole.Rows rows) {
      return rows(rows, hole);
    }
    if (need instanceof Hole.Now) {
      return "Instant " + need.name() + " = Instant.now();";
    }
    throw new IllegalArgumentException("unknown need " + need);
  }

  /** The row as a record; where it is written afterwards, in a variable of its own before that. */
  private String row(Hole.Row row, Hole hole) {
    Entity entity = code.model.entity(row.lookup().entity());
    String found = code.find(row.lookup());
    String kept = hole.isKept(row) ? code.variable(entity) : found;
    String read =
        "%s %s = %s;"
            .formatted(
                code.record(entity, row.projection()),
                row.name(),
                code.projected(entity, row.projection(), kept));
    if (!hole.isKept(row)) {
      return read;
    }
    code.importEntity(entity);
    String owned =
        row.lookup()
            .owner()
            .map(owner -> "\n" + new ServiceRows(code).ownedByCaller(entity, owner))
            .orElse("");
    return "%s %s = %s;%s\n%s"
        .formatted(EntityViews.className(entity), kept, found, owned, read);
  }

  /** What was decided is stored, all of it or nothing. */
  private List<String> decided(HoleMethod method, String call) {
    Hole.Decision decision = method.hole().decision().orElseThrow();
    ServiceRows rows = new ServiceRows(code);
    List<String> lines = new ArrayList<>();
    String made = code.free("decision", "Made");
    lines.add("%s %s = %s;".formatted(decision.record(), made, call));
    String flushed = "";
    for (Hole.Write write : decision.writes()) {
      Entity kept = code.model.entity(method.hole().row(write.need()).lookup().entity());
      if (write instanceof Hole.Change change) {
        lines.addAll(change(change, kept, rows, made));
      } else if (write instanceof Hole.Creation creation) {
        lines.addAll(creation(creation, kept, rows, made));
      } else if (write instanceof Hole.Removal removal) {
        lines.add("if (Boolean.TRUE.equals(%s.%s())) {".formatted(made, removal.name()));
        lines.addAll(new ServiceRemovals(code, rows).removal(kept, code.variable(kept)));
        lines.add("}");
      }
      flushed = code.repository(kept) + ".flush();";
    }
    if (decision.shown().isPresent()) {
      Hole.Row row = method.hole().row(decision.shown().get());
      Entity entity = code.model.entity(row.lookup().entity());
      boolean versioned =
          code.model.api().document().isEmpty() && entity.version().isPresent();
      EntityTag tag = versioned ? new EntityTag.Version() : new EntityTag.None();
      String helper = rows.writtenHelper(entity, row.projection(), tag);
      lines.add(
          "return %s(%s)%s;"
              .formatted(helper, code.variable(entity), versioned ? ".value()" : ""));
      return lines;
    }
    lines.add(flushed);
    method.told().ifPresent(told -> lines.add("return %s.%s();".formatted(made, Hole.Decision.ANSWER)));
    return lines;
  }

  private List<String> change(
      Hole.Change change, Entity entity, ServiceRows rows, String made) {
    Assignment assignment = code.model.assignment(entity.name(), change.assignment());
    List<String> lines = new ArrayList<>();
    lines.add("if (%s.%s() != null) {".formatted(made, change.need()));
    lines.add(
        new ServiceAssignments(code)
                .change(entity, assignment, made + "." + change.need() + "()")
            + ";");
    lines.addAll(rows.audit(entity, false));
    lines.add("}");
    return lines;
  }

  /** New rows of what a list in the decision holds; without a list there are none. */
  private List<String> creation(
      Hole.Creation creation, Entity parent, ServiceRows rows, String made) {
    Entity entity = code.model.entity(creation.entityName());
    Assignment assignment = code.model.assignment(entity.name(), creation.assignment());
    ServiceAssignments assignments = new ServiceAssignments(code);
    String each = code.source(assignment);
    code.imports.add("java.util.List");
    code.imports.add("java.util.Objects");
    List<String> lines = new ArrayList<>();
    lines.add(
        "for (%s %s : Objects.requireNonNullElse(%s.%s(), List.<%s>of())) {"
            .formatted(assignment.record(), each, made, creation.name(), assignment.record()));
    lines.addAll(assignments.newRow(entity, assignment, each));
    String row = code.variable(entity);
    lines.add("%s.%s = %s;".formatted(row, creation.relation(), code.variable(parent)));
    lines.addAll(assignments.presets(entity, assignment, each, row));
    lines.addAll(assignments.plainReferences(entity, row, true));
    lines.addAll(rows.audit(entity, true));
    lines.add("%s.persist(%s);".formatted(code.repository(entity), row));
    lines.add("}");
    return lines;
  }

  private String rows(Hole.Rows rows, Hole hole) {
    Entity entity = code.model.entity(rows.entityName());
    Binding.Scope scope = new Binding.Scope(rows.relation(), hole.row(rows.of()).lookup());
    code.imports.add("java.util.List");
    // Lists of a contract may be sorted by its words.
    String order = code.model.api().document().isPresent() ? ", \"\"" : "";
    return "List<%s> %s = %s.all(new Conditions()%s%s).stream().map(%s::%s).toList();"
        .formatted(
            code.record(entity, rows.projection()),
            rows.name(),
            code.repository(entity),
            ServiceLists.scopeConditions(code, entity, scope),
            order,
            code.mapper(entity),
            rows.projection());
  }
}
