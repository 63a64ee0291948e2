package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the service methods by which the caller of a contract links itself to a row. */
final class ServiceLinks {

  private final ServiceCode code;

  ServiceLinks(ServiceCode code) {
    this.code = code;
  }

  MethodView link(Operation operation, Binding.Link link) {
    Entity account = code.model.entity(link.target().entity());
    String key = account.keyAttributes().get(0).name();
    return method(
        operation,
        "Links the caller to %s; nothing happens when they are linked already.",
        link.lookup(),
        "link" + JavaName.capitalize(link.relation()),
        code.find(link.target()) + "." + key,
        link.answer());
  }

  MethodView unlink(Operation operation, Binding.Unlink unlink) {
    Entity account = code.model.entity(unlink.target().entity());
    return method(
        operation,
        "Takes the link of the caller to %s away, where there is one.",
        unlink.lookup(),
        "unlink" + JavaName.capitalize(unlink.relation()),
        code.value(account, unlink.target().conditions().get(0)),
        unlink.answer());
  }

  /** Whether the caller is linked to a row. */
  MethodView linked(Operation operation, Binding.Linked linked) {
    Entity entity = code.model.entity(linked.lookup().entity());
    Entity account = code.model.entity(linked.target().entity());
    String row = code.variable(entity);
    code.importEntity(entity);
    String key = row + "." + entity.keyAttributes().get(0).name();
    return new MethodView(
        Optional.of(
            "404 where the caller is not linked to %s, or there is none."
                .formatted(JavaText.article(entity.name()))),
        List.of(),
        "public void %s(%s)"
            .formatted(operation.name(), String.join(", ", code.pathParameters(operation))),
        List.of(
            "%s %s = %s;".formatted(EntityViews.className(entity), row, code.find(linked.lookup())),
            "if (!%s.isLinked%s(%s, %s)) {"
                .formatted(
                    code.repository(entity),
                    JavaName.capitalize(linked.relation()),
                    key,
                    code.value(account, linked.target().conditions().get(0))),
            "  throw ProblemException.notFound(%s, %s);"
                .formatted(JavaText.literal(JavaText.spaced(linked.relation())), key),
            "}"));
  }

  private MethodView method(
      Operation operation,
      String javadoc,
      Lookup lookup,
      String linking,
      String caller,
      Optional<String> answer) {
    Entity entity = code.model.entity(lookup.entity());
    String row = code.variable(entity);
    code.importEntity(entity);
    List<String> lines = new ArrayList<>();
    lines.add("%s %s = %s;".formatted(EntityViews.className(entity), row, code.find(lookup)));
    lines.add(
        "%s.%s(%s.%s, %s);"
            .formatted(
                code.repository(entity),
                linking,
                row,
                entity.keyAttributes().get(0).name(),
                caller));
    answer.ifPresent(
        projection -> lines.add("return " + code.projected(entity, projection, row) + ";"));
    return new MethodView(
        Optional.of(javadoc.formatted(JavaText.article(entity.name()))),
        List.of(),
        "public %s %s(%s)"
            .formatted(
                answer.map(projection -> code.record(entity, projection)).orElse("void"),
                operation.name(),
                String.join(", ", code.pathParameters(operation))),
        lines);
  }

  /** The different values of an attribute. */
  MethodView values(Operation operation, Binding.Values values) {
    Entity entity = code.model.entity(values.entityName());
    Attribute attribute = entity.attribute(values.attribute());
    ValueType answered = operation.success().body().orElseThrow();
    String call =
        "%s.%s()".formatted(code.repository(entity), RepositoryViews.valuesMethod(attribute));
    String type = code.types.name(answered);
    return new MethodView(
        Optional.of("Every value that occurs among the " + JavaText.spaced(entity.plural()) + "."),
        List.of(),
        "public %s %s()".formatted(type, operation.name()),
        List.of(
            "return %s;"
                .formatted(
                    answered instanceof ValueType.RecordRef
                        ? "new " + type + "(" + call + ")"
                        : call)));
  }
}
