package dev.hadron.mapping;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Constraints;
import dev.hadron.model.Hole;
import dev.hadron.model.Operation;
import dev.hadron.model.Origin;
import dev.hadron.model.RecordType;
import dev.hadron.model.Resource;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes the decisions that an operation's own logic may come to: the records that say what is stored,
 * which name no more than the contract lets the logic set.
 */
final class LogicDecisions {

  private static final String HINT =
      "changes: { name of a needed row: [properties] }, creates: { THINGS of such a row:"
          + " [properties] }, deletes: [names of needed rows]";

  private final LogicStore store;
  private final List<Diagnostic> problems;

  /** Without packages, by name. */
  private final Map<String, RecordType> records = new LinkedHashMap<>();

  LogicDecisions(LogicStore store, List<Diagnostic> problems) {
    this.store = store;
    this.problems = problems;
  }

  Optional<RecordType> record(String name) {
    return Optional.ofNullable(records.get(name));
  }

  /** The decision of an operation; empty where its logic stores nothing. */
  Optional<Hole.Decision> of(
      LogicSite site, LogicHint hint, List<Hole.Need> needs, Optional<ValueType> answer) {
    if (hint.changes().isEmpty() && hint.creates().isEmpty() && hint.deletes().isEmpty()) {
      return Optional.empty();
    }
    Decided decided = new Decided(site, needs);
    hint.changes().forEach(decided::change);
    hint.creates().forEach(decided::create);
    hint.deletes().forEach(decided::delete);
    return Optional.of(decided.decision(answer));
  }

  /** The records, each in the package of the first resource whose operations come to it. */
  List<RecordType> records(List<Resource> resources) {
    Map<String, RecordType> placed = new LinkedHashMap<>();
    for (Resource resource : resources) {
      for (Operation operation : resource.operations()) {
        if (operation.binding() instanceof Binding.Custom custom) {
          custom
              .hole()
              .decision()
              .ifPresent(
                  each ->
                      parts(each.record())
                          .forEach(part -> placed.putIfAbsent(part.name(), in(resource, part))));
        }
      }
    }
    return List.copyOf(placed.values());
  }

  /** A record and those that its properties are made of, as far as they are decisions' own. */
  private List<RecordType> parts(String name) {
    RecordType record = records.get(name);
    List<RecordType> parts = new ArrayList<>(List.of(record));
    for (RecordType.Property property : record.properties()) {
      if (property.type().element() instanceof ValueType.RecordRef ref
          && records.containsKey(ref.recordName())) {
        parts.add(records.get(ref.recordName()));
      }
    }
    return parts;
  }

  private static RecordType in(Resource resource, RecordType record) {
    return new RecordType(
        record.name(),
        record.schemaName(),
        resource.packageName(),
        record.properties(),
        record.members(),
        record.closed(),
        record.description(),
        record.origin());
  }

  /** One decision while it is made. */
  private final class Decided {

    private final LogicSite site;
    private final List<Hole.Need> needs;
    private final List<Hole.Write> writes = new ArrayList<>();
    private final List<RecordType.Property> properties = new ArrayList<>();
    private final Set<String> written = new LinkedHashSet<>();

    /** The part of the hint that is being read. */
    private String at = "";

    Decided(LogicSite site, List<Hole.Need> needs) {
      this.site = site;
      this.needs = needs;
    }

    void change(String need, List<String> names) {
      at = "/changes/" + need;
      row(need)
          .ifPresent(
              row -> {
                LogicThing thing = store.thing(row.lookup().entity());
                RecordType record = change(thing, names);
                writes.add(
                    new Hole.Change(
                        row.name(), store.assignment(thing, record, Optional.empty(), false)));
                property(row.name(), new ValueType.RecordRef(record.name()), false);
              });
    }

    void create(String phrase, List<String> names) {
      at = "/creates/" + phrase;
      Optional<ThingsOf> many = ThingsOf.read(phrase);
      Optional<Hole.Row> row = many.flatMap(each -> row(each.of()));
      Optional<LogicThing> parent = row.map(each -> store.thing(each.lookup().entity()));
      Optional<LogicThing> thing =
          parent.flatMap(above -> store.referring(many.get().things(), above));
      if (thing.isEmpty()) {
        problem("creates '%s', which nothing that is stored is".formatted(phrase));
        return;
      }
      if (isKept(thing.get())) {
        problem("creates rows of %s beside one that it writes".formatted(thing.get().name()));
      }
      String relation = thing.get().relationTo(parent.get()).orElseThrow();
      RecordType record = creation(thing.get(), names);
      refuseMissing(thing.get(), relation, names);
      String name = JavaName.variable(many.get().things());
      writes.add(
          new Hole.Creation(
              name,
              thing.get().name(),
              row.get().name(),
              relation,
              store.assignment(thing.get(), record, Optional.of(relation), !site.open())));
      property(name, new ValueType.ListOf(new ValueType.RecordRef(record.name())), false);
    }

    private boolean isKept(LogicThing thing) {
      return Hole.rows(needs)
          .filter(row -> written.contains(row.name()))
          .anyMatch(row -> row.lookup().entity().equals(thing.name()));
    }

    void delete(String need) {
      at = "/deletes";
      row(need)
          .ifPresent(
              row -> {
                if (writes.stream().anyMatch(write -> write.need().equals(row.name()))) {
                  problem("removes '%s', which it writes or refers to".formatted(row.name()));
                  return;
                }
                String name = "delete" + JavaName.capitalize(row.name());
                writes.add(new Hole.Removal(name, row.name()));
                property(name, ValueType.of(BasicType.BOOLEAN), false);
              });
    }

    /** The row of a need; one of each kind of thing is written. */
    private Optional<Hole.Row> row(String need) {
      Optional<Hole.Row> row =
          Hole.rows(needs)
              .filter(each -> each.name().equals(need))
              .findFirst();
      if (row.isEmpty()) {
        problem("writes '%s', which it does not need".formatted(need));
        return row;
      }
      boolean other =
          Hole.rows(needs)
              .filter(each -> written.contains(each.name()) && !each.name().equals(need))
              .anyMatch(each -> each.lookup().entity().equals(row.get().lookup().entity()));
      if (other) {
        problem("writes two rows of %s in one go".formatted(row.get().lookup().entity()));
        return Optional.empty();
      }
      written.add(need);
      return row;
    }

    private RecordType change(LogicThing thing, List<String> names) {
      List<RecordType.Property> parts =
          attributes(thing, names, attribute -> !thing.isKey(attribute))
              .map(each -> part(each, !each.nullable()))
              .toList();
      return add(thing.name() + "Change", "What becomes of a row of " + thing.name() + ".", parts);
    }

    private RecordType creation(LogicThing thing, List<String> names) {
      List<RecordType.Property> parts =
          attributes(thing, names, attribute -> true)
              .map(each -> part(each, isAwaited(each)))
              .toList();
      return add(
          thing.name() + "Creation", "What a new row holds of " + thing.name() + ".", parts);
    }

    private Stream<Attribute> attributes(
        LogicThing thing, List<String> names, Predicate<Attribute> allowed) {
      return names.stream().flatMap(name -> attribute(thing, name, allowed).stream());
    }

    /** What every row has and neither the logic nor the service gives a new one is named now. */
    private void refuseMissing(LogicThing thing, String relation, List<String> names) {
      Stream<String> attributes =
          thing.attributes().stream()
              .filter(Decided::isAwaited)
              .filter(attribute -> !thing.makes(attribute))
              .map(Attribute::wireName)
              .filter(name -> !names.contains(name));
      Stream<String> references =
          thing.references().stream()
              .filter(reference -> !reference.nullable() && !reference.name().equals(relation))
              .filter(reference -> site.open() || !reference.caller())
              .map(LogicThing.Reference::wireName);
      Stream.concat(attributes, references)
          .forEach(
              name ->
                  problem(
                      "creates a row of %s without '%s', which every one has"
                          .formatted(thing.name(), name)));
    }

    /** Whether a new row has no value of it unless it is given one. */
    private static boolean isAwaited(Attribute attribute) {
      return !attribute.nullable()
          && attribute.source() == ValueSource.CLIENT
          && attribute.column().defaultExpression().isEmpty();
    }

    private Optional<Attribute> attribute(
        LogicThing thing, String jsonName, Predicate<Attribute> allowed) {
      Optional<Attribute> attribute =
          thing.attributes().stream()
              .filter(each -> each.wireName().equals(jsonName))
              .filter(each -> each.source().fromClient() && allowed.test(each))
              .findFirst();
      if (attribute.isEmpty()) {
        problem("sets %s.%s, which no logic may set".formatted(thing.name(), jsonName));
      }
      return attribute;
    }

    Hole.Decision decision(Optional<ValueType> answer) {
      Optional<String> shown =
          writes.stream()
              .filter(Hole.Change.class::isInstance)
              .map(write -> row(write.need()).orElseThrow())
              .filter(row -> answer.filter(row.type()::equals).isPresent())
              .map(Hole.Row::name)
              .findFirst();
      if (shown.isEmpty()) {
        answer.ifPresent(type -> property(Hole.Decision.ANSWER, type, true));
      }
      String stem = JavaName.type(site.operationId());
      RecordType record =
          add(
              stem + "Decision",
              "What is decided by " + site.operationId() + ".",
              properties);
      return new Hole.Decision(record.name(), writes, shown);
    }

    private void property(String name, ValueType type, boolean required) {
      if (properties.stream().anyMatch(each -> each.name().equals(name))) {
        problem("says '%s' twice of what is stored or answered".formatted(name));
        return;
      }
      properties.add(property(name, name, type, required, Constraints.NONE));
    }

    private RecordType.Property part(Attribute attribute, boolean required) {
      return property(
          attribute.name(),
          attribute.wireName(),
          attribute.type(),
          required,
          attribute.constraints());
    }

    private RecordType.Property property(
        String name, String jsonName, ValueType type, boolean required, Constraints constraints) {
      return new RecordType.Property(
          name,
          jsonName,
          type,
          required,
          false,
          constraints,
          RecordType.Access.READ_WRITE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          site.origin());
    }

    /** A record; that of the same name with the same properties where there is one. */
    private RecordType add(
        String wanted, String description, List<RecordType.Property> parts) {
      String clear = ContractReserved.clear(wanted);
      RecordType known = records.get(clear);
      if (known != null && shape(known.properties()).equals(shape(parts))) {
        return known;
      }
      String name = store.claim(clear);
      RecordType record =
          new RecordType(
              name,
              "",
              "",
              parts,
              Constraints.NONE,
              false,
              Optional.of(description),
              site.origin());
      records.put(name, record);
      return record;
    }

    private static List<Object> shape(List<RecordType.Property> properties) {
      return properties.stream()
          .<Object>flatMap(property -> Stream.of(property.name(), property.type()))
          .toList();
    }

    private void problem(String what) {
      String said = "%s of %s %s".formatted(LogicHint.SAID, site.label(), what);
      problems.add(site.problem(at, said, HINT));
    }
  }
}
