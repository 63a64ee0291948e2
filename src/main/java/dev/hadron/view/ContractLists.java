package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.ListShape;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.Sorting;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the service methods of lists whose paging and shape a contract decides. */
final class ContractLists {

  private final ServiceCode code;

  ContractLists(ServiceCode code) {
    this.code = code;
  }

  MethodView list(Operation operation, Binding.ListPage list) {
    Entity entity = code.model.entity(list.entityName());
    List<String> lines = new ArrayList<>();
    list.scope().ifPresent(scope -> lines.add(code.find(scope.parent()) + ";"));
    lines.add("Conditions conditions = " + conditions(entity, list) + ";");
    code.importEntity(entity);
    lines.addAll(
        rows(operation, entity, list.shape(), list.paging(), order(operation, entity, list)));
    countOnce(operation, entity, list.shape(), list.paging(), lines);
    lines.add(returned(operation, answer(operation, entity, list.shape(), list.paging())));
    return method(operation, entity, lines);
  }

  /** The rows that a join table links to one. */
  MethodView linked(Operation operation, Binding.LinkedList links) {
    Entity owner = code.model.entity(links.lookup().entity());
    Entity target = code.model.entity(links.targetEntity());
    String row = code.variable(owner);
    String key = owner.identifier().attributes().get(0);
    code.importEntity(owner);
    code.importEntity(target);
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s %s = %s;".formatted(EntityViews.className(owner), row, code.find(links.lookup())));
    lines.add(
        "Conditions conditions = new Conditions().memberOf(%s.class, %s, %s.%s, %s);"
            .formatted(
                EntityViews.className(owner),
                JavaText.literal(key),
                row,
                key,
                JavaText.literal(links.relation())));
    String order = JavaText.literal(target.identifier().attributes().get(0));
    lines.addAll(rows(operation, target, links.shape(), links.paging(), order));
    countOnce(operation, target, links.shape(), links.paging(), lines);
    lines.add(returned(operation, answer(operation, target, links.shape(), links.paging())));
    return method(operation, target, lines);
  }

  /** How many rows there are. */
  MethodView count(Operation operation, Binding.Count count) {
    Entity entity = code.model.entity(count.entityName());
    List<String> lines = new ArrayList<>();
    count.scope().ifPresent(scope -> lines.add(code.find(scope.parent()) + ";"));
    String conditions =
        "new Conditions()"
            + count.scope().map(s -> ServiceLists.scopeConditions(code, entity, s)).orElse("")
            + ServiceLists.filterConditions(count.filters());
    ValueType answered = operation.success().body().orElseThrow();
    boolean inObject = answered instanceof ValueType.RecordRef;
    ValueType number =
        answered instanceof ValueType.RecordRef ref
            ? code.model.record(ref.recordName()).properties().get(0).type()
            : answered;
    String counted = "%s.count(%s)".formatted(code.repository(entity), conditions);
    String value =
        number.is(BasicType.INTEGER) ? "Math.toIntExact(" + counted + ")" : counted;
    lines.add(
        "return %s;"
            .formatted(
                inObject ? "new %s(%s)".formatted(code.types.name(answered), value) : value));
    MethodView method = method(operation, entity, lines);
    return new MethodView(
        Optional.of("How many " + JavaText.spaced(entity.plural()) + " there are."),
        method.annotations(),
        method.signature(),
        method.lines());
  }

  /** With the number of all rows where headers of the answer tell it. */
  private static String returned(Operation operation, String answer) {
    return operation.listHeaders().isEmpty()
        ? "return " + answer + ";"
        : "return new Counted<>(" + answer + ", totalRows);";
  }

  private MethodView method(Operation operation, Entity entity, List<String> lines) {
    code.imports.add("java.util.Objects");
    code.imports.add(code.types.inBase("paging.Counted"));
    String answered = code.types.name(operation.success().body().orElseThrow());
    List<String> parameters = new ArrayList<>(code.pathParameters(operation));
    operation
        .listParameters()
        .forEach(p -> parameters.add(code.types.name(p.type()) + " " + p.name()));
    if (operation.linksInBody()) {
      code.imports.add(code.types.inBase("paging.PageLinks"));
      parameters.add("PageLinks links");
    }
    return new MethodView(
        Optional.of("The " + JavaText.spaced(entity.plural()) + " that are asked for."),
        List.of(),
        "public %s %s(%s)"
            .formatted(
                operation.listHeaders().isEmpty() ? answered : "Counted<" + answered + ">",
                operation.name(),
                String.join(", ", parameters)),
        lines);
  }

  private String conditions(Entity entity, Binding.ListPage list) {
    String scope =
        list.scope().map(s -> ServiceLists.scopeConditions(code, entity, s)).orElse("");
    return "new Conditions()"
        + scope
        + caller(entity, list.caller())
        + ServiceLists.filterConditions(list.filters());
  }

  /** What only the caller's own links let through. */
  private String caller(Entity entity, List<String> path) {
    if (path.isEmpty()) {
      return "";
    }
    Attribute key = Marks.end(code.model, entity, path).keyAttributes().get(0);
    return FilterViews.among(path, key.name(), code.callerKey(key.type()));
  }

  /** The statements that read the rows of a page, and what its envelope is told from. */
  private List<String> rows(
      Operation operation, Entity entity, ListShape shape, Paging paging, String order) {
    List<String> lines = new ArrayList<>();
    String type = EntityViews.className(entity);
    if (paging instanceof Paging.Keyset keyset) {
      code.imports.add(code.types.inBase("paging.Window"));
      lines.add("Window<%s> window = %s;".formatted(type, window(operation, entity, keyset, order)));
      lines.add("List<%s> rows = window.rows();".formatted(type));
      return lines;
    }
    boolean placed = EnvelopeCode.needsPlace(shape, paging);
    if (placed) {
      lines.add("long skipped = " + skipped(operation, paging) + ";");
    }
    String from = placed ? "skipped" : skipped(operation, paging);
    lines.add("List<%s> rows = %s;".formatted(type, rows(operation, entity, paging, order, from)));
    return lines;
  }

  private String window(
      Operation operation, Entity entity, Paging.Keyset keyset, String order) {
    Parameter cursor = operation.parameter(keyset.cursor());
    return "%s.after(conditions, %s, %s, %s, %s)"
        .formatted(
            code.repository(entity),
            order,
            JavaText.literal(cursor.wireName()),
            cursor.name(),
            new AskedPage(operation, keyset).size());
  }

  /** How many rows stand before a page. */
  private String skipped(Operation operation, Paging paging) {
    if (paging instanceof Paging.OffsetLimit window) {
      return AskedPage.offset(operation, window);
    }
    if (paging instanceof Paging.PageNumber page) {
      code.imports.add(code.types.inBase("paging.Pages"));
      String number = AskedPage.number(operation, page);
      String size = new AskedPage(operation, page).size();
      String before = page.firstPage() == 0 ? number : number + " - " + page.firstPage();
      return "Pages.before(" + before + ", " + size + ")";
    }
    return "0";
  }

  private String rows(
      Operation operation, Entity entity, Paging paging, String order, String from) {
    String repository = code.repository(entity);
    if (paging instanceof Paging.Capped) {
      return "%s.all(conditions, %s)".formatted(repository, order);
    }
    if (paging instanceof Paging.LimitOnly only) {
      return "%s.first(conditions, %s, %s)".formatted(repository, order, only.limit());
    }
    if (paging instanceof Paging.OffsetLimit || paging instanceof Paging.PageNumber) {
      String size = new AskedPage(operation, paging).size();
      return "%s.slice(conditions, %s, %s, %s)".formatted(repository, order, from, size);
    }
    throw new IllegalArgumentException("unknown paging " + paging);
  }

  /** The list's own order, or the one that a caller wants. */
  private String order(Operation operation, Entity entity, Binding.ListPage list) {
    String usual =
        JavaText.literal(
            list.order().stream()
                .map(key -> (key.descending() ? "-" : "") + key.attribute())
                .collect(Collectors.joining(",")));
    if (list.sorting().isEmpty()) {
      return usual;
    }
    code.imports.add(code.types.inBase("paging.Sorting"));
    Sorting sorting = list.sorting().get();
    String by = sorting.by().map(name -> said(operation, name)).orElse("\"\", null");
    String direction =
        sorting.direction().map(name -> directed(operation.parameter(name))).orElse("");
    return "%s.order(Sorting.by(%s)%s, %s)"
        .formatted(code.repository(entity), by, direction, usual);
  }

  private static String said(Operation operation, String name) {
    return JavaText.literal(operation.parameter(name).wireName()) + ", " + name;
  }

  private static String directed(Parameter parameter) {
    String wire = JavaText.literal(parameter.wireName());
    if (!parameter.type().is(BasicType.BOOLEAN)) {
      return ".directed(%s, %s)".formatted(wire, parameter.name());
    }
    boolean ascends = parameter.wireName().toLowerCase(Locale.ROOT).startsWith("asc");
    String flag = ascends ? "FALSE" : "TRUE";
    return ".directed(%s, Boolean.%s.equals(%s) ? \"desc\" : \"asc\")"
        .formatted(wire, flag, parameter.name());
  }

  /** The number of all rows may be told in several ways; it is asked for once. */
  private void countOnce(
      Operation operation, Entity entity, ListShape shape, Paging paging, List<String> lines) {
    if (ListKinds.counts(operation, shape, paging)) {
      lines.add("long totalRows = " + code.repository(entity) + ".count(conditions);");
    }
  }

  private String answer(Operation operation, Entity entity, ListShape shape, Paging paging) {
    if (shape instanceof ListShape.Bare bare) {
      return items(entity, bare.projection());
    }
    if (shape instanceof ListShape.Values values) {
      return "rows.stream().map(row -> row.%s).toList()"
          .formatted(String.join(".", values.path()));
    }
    if (shape instanceof ListShape.Envelope envelope) {
      String items =
          shape
              .projections()
              .map(projection -> items(entity, projection))
              .findFirst()
              .orElseThrow();
      return new EnvelopeCode(code, operation, entity, paging)
          .object(envelope.record(), envelope.parts(), items);
    }
    throw new IllegalArgumentException("unknown shape of " + operation.id());
  }

  private String items(Entity entity, String projection) {
    code.record(entity, projection);
    return "rows.stream().map(%s::%s).toList()".formatted(code.mapper(entity), projection);
  }
}
