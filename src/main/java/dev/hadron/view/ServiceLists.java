package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Filter;
import dev.hadron.model.ListShape;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.Relation;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the service methods that answer lists, and those that link and unlink. */
final class ServiceLists {

  private final ServiceCode code;

  ServiceLists(ServiceCode code) {
    this.code = code;
  }

  MethodView list(Operation operation, Binding.ListPage list) {
    return list.paging() instanceof Paging.LinkHeader
        ? linkHeaderList(operation, list)
        : new ContractLists(code).list(operation, list);
  }

  private MethodView linkHeaderList(Operation operation, Binding.ListPage list) {
    Entity entity = code.model.entity(list.entityName());
    String projection = projectionOf(list.shape());
    List<String> lines = new ArrayList<>();
    List<String> parameters = new ArrayList<>(code.pathParameters(operation));
    String conditions = "conditions";
    if (list.scope().isPresent()) {
      lines.add(code.find(list.scope().get().parent()) + ";");
      conditions = "new Conditions()" + scopeConditions(code, entity, list.scope().get());
    } else {
      parameters.add("Conditions conditions");
    }
    parameters.add("PageRequest request");
    lines.add(
        "return %s.%s(%s, request).map(%s::%s);"
            .formatted(
                code.repository(entity),
                list.order().isEmpty() ? "page" : "pageInOrder",
                conditions,
                code.mapper(entity),
                projection));
    String which =
        list.scope()
            .map(
                scope ->
                    " of " + JavaText.article(scope.parent().entity()) + "; 404 when there is none")
            .orElse(" that meet the conditions");
    return new MethodView(
        Optional.of("A page of the " + JavaText.spaced(entity.plural()) + which + "."),
        List.of(),
        "public Page<%s> %s(%s)"
            .formatted(
                code.record(entity, projection), operation.name(), String.join(", ", parameters)),
        lines);
  }

  private static String projectionOf(ListShape shape) {
    if (shape instanceof ListShape.Bare bare) {
      return bare.projection();
    }
    throw new IllegalArgumentException("a list with links in its header is an array");
  }

  /** Calls that keep the children of one parent. */
  static String scopeConditions(ServiceCode code, Entity child, Binding.Scope scope) {
    Entity parent = code.model.entity(scope.parent().entity());
    return scope.parent().conditions().stream()
        .map(
            condition ->
                ".equal(%s, %s)"
                    .formatted(
                        JavaText.literal(scopePath(child, scope, condition)),
                        code.value(parent, condition)))
        .collect(Collectors.joining());
  }

  /** Where the child says its parent: the relation and the parent's attribute, or a key attribute. */
  private static String scopePath(Entity child, Binding.Scope scope, Lookup.Condition condition) {
    if (child.relation(scope.relation()) instanceof Relation.ManyToOne reference
        && reference.inKey()) {
      return child.attributeOf(reference.columns().get(0).column()).orElseThrow().name();
    }
    return scope.relation() + "." + String.join(".", condition.path());
  }

  MethodView linkedList(Operation operation, Binding.LinkedList links) {
    return links.paging() instanceof Paging.LinkHeader
        ? linkHeaderLinks(operation, links)
        : new ContractLists(code).linked(operation, links);
  }

  private MethodView linkHeaderLinks(Operation operation, Binding.LinkedList links) {
    Entity entity = code.model.entity(links.lookup().entity());
    Entity target = code.model.entity(links.targetEntity());
    Relation.ManyToMany relation = (Relation.ManyToMany) entity.relation(links.relation());
    String projection = projectionOf(links.shape());
    code.importEntity(entity);
    String ownKey = JavaText.literal(entity.identifier().attributes().get(0));
    String id = code.value(entity, links.lookup().conditions().get(0));
    String condition =
        relation.owner()
            ? "memberOf(%s.class, %s, %s, %s)"
                .formatted(
                    EntityViews.className(entity), ownKey, id, JavaText.literal(relation.name()))
            : "linkedTo(%s, %s, %s)"
                .formatted(JavaText.literal(otherSide(target, relation)), ownKey, id);
    List<String> parameters = new ArrayList<>(code.pathParameters(operation));
    parameters.add("PageRequest request");
    return new MethodView(
        Optional.of(
            "A page of the %s that %s is linked to; 404 when there is none."
                .formatted(JavaText.spaced(relation.name()), JavaText.article(entity.name()))),
        List.of(),
        "public Page<%s> %s(%s)"
            .formatted(
                code.record(target, projection), operation.name(), String.join(", ", parameters)),
        List.of(
            code.find(links.lookup()) + ";",
            "return %s.page(new Conditions().%s, request).map(%s::%s);"
                .formatted(code.repository(target), condition, code.mapper(target), projection)));
  }

  private static String otherSide(Entity target, Relation.ManyToMany relation) {
    return target.relations().stream()
        .filter(Relation.ManyToMany.class::isInstance)
        .map(Relation.ManyToMany.class::cast)
        .filter(other -> other.owner() && other.joinTable().equals(relation.joinTable()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no owning side of " + relation))
        .name();
  }

  MethodView link(Operation operation, Binding.Link link) {
    Entity entity = code.model.entity(link.lookup().entity());
    Entity other = code.model.entity(link.target().entity());
    String call =
        "%s.link%s(%s)"
            .formatted(
                code.repository(entity),
                JavaName.capitalize(link.relation()),
                ends(entity, link.lookup(), other, link.target()));
    return new MethodView(
        Optional.of(
            "Links %s to %s; 404 when one of them does not exist."
                .formatted(JavaText.article(other.name()), JavaText.article(entity.name()))),
        List.of(),
        signature(operation),
        List.of(code.find(link.lookup()) + ";", code.find(link.target()) + ";", call + ";"));
  }

  MethodView unlink(Operation operation, Binding.Unlink unlink) {
    Entity entity = code.model.entity(unlink.lookup().entity());
    Entity other = code.model.entity(unlink.target().entity());
    String ends = ends(entity, unlink.lookup(), other, unlink.target());
    List<String> lines = new ArrayList<>();
    // A link says nothing of whose its ends are.
    for (Lookup end : List.of(unlink.lookup(), unlink.target())) {
      if (!code.model.entity(end.entity()).guards().isEmpty()) {
        lines.add(code.find(end) + ";");
      }
    }
    lines.addAll(
        List.of(
            "if (!%s.unlink%s(%s)) {"
                .formatted(
                    code.repository(entity), JavaName.capitalize(unlink.relation()), ends),
            "  throw ProblemException.notFound(%s, %s);"
                .formatted(
                    JavaText.literal(JavaText.spaced(entity.name() + " " + other.name())),
                    ends.replace(", ", " + \"/\" + ")),
            "}"));
    return new MethodView(
        Optional.of(
            "Unlinks %s from %s; 404 when they are not linked."
                .formatted(JavaText.article(other.name()), JavaText.article(entity.name()))),
        List.of(),
        signature(operation),
        lines);
  }

  private String ends(Entity entity, Lookup lookup, Entity other, Lookup target) {
    return code.value(entity, lookup.conditions().get(0))
        + ", "
        + code.value(other, target.conditions().get(0));
  }

  private String signature(Operation operation) {
    return "public void %s(%s)"
        .formatted(operation.name(), String.join(", ", code.parameters(operation, Parameter.In.PATH)));
  }

  /** Calls that keep what the operation's own parameters ask for. */
  static String filterConditions(List<Filter> filters) {
    return filters.stream().map(FilterViews::condition).collect(Collectors.joining());
  }
}
