package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.Entity;
import dev.hadron.model.Projection;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a repository reads when rows are shown: associations first, then what no column of the rows
 * has. Collects the other repositories that it needs for that.
 */
final class ShownRows {

  private final ServiceModel model;
  private final JavaTypes types;
  private final Entity entity;
  private final Set<String> imports;
  private final Map<String, DependencyView> dependencies = new TreeMap<>();

  ShownRows(ServiceModel model, JavaTypes types, Entity entity, Set<String> imports) {
    this.model = model;
    this.types = types;
    this.entity = entity;
    this.imports = imports;
  }

  List<DependencyView> dependencies() {
    return List.copyOf(dependencies.values());
  }

  /** Statements that complete the rows of a list; none where the rows alone are enough. */
  List<String> ofLists() {
    return statements(
        RelatedPaths.ofLists(model, entity), Marks.pathsOfLists(model, entity), "rows");
  }

  /** Statements that complete one row. */
  List<String> ofAnswers() {
    return statements(
        RelatedPaths.ofAnswers(model, entity), Marks.pathsOfAnswers(model, entity), "List.of(row)");
  }

  private List<String> statements(
      List<String> related, List<List<String>> marked, String rows) {
    List<String> lines = new ArrayList<>();
    if (!related.isEmpty()) {
      lines.add(
          "Related.read(getEntityManager(), %s.class, %s, %s);"
              .formatted(EntityViews.className(entity), rows, JavaText.list(related)));
    }
    for (List<String> path : marked) {
      lines.add(marker(path) + "mark(" + end(rows, path) + ");");
    }
    return lines;
  }

  /** Whose method marks the rows at the end of a path. */
  private String marker(List<String> path) {
    Entity end = Marks.end(model, entity, path);
    if (end == entity) {
      return "";
    }
    String name = LocalNames.repository(end);
    String type = RepositoryViews.className(end);
    imports.add(types.inBase(end.packageName()) + "." + type);
    dependencies.put(name, new DependencyView(type, name));
    return name + ".";
  }

  /** The rows at the end of a path that begins with some. */
  private String end(String rows, List<String> path) {
    if (path.isEmpty()) {
      return rows;
    }
    StringBuilder stream = new StringBuilder(rows + ".stream()");
    Entity at = entity;
    for (String step : path) {
      Relation relation = at.relation(step);
      if (relation instanceof Relation.ManyToOne one) {
        stream.append(".map(each -> each.").append(step).append(")");
        if (one.nullable()) {
          imports.add("java.util.Objects");
          stream.append(".filter(Objects::nonNull)");
        }
      } else {
        stream.append(".flatMap(each -> each.").append(step).append(".stream())");
      }
      at = model.entity(relation.target());
    }
    return rows.equals("rows") || isManyOrNone(path)
        ? stream.append(".toList()").toString()
        : "List.of(row." + String.join(".", path) + ")";
  }

  private boolean isManyOrNone(List<String> path) {
    Entity at = entity;
    for (String step : path) {
      if (!(at.relation(step) instanceof Relation.ManyToOne one) || one.nullable()) {
        return true;
      }
      at = model.entity(one.target());
    }
    return false;
  }

  /** The method that fills the marks of rows; empty where the entity has none. */
  Optional<MethodView> mark() {
    List<Marks.Typed> marks = Marks.of(model, entity);
    if (marks.isEmpty()) {
      return Optional.empty();
    }
    imports.addAll(Set.of("java.util.Map", "java.util.Set"));
    imports.add(types.inBase("persistence.Marks"));
    String key = entity.keyAttributes().get(0).name();
    List<String> lines = new ArrayList<>();
    lines.add(
        "List<%s> keys = rows.stream().map(row -> row.%s).distinct().toList();"
            .formatted(types.name(entity.keyAttributes().get(0).type()), key));
    List<String> fills = new ArrayList<>();
    for (Marks.Typed typed : marks) {
      String field = typed.mark().field();
      String query = JavaText.literal(Marks.query(model, entity, typed.mark()));
      if (typed.mark() instanceof Projection.LinkedToCaller linked) {
        lines.add(
            "Set<Object> %s = Marks.linked(getEntityManager(), %s, keys, %s);"
                .formatted(field, query, caller(linked)));
        fills.add("  row.%1$s = %1$s.contains(row.%2$s);".formatted(field, key));
      } else {
        lines.add(
            "Map<Object, Long> %s = Marks.counted(getEntityManager(), %s, keys);"
                .formatted(field, query));
        String count = "%s.getOrDefault(row.%s, 0L)".formatted(field, key);
        boolean whole = typed.type() == BasicType.INTEGER;
        fills.add(
            "  row.%s = %s;"
                .formatted(field, whole ? "Math.toIntExact(" + count + ")" : count));
      }
    }
    lines.add("for (%s row : rows) {".formatted(EntityViews.className(entity)));
    lines.addAll(fills);
    lines.add("}");
    return Optional.of(
        new MethodView(
            Optional.of("Fills what no column of the rows has, by one statement for each field."),
            List.of(),
            "public void mark(List<%s> rows)".formatted(EntityViews.className(entity)),
            lines));
  }

  private String caller(Projection.LinkedToCaller linked) {
    Entity account = model.target(entity, linked.relation());
    imports.add(types.inBase("security.Caller"));
    dependencies.put("caller", new DependencyView("Caller", "caller"));
    String type = types.name(account.keyAttributes().get(0).type());
    imports.addAll(types.imports(account.keyAttributes().get(0).type()));
    return switch (type) {
      case "String" -> "caller.known(String::valueOf)";
      case "UUID" -> "caller.known(UUID::fromString)";
      default -> "caller.known(" + type + "::valueOf)";
    };
  }

  /** No column: the repository fills it where the row is shown. */
  static FieldView field(Marks.Typed typed) {
    String type =
        typed.mark() instanceof Projection.LinkedToCaller
            ? "boolean"
            : typed.type() == BasicType.INTEGER ? "int" : "long";
    return new FieldView(
        Optional.of(
            typed.mark() instanceof Projection.LinkedToCaller linked
                ? "Whether the caller is among {@link #" + linked.relation() + "}, when it is shown."
                : "Counted when it is shown."),
        List.of("@Transient"),
        type + " " + typed.mark().field());
  }
}
