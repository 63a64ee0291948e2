package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Hole;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Panache repositories: the queries of one entity. */
final class RepositoryViews {

  private final ServiceModel model;
  private final JavaTypes types;
  private final EntityViews entities;
  private final ListOrders orders;

  RepositoryViews(ServiceModel model, JavaTypes types, EntityViews entities) {
    this.model = model;
    this.types = types;
    this.entities = entities;
    this.orders = new ListOrders(model);
  }

  static String className(Entity entity) {
    return entity.name() + "Repository";
  }

  RepositoryView view(Entity entity) {
    Set<String> imports = new TreeSet<>();
    entity.attributes().forEach(attribute -> imports.addAll(types.imports(attribute.type())));
    for (String name : List.of(
            "AllRows", "Conditions", "Listing", "Page", "PageRequest", "Related", "Sorting", "Window")) {
      imports.add(types.inBase("paging." + name));
    }
    imports.add(types.inBase("problem.ProblemException"));
    ShownRows shownRows = new ShownRows(model, types, entity, imports);
    List<MethodView> methods = new ArrayList<>(lists(entity, shownRows.ofLists()));
    if (!entity.isNumbered()) {
      methods.add(get(entity));
    }
    List<String> shown = shownRows.ofAnswers();
    if (!shown.isEmpty()) {
      methods.add(ListKinds.shownRow(EntityViews.className(entity), shown));
    }
    shownRows.mark().ifPresent(methods::add);
    for (Lookup lookup : lookups(entity)) {
      methods.add(finder(entity, lookup, imports));
    }
    if (!entity.hasCompositeKey() && RowsWriter.derived(entity).isEmpty() && !entity.isNumbered()) {
      methods.add(reference(entity));
    }
    for (Relation relation : entity.relations()) {
      if (relation instanceof Relation.ManyToMany link && link.owner() && isLinked(entity, link)) {
        methods.addAll(links(entity, link, imports));
      }
    }
    model.operationsOn(entity).stream()
        .map(Operation::binding)
        .filter(Binding.Values.class::isInstance)
        .map(binding -> ((Binding.Values) binding).attribute())
        .distinct()
        .forEach(attribute -> methods.add(values(entity, entity.attribute(attribute))));
    return new RepositoryView(
        types.inBase(entity.packageName()),
        JavaText.imports(imports),
        "The rows of {@code " + entity.table().display() + "}.",
        className(entity),
        EntityViews.className(entity),
        entities.keyType(entity),
        orders.listing(entity),
        orders.inOrder(entity).stream().toList(),
        shownRows.dependencies(),
        methods);
  }

  /** The list queries that some operation of the service needs. */
  private List<MethodView> lists(Entity entity, List<String> shown) {
    Set<String> kinds = new TreeSet<>();
    for (Operation operation : model.operationsOn(entity)) {
      if (operation.binding() instanceof Binding.ListPage list
          && list.entityName().equals(entity.name())) {
        kinds.add(ListOrders.isInOrder(list) ? "Ordered" : list.paging().getClass().getSimpleName());
        if (ListKinds.counts(operation, list.shape(), list.paging())) {
          kinds.add("Count");
        }
        if (list.sorting().isPresent()) {
          kinds.add("Sorting");
        }
      }
      if (operation.binding() instanceof Binding.Custom custom
          && custom.hole().needs().stream()
              .anyMatch(
                  each -> each instanceof Hole.Rows rows && rows.entityName().equals(entity.name()))) {
        kinds.add(model.api().document().isPresent() ? "Capped" : "All");
      }
      if (operation.binding() instanceof Binding.Count count
          && count.entityName().equals(entity.name())) {
        kinds.add("Count");
      }
      if (operation.binding() instanceof Binding.LinkedList links
          && links.targetEntity().equals(entity.name())) {
        kinds.add(links.paging().getClass().getSimpleName());
        if (ListKinds.counts(operation, links.shape(), links.paging())) {
          kinds.add("Count");
        }
      }
    }
    return ListKinds.methods(
        kinds, EntityViews.className(entity), entity.identifier().attributes(), shown);
  }

  private MethodView get(Entity entity) {
    String found = JavaText.spaced(entity.name());
    String id =
        entity.hasCompositeKey()
            ? entity.identifier().attributes().stream()
                .map(key -> "id." + key + "()")
                .collect(Collectors.joining(" + \"/\" + "))
            : "id";
    return new MethodView(
        Optional.of("The row with this key; 404 when there is none."),
        List.of(),
        "public %s get(%s id)".formatted(EntityViews.className(entity), entities.keyType(entity)),
        List.of(
            "return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound(%s, %s));"
                .formatted(JavaText.literal(found), id)));
  }

  /** Lookups of the entity by something else than its own key alone, each once. */
  private List<Lookup> lookups(Entity entity) {
    Map<String, Lookup> distinct = new LinkedHashMap<>();
    for (Lookup lookup : Lookups.all(model.operationsOn(entity))) {
      if (lookup.entity().equals(entity.name()) && !lookup.isByKey(entity)) {
        distinct.putIfAbsent(Lookups.finder(entity, lookup), lookup);
      }
    }
    return List.copyOf(distinct.values());
  }

  private MethodView finder(Entity entity, Lookup lookup, Set<String> imports) {
    List<String> parameters = new ArrayList<>();
    List<String> names = new ArrayList<>();
    StringBuilder query = new StringBuilder();
    for (Lookup.Condition condition : lookup.conditions()) {
      ValueType type = Lookups.type(model, entity, condition.path());
      imports.addAll(types.imports(type));
      String name = Lookups.argumentName(condition);
      parameters.add(types.name(type) + " " + name);
      names.add(name);
      query
          .append(query.isEmpty() ? "" : " and ")
          .append(String.join(".", condition.path()))
          .append(" = ?")
          .append(names.size());
    }
    return new MethodView(
        Optional.of("The row that is meant; 404 when there is none."),
        List.of(),
        "public %s %s(%s)"
            .formatted(
                EntityViews.className(entity),
                Lookups.finder(entity, lookup),
                String.join(", ", parameters)),
        List.of(
            "return find(%s, %s).firstResultOptional().orElseThrow(() -> ProblemException.notFound(%s, %s));"
                .formatted(
                    JavaText.literal(query.toString()),
                    String.join(", ", names),
                    JavaText.literal(JavaText.spaced(entity.name())),
                    names.get(0))));
  }

  private MethodView reference(Entity entity) {
    if (!entity.guards().isEmpty()) {
      return new MethodView(
          Optional.of(
              "The row that a property refers to; 422 when there is none, or none of the caller's."),
          List.of(),
          "public %s reference(%s id, String property)"
              .formatted(EntityViews.className(entity), entities.keyType(entity)),
          List.of(
              "return id == null ? null : findByIdOptional(id).orElseThrow("
                  + "() -> ProblemException.unknownReference(property));"));
    }
    return new MethodView(
        Optional.of(
            "A row known by its key alone: the foreign key of who refers to it proves that it"
                + " exists."),
        List.of(),
        "public %s reference(%s id)"
            .formatted(EntityViews.className(entity), entities.keyType(entity)),
        List.of(
            "return id == null ? null : getEntityManager().getReference(%s.class, id);"
                .formatted(EntityViews.className(entity))));
  }

  /** Whether some operation links two rows or takes their link away. */
  private boolean isLinked(Entity entity, Relation.ManyToMany relation) {
    return model.operationsOn(entity).stream()
        .map(Operation::binding)
        .anyMatch(
            binding ->
                isAsked(binding, entity, relation)
                    || binding instanceof Binding.Link link
                        && link.lookup().entity().equals(entity.name())
                        && link.relation().equals(relation.name())
                    || binding instanceof Binding.Unlink unlink
                        && unlink.lookup().entity().equals(entity.name())
                        && unlink.relation().equals(relation.name()));
  }

  private static boolean isAsked(
      Binding binding, Entity entity, Relation.ManyToMany relation) {
    return binding instanceof Binding.Linked linked
        && linked.lookup().entity().equals(entity.name())
        && linked.relation().equals(relation.name());
  }

  private List<MethodView> links(Entity entity, Relation.ManyToMany link, Set<String> imports) {
    Entity target = model.entity(link.target());
    imports.addAll(types.imports(target.keyAttributes().get(0).type()));
    String here = JavaText.variable(entity.name()) + "Id";
    String there = JavaText.variable(target.name()) + "Id";
    if (here.equals(there)) {
      there = "other" + JavaName.capitalize(there);
    }
    String parameters =
        "%s %s, %s %s"
            .formatted(entities.keyType(entity), here, entities.keyType(target), there);
    String columns = link.joinColumns().get(0).sqlColumn();
    String inverse = link.inverseColumns().get(0).sqlColumn();
    String end = JavaName.capitalize(link.name());
    DatabaseCode database = DatabaseCode.of(model.database());
    String insert = database.link(link, here, there);
    String delete =
        "DELETE FROM %s WHERE %s = :%s AND %s = :%s"
            .formatted(link.joinTable().sql(), columns, here, inverse, there);
    String bind =
        ".setParameter(\"%s\", %s).setParameter(\"%s\", %s)"
            .formatted(
                here,
                database.parameter(keyType(entity), here),
                there,
                database.parameter(keyType(target), there));
    List<MethodView> methods = new ArrayList<>();
    if (model.operationsOn(entity).stream().anyMatch(o -> isAsked(o.binding(), entity, link))) {
      String select = delete.replaceFirst("DELETE", "SELECT 1");
      methods.add(
          new MethodView(
              Optional.of("Whether two rows are linked."),
              List.of(),
              "public boolean isLinked" + end + "(" + parameters + ")",
              List.of(
                  "return !getEntityManager().createNativeQuery(%s)%s.getResultList().isEmpty();"
                      .formatted(JavaText.literal(select), bind))));
    }
    methods.add(
        new MethodView(
            Optional.of("Links two rows; nothing happens when they are linked already."),
            List.of(),
            "public void link" + end + "(" + parameters + ")",
            List.of(
                "getEntityManager().createNativeQuery(%s)%s.executeUpdate();"
                    .formatted(JavaText.literal(insert), bind))));
    methods.add(
        new MethodView(
            Optional.of("Removes the link of two rows and says whether there was one."),
            List.of(),
            "public boolean unlink" + end + "(" + parameters + ")",
            List.of(
                "int deleted = getEntityManager().createNativeQuery(%s)%s.executeUpdate();"
                    .formatted(JavaText.literal(delete), bind),
                "return deleted > 0;")));
    return methods;
  }

  /** The different elements of an attribute that holds lists of texts. */
  private MethodView values(Entity entity, Attribute attribute) {
    return new MethodView(
        Optional.of("Every value that occurs, once, in the order of the database."),
        List.of(),
        "public List<String> " + valuesMethod(attribute) + "()",
        DatabaseCode.of(model.database()).elements(entity, attribute));
  }

  /** {@code everyTagList}. */
  static String valuesMethod(Attribute attribute) {
    return "every" + JavaName.capitalize(attribute.name());
  }

  private static ValueType keyType(Entity entity) {
    return entity.keyAttributes().get(0).type();
  }
}
