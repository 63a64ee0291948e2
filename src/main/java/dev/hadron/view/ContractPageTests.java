package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.ListShape;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.Sorting;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tests of how a contract's lists are sorted, walked by a cursor, and told of in envelopes. */
final class ContractPageTests {

  private final ServiceModel model;
  private final TestClass tests;

  ContractPageTests(ServiceModel model, TestClass tests) {
    this.model = model;
    this.tests = tests;
  }

  /**
   * @param start statements before all others
   * @param insert statement that adds a row to the list
   */
  void add(
      Operation operation,
      Binding.ListPage list,
      List<String> start,
      Trial trial,
      String insert) {
    Entity entity = model.entity(list.entityName());
    if (Room.of(model, entity).isShort()) {
      return;
    }
    List<String> several = new ArrayList<>(start);
    several.addAll(PageWalks.several(insert, PageWalks.SEVERAL));
    if (list.paging() instanceof Paging.Keyset keyset) {
      walk(operation, list, keyset, several, trial);
    }
    told(operation, list, several, trial);
    list.sorting().ifPresent(sorting -> sort(operation, list, sorting, several, trial));
  }

  // ---- cursors -----------------------------------------------------------------------------

  private void walk(
      Operation operation,
      Binding.ListPage list,
      Paging.Keyset keyset,
      List<String> several,
      Trial trial) {
    Entity entity = model.entity(list.entityName());
    Parameter cursor = operation.parameter(keyset.cursor());
    Parameter limit = operation.parameter(keyset.limit());
    Optional<String> next = next(entity, list.shape());
    if (next.isEmpty() || !PageWalks.isPlain(operation, Set.of(cursor, limit))) {
      return;
    }
    List<String> lines = new ArrayList<>(several);
    String rows =
        list.isPart()
            ? String.valueOf(PageWalks.SEVERAL)
            : PageWalks.count(entity);
    lines.add("int rows = " + rows + ";");
    Trial page =
        trial.query(limit.wireName(), "size").queryUnlessNull(cursor.wireName(), "cursor");
    lines.add(
        "PageWalk.assertEveryRowOnceFrom((cursor, size) -> %s, %s, %s, rows, %s);"
            .formatted(
                page.succeeds(),
                JavaText.literal(items(list.shape()).isEmpty() ? "$" : items(list.shape())),
                JavaText.literal(next.get()),
                PageWalks.largest(limit)));
    tests.happy(operation, PageWalks.NAME, lines);
  }

  /** Where an answer says from where the list goes on: a cursor, or the key of its last row. */
  private Optional<String> next(Entity entity, ListShape shape) {
    Optional<String> told =
        paths(shape).entrySet().stream()
            .filter(e -> e.getValue().equals(new ListShape.Told(ListShape.Fact.NEXT_CURSOR)))
            .map(Map.Entry::getKey)
            .findFirst();
    return told.or(
        () ->
            shown(entity, shape).entrySet().stream()
                .filter(entry -> entity.isKey(entry.getKey()))
                .map(entry -> items(shape) + "[-1]." + entry.getValue())
                .findFirst());
  }

  // ---- envelopes ---------------------------------------------------------------------------

  /** The first of several pages says where it stands. */
  private void told(
      Operation operation, Binding.ListPage list, List<String> several, Trial trial) {
    Optional<String> size = ListCosts.size(operation, list.paging());
    Set<Parameter> known =
        list.paging().parameters().stream().map(operation::parameter).collect(Collectors.toSet());
    boolean tells =
        list.shape() instanceof ListShape.Envelope envelope
            && (envelope.parts().stream().anyMatch(p -> p.content() instanceof ListShape.Inside)
                || list.shape().contents()
                    .anyMatch(c -> c instanceof ListShape.Told || c instanceof ListShape.Link));
    if (!tells || size.isEmpty() || !PageWalks.isPlain(operation, known)) {
      return;
    }
    StringBuilder checks = new StringBuilder();
    paths(list.shape())
        .forEach(
            (path, content) ->
                matcher(content, list.paging())
                    .ifPresent(
                        matcher ->
                            checks.append(
                                ".body(%s, %s)".formatted(JavaText.literal(path), matcher))));
    if (checks.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>(several);
    lines.add(trial.query(size.get(), 1).succeeds() + checks + ";");
    tests.happy(operation, "says_where_a_page_stands", lines);
  }

  private static Optional<String> matcher(ListShape.Content content, Paging paging) {
    int first = paging instanceof Paging.PageNumber page ? page.firstPage() : 1;
    if (content instanceof ListShape.Count count) {
      return Optional.of(
          switch (count.kind()) {
            case TOTAL, TOTAL_PAGES -> "greaterThan(1)";
            case PAGE -> "equalTo(" + first + ")";
            case PAGE_FROM_ZERO, OFFSET -> "equalTo(0)";
            case SIZE, NUMBER_OF_ITEMS, FROM, TO -> "equalTo(1)";
            case NEXT_PAGE -> "equalTo(" + (first + 1) + ")";
            case PREVIOUS_PAGE -> "nullValue()";
          });
    }
    if (content instanceof ListShape.Told told) {
      return Optional.of(
          switch (told.fact()) {
            case HAS_NEXT, FIRST, PAGED -> "is(true)";
            case HAS_PREVIOUS, LAST, EMPTY, UNPAGED -> "is(false)";
            case NEXT_CURSOR -> "notNullValue()";
          });
    }
    return content instanceof ListShape.Link link
        ? Optional.of(
            link.target() == ListShape.Target.PREVIOUS ? "nullValue()" : "containsString(\"://\")")
        : Optional.empty();
  }

  /** What stands where in an envelope. */
  private Map<String, ListShape.Content> paths(ListShape shape) {
    Map<String, ListShape.Content> paths = new LinkedHashMap<>();
    if (shape instanceof ListShape.Envelope envelope) {
      paths("", model.record(envelope.record()), envelope.parts(), paths);
    }
    return paths;
  }

  private void paths(
      String prefix,
      RecordType record,
      List<ListShape.Part> parts,
      Map<String, ListShape.Content> paths) {
    for (ListShape.Part part : parts) {
      String path = prefix + step(record.property(part.property()).jsonName());
      if (part.content() instanceof ListShape.Inside inside) {
        paths(path + ".", model.record(inside.record()), inside.parts(), paths);
      } else {
        paths.put(path, part.content());
      }
    }
  }

  /** A name as a step of a path, which is Groovy. */
  private static String step(String name) {
    return name.matches("[A-Za-z_]\\w*") ? name : "'" + name + "'";
  }

  private String items(ListShape shape) {
    return paths(shape).entrySet().stream()
        .filter(entry -> entry.getValue() instanceof ListShape.Items)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  // ---- orders ------------------------------------------------------------------------------

  private void sort(
      Operation operation,
      Binding.ListPage list,
      Sorting sorting,
      List<String> several,
      Trial trial) {
    if (sorting.by().isEmpty()) {
      return;
    }
    Parameter by = operation.parameter(sorting.by().get());
    Entity entity = model.entity(list.entityName());
    Set<Parameter> known =
        list.paging().parameters().stream().map(operation::parameter).collect(Collectors.toSet());
    if (!list.isPart() && PageWalks.isPlain(operation, known)) {
      List<String> lines = new ArrayList<>();
      Map<Attribute, String> shown = shown(entity, list.shape());
      for (Asked asked : asked(operation, by, sorting, entity, shown.keySet())) {
        lines.addAll(sorted(list, entity, asked, shown.get(asked.attribute()), trial));
      }
      if (!lines.isEmpty()) {
        lines.addAll(0, several);
        tests.happy(operation, "sorts_by_what_a_caller_wants", lines);
      }
    }
    if (!(by.type().element() instanceof ValueType.EnumRef)) {
      tests.unhappy(
          operation,
          "sorts_by_nothing_else",
          concat(
              several.subList(0, several.size() - 3),
              trial.query(by.wireName(), "\"no-such-word\"").answers(400) + ";"));
    }
  }

  private static List<String> concat(List<String> lines, String line) {
    return Stream.concat(lines.stream(), Stream.of(line)).toList();
  }

  /** An order that is asked for: parameters, and what stands first then. */
  private record Asked(Map<String, String> parameters, Attribute attribute, boolean descending) {}

  /** One ascending and one descending, where the contract has words for them. */
  private List<Asked> asked(
      Operation operation, Parameter by, Sorting sorting, Entity entity, Set<Attribute> shown) {
    Map<Boolean, Asked> asked = new LinkedHashMap<>();
    Optional<Parameter> direction = sorting.direction().map(operation::parameter);
    for (String word : words(entity, by, sorting)) {
      Optional<Attribute> attribute =
          sorting.term(word).map(term -> term.replaceFirst("^-", "")).flatMap(entity::findAttribute);
      boolean turned = sorting.term(word).filter(term -> term.startsWith("-")).isPresent();
      if (attribute.filter(a -> shown.contains(a) && isPlain(a)).isPresent()) {
        asked.putIfAbsent(turned, new Asked(Map.of(by.wireName(), word), attribute.get(), turned));
        direction
            .flatMap(this::descending)
            .ifPresent(
                way -> {
                  Map<String, String> both = new LinkedHashMap<>();
                  both.put(by.wireName(), word);
                  both.put(direction.get().wireName(), way);
                  asked.putIfAbsent(!turned, new Asked(both, attribute.get(), !turned));
                });
      }
    }
    return asked.values().stream().sorted(Comparator.comparing(Asked::descending)).toList();
  }

  /** Those of a closed list, or what free text may be; the words for keys come last. */
  private List<String> words(Entity entity, Parameter by, Sorting sorting) {
    Stream<String> words =
        by.type().element() instanceof ValueType.EnumRef ref
            ? values(ref).stream()
            : sorting.words().keySet().stream().flatMap(word -> Stream.of(word, "-" + word));
    return words
        .sorted(
            Comparator.comparing(
                word ->
                    sorting
                        .term(word)
                        .flatMap(term -> entity.findAttribute(term.replaceFirst("^-", "")))
                        .filter(entity::isKey)
                        .isPresent()))
        .toList();
  }

  private List<String> values(ValueType.EnumRef ref) {
    return model.enumType(ref.enumName()).constants().stream()
        .map(EnumType.Constant::value)
        .toList();
  }

  private Optional<String> descending(Parameter direction) {
    if (direction.type() instanceof ValueType.EnumRef ref) {
      return values(ref).stream()
          .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("desc"))
          .findFirst();
    }
    if (direction.type().is(BasicType.BOOLEAN)) {
      return Optional.of(
          String.valueOf(!direction.wireName().toLowerCase(Locale.ROOT).startsWith("asc")));
    }
    return Optional.of("desc");
  }

  /** The database sorts as it likes; what it has first has to be what the answer has first. */
  private List<String> sorted(
      Binding.ListPage list, Entity entity, Asked asked, String property, Trial trial) {
    String column = asked.attribute().column().sqlName();
    String select =
        "SELECT %s FROM %s ORDER BY %s%s"
            .formatted(
                column, entity.table().sql(), column, asked.descending() ? " DESC" : "");
    Trial sorting = trial;
    for (Map.Entry<String, String> parameter : asked.parameters().entrySet()) {
      sorting = sorting.query(parameter.getKey(), JavaText.literal(parameter.getValue()));
    }
    String variable = asked.descending() ? "greatest" : "least";
    return List.of(
        "Object %s = db.row(%s).get(%s);"
            .formatted(variable, JavaText.literal(select), TestRows.column(asked.attribute())),
        "%s.body(%s, equalTo(%s));"
            .formatted(
                sorting.succeeds(),
                JavaText.literal(items(list.shape()) + "[0]." + step(property)),
                travels(asked.attribute(), variable)));
  }

  private static String travels(Attribute attribute, String variable) {
    return attribute.type().is(BasicType.UUID) ? variable + ".toString()" : variable;
  }

  /** Whether JSON has the value as the driver gives it. */
  private static boolean isPlain(Attribute attribute) {
    return !attribute.nullable()
        && (attribute.type().is(BasicType.STRING)
            || attribute.type().is(BasicType.INTEGER)
            || attribute.type().is(BasicType.UUID));
  }

  /** Attributes that a row of the list has, with their names on the wire. */
  private Map<Attribute, String> shown(Entity entity, ListShape shape) {
    Map<Attribute, String> shown = new LinkedHashMap<>();
    shape.projections().findFirst()
        .map(name -> model.projection(entity.name(), name))
        .ifPresent(
            projection -> {
              RecordType record = model.record(projection.record());
              for (Projection.Part part : projection.parts()) {
                if (part.source() instanceof Projection.FromAttribute from) {
                  shown.put(
                      entity.attribute(from.attribute()),
                      record.property(part.property()).jsonName());
                }
              }
            });
    return shown;
  }
}
