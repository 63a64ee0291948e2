package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.ListShape;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
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
    lines.add(
        "List<%s> rows = %s;"
            .formatted(
                EntityViews.className(entity),
                rows(operation, entity, list.paging(), JavaText.literal(order(list)))));
    code.importEntity(entity);
    countOnce(operation, entity, list.shape(), lines);
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
    lines.add(
        "List<%s> rows = %s;"
            .formatted(EntityViews.className(target), rows(operation, target, links.paging(), order)));
    countOnce(operation, target, links.shape(), lines);
    lines.add(returned(operation, answer(operation, target, links.shape(), links.paging())));
    return method(operation, target, lines);
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
    return "new Conditions()" + scope + ServiceLists.filterConditions(list.filters());
  }

  private String rows(Operation operation, Entity entity, Paging paging, String order) {
    String repository = code.repository(entity);
    if (paging instanceof Paging.Capped) {
      return "%s.all(conditions, %s)".formatted(repository, order);
    }
    if (paging instanceof Paging.LimitOnly only) {
      return "%s.first(conditions, %s, %s)".formatted(repository, order, only.limit());
    }
    if (paging instanceof Paging.OffsetLimit window) {
      return "%s.slice(conditions, %s, %s, %s)"
          .formatted(
              repository,
              order,
              given(operation, window.offset(), 0),
              given(operation, window.limit(), window.defaultLimit()));
    }
    if (paging instanceof Paging.PageNumber page) {
      code.imports.add(code.types.inBase("paging.Pages"));
      String number = given(operation, page.page(), page.firstPage());
      String size = given(operation, page.size(), page.defaultSize());
      String before = page.firstPage() == 0 ? number : number + " - " + page.firstPage();
      return "%s.slice(conditions, %s, Pages.before(%s, %s), %s)"
          .formatted(repository, order, before, size, size);
    }
    throw new IllegalArgumentException("unknown paging " + paging);
  }

  /** The parameter's value; where a caller may leave it out and it has no default, ours. */
  static String given(Operation operation, String name, int otherwise) {
    Parameter parameter = operation.parameter(name);
    if (parameter.required() || parameter.defaultValue().isPresent()) {
      return name;
    }
    boolean isLong =
        parameter.type() instanceof ValueType.Basic basic && basic.type() == BasicType.LONG;
    return "Objects.requireNonNullElse(%s, %s%s)".formatted(name, otherwise, isLong ? "L" : "");
  }

  private static String order(Binding.ListPage list) {
    return list.order().stream()
        .map(key -> (key.descending() ? "-" : "") + key.attribute())
        .collect(Collectors.joining(","));
  }

  /** The number of all rows may be told in several ways; it is asked for once. */
  private void countOnce(
      Operation operation, Entity entity, ListShape shape, List<String> lines) {
    if (ListKinds.counts(operation, shape)) {
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
      RecordType record = code.model.record(envelope.record());
      code.imports.add(code.types.qualified(record.name()));
      String arguments =
          envelope.parts().stream()
              .map(part -> part(operation, entity, paging, record, part))
              .collect(Collectors.joining(", "));
      return "new " + record.name() + "(" + arguments + ")";
    }
    throw new IllegalArgumentException("unknown shape of " + operation.id());
  }

  private String items(Entity entity, String projection) {
    code.record(entity, projection);
    return "rows.stream().map(%s::%s).toList()".formatted(code.mapper(entity), projection);
  }

  private String part(
      Operation operation,
      Entity entity,
      Paging paging,
      RecordType record,
      ListShape.Part part) {
    if (part.content() instanceof ListShape.Items items) {
      return items(entity, items.projection());
    }
    if (part.content() instanceof ListShape.Absent absent) {
      return absent.javaLiteral();
    }
    if (part.content() instanceof ListShape.Count count) {
      ValueType type = record.property(part.property()).type();
      return count(operation, paging, count.kind(), code.types.name(type));
    }
    throw new IllegalArgumentException("unknown content " + part);
  }

  private String count(
      Operation operation, Paging paging, ListShape.Kind kind, String type) {
    String total = "totalRows";
    String number =
        switch (kind) {
          case TOTAL -> total;
          case NUMBER_OF_ITEMS -> "rows.size()";
          case PAGE -> ofPage(operation, paging, true);
          case SIZE -> ofPage(operation, paging, false);
          case OFFSET ->
              paging instanceof Paging.OffsetLimit window
                  ? given(operation, window.offset(), 0)
                  : "0";
          case TOTAL_PAGES -> "Pages.of(" + total + ", " + ofPage(operation, paging, false) + ")";
        };
    if (kind == ListShape.Kind.TOTAL_PAGES) {
      code.imports.add(code.types.inBase("paging.Pages"));
    }
    boolean isLong = kind == ListShape.Kind.TOTAL;
    if (isLong && type.equals("Integer")) {
      return "Math.toIntExact(" + number + ")";
    }
    return !isLong && type.equals("Long") ? "(long) " + number : number;
  }

  private static String ofPage(Operation operation, Paging paging, boolean number) {
    if (paging instanceof Paging.PageNumber page) {
      return number
          ? given(operation, page.page(), page.firstPage())
          : given(operation, page.size(), page.defaultSize());
    }
    if (paging instanceof Paging.OffsetLimit window && !number) {
      return given(operation, window.limit(), window.defaultLimit());
    }
    return number ? "0" : "rows.size()";
  }
}
