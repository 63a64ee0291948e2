package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Entity;
import dev.hadron.model.Guard;
import dev.hadron.model.Hole;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.Projection;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the methods of one service share while they are written: imports, dependencies, helpers. */
final class ServiceCode {

  final ServiceModel model;
  final JavaTypes types;
  final EntityViews entities;
  final Set<String> imports = new TreeSet<>();
  final Map<String, DependencyView> dependencies = new TreeMap<>();
  final Map<String, MethodView> helpers = new LinkedHashMap<>();

  /** Names of the parameters that the method being written takes from the address. */
  private final Set<String> parameters = new TreeSet<>();

  /** These and the name of its body. */
  private final Set<String> locals = new TreeSet<>();

  ServiceCode(ServiceModel model, JavaTypes types, EntityViews entities) {
    this.model = model;
    this.types = types;
    this.entities = entities;
  }

  /** The expression that finds the row of a lookup, or ends in 404. */
  String find(Lookup lookup) {
    Entity entity = model.entity(lookup.entity());
    String arguments =
        lookup.conditions().stream()
            .map(condition -> value(entity, condition))
            .collect(Collectors.joining(", "));
    if (lookup.isByKey(entity) && entity.hasCompositeKey()) {
      imports.add(types.inBase(entity.packageName()) + "." + entities.keyType(entity));
      arguments = "new " + entities.keyType(entity) + "(" + arguments + ")";
    }
    return "%s.%s(%s)".formatted(repository(entity), Lookups.finder(entity, lookup), arguments);
  }

  /** What the attribute of a condition is compared with. */
  String value(Entity entity, Lookup.Condition condition) {
    if (condition.value() instanceof Lookup.PathParameter parameter) {
      return parameter.name();
    }
    if (condition.value() instanceof Lookup.CallerKey) {
      return callerKey(Lookups.type(model, entity, condition.path()));
    }
    throw new IllegalArgumentException("unknown value " + condition.value());
  }

  /** The key of the caller's own row, in the type of that key. */
  String callerKey(ValueType type) {
    imports.addAll(types.imports(type));
    return switch (types.name(type)) {
      case "String" -> caller() + ".key()";
      case "UUID" -> caller() + ".keyAs(UUID::fromString)";
      default -> caller() + ".keyAs(" + types.name(type) + "::valueOf)";
    };
  }

  /** Who calls. */
  String caller() {
    imports.add(types.inBase("security.Caller"));
    dependencies.put("caller", new DependencyView("Caller", "caller"));
    return field("caller");
  }

  /** The key of what the caller's rows belong to. */
  String key(Guard.Whose whose) {
    String type = JavaName.capitalize(whose.filter()) + "Key";
    String name = whose.filter() + "Key";
    imports.add(types.inBase("security." + type));
    dependencies.put(name, new DependencyView(type, name));
    imports.add("java.util.UUID");
    return new RowFilters(model).value(whose, field(name) + ".get()");
  }

  /** The logic that an operation has of its own. */
  String logic(Hole hole) {
    String name = LocalNames.logic(model, hole);
    dependencies.put(name, new DependencyView(hole.name(), name));
    return field(name);
  }

  /** The name of who is authenticated, as the token says it. */
  String callerName() {
    imports.add("io.quarkus.security.identity.SecurityIdentity");
    dependencies.put("identity", new DependencyView("SecurityIdentity", "identity"));
    return "identity.getPrincipal().getName()";
  }

  List<String> pathParameters(Operation operation) {
    return parameters(operation, Parameter.In.PATH);
  }

  List<String> parameters(Operation operation, Parameter.In in) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.in() == in)
        .map(parameter -> types.name(parameter.type()) + " " + parameter.name())
        .toList();
  }

  String repository(Entity entity) {
    String name = LocalNames.repository(entity);
    String type = RepositoryViews.className(entity);
    imports.add(types.inBase(entity.packageName()) + "." + type);
    dependencies.put(name, new DependencyView(type, name));
    return field(name);
  }

  String mapper(Entity entity) {
    imports.add(types.inBase(entity.packageName()) + "." + MapperViews.className(entity));
    return MapperViews.className(entity);
  }

  void importEntity(Entity entity) {
    imports.add(types.inBase(entity.packageName()) + "." + EntityViews.className(entity));
  }

  /** The record of a projection, imported. */
  String record(Entity entity, String projection) {
    String record = model.projection(entity.name(), projection).record();
    imports.add(types.qualified(record));
    return record;
  }

  /** The row in a variable, projected; with a new token where the projection shows one. */
  String projected(Entity entity, String projection, String row) {
    String shown =
        readsMore(model, entity, projection)
            ? "%s.shown(%s)".formatted(repository(entity), row)
            : row;
    if (!showsToken(model, entity, projection)) {
      return "%s.%s(%s)".formatted(mapper(entity), projection, shown);
    }
    imports.add(types.inBase("security.AccessTokens"));
    dependencies.put("tokens", new DependencyView("AccessTokens", "tokens"));
    return "%s.%s(%s, %s.issue(%s.%s))"
        .formatted(
            mapper(entity),
            projection,
            shown,
            field("tokens"),
            row,
            entity.identifier().attributes().get(0));
  }

  /** Whether an answer about one row shows what its repository has to read beside it. */
  static boolean readsMore(ServiceModel model, Entity entity, String projection) {
    return !RelatedPaths.ofAnswer(model, entity, projection).isEmpty()
        || !Marks.paths(model, entity, projection).isEmpty();
  }

  static boolean showsToken(ServiceModel model, Entity entity, String projection) {
    return model.projection(entity.name(), projection).parts().stream()
        .map(Projection.Part::source)
        .anyMatch(
            source ->
                source instanceof Projection.AccessToken
                    || (source instanceof Projection.Nested nested
                        && showsToken(model, entity, nested.projection())));
  }

  /** The variable of one row. */
  String variable(Entity entity) {
    return free(LocalNames.row(entity), "Row");
  }

  /** The parameter of a request's body. */
  String source(Assignment assignment) {
    return free(MapperViews.sourceName(assignment), "Body");
  }

  /** A field, said so where a variable of the method being written hides it. */
  private String field(String name) {
    return locals.contains(name) ? "this." + name : name;
  }

  /** A name for a variable of the method being written that none of its parameters has. */
  String free(String name, String suffix) {
    return parameters.contains(name) ? name + suffix : name;
  }

  /** Says that the method being written has a variable of that name. */
  void declare(String variable) {
    parameters.add(variable);
    locals.add(variable);
  }

  /** Begins with the method of an operation. */
  void begin(Operation operation) {
    parameters.clear();
    locals.clear();
    operation.parameters().forEach(parameter -> parameters.add(parameter.name()));
    locals.addAll(parameters);
    if (operation.linksInBody()) {
      locals.add("links");
    }
    operation
        .body()
        .ifPresent(
            body -> {
              String record = types.name(body.type());
              String name = JavaName.variable(record);
              locals.add(name);
            });
  }
}
