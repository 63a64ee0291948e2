package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Identifier;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueSource;
import dev.hadron.model.Writability;
import dev.hadron.model.naming.JavaName;
import dev.hadron.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the fixture of one entity: valid rows through SQL, and valid request bodies. */
final class FixtureWriter {

  private final ServiceModel model;
  private final JavaTypes types;
  private final TestValues values;
  private final Entity entity;
  private final RequiredRing ring;
  private final PlainParents parents;
  private final StrangersRows strangers;
  private final Room room;
  private final FewKeys few;
  private final CheckedRow checked;
  private final Set<String> imports = new TreeSet<>();

  FixtureWriter(ServiceModel model, JavaTypes types, Entity entity) {
    this.model = model;
    this.types = types;
    this.values = new TestValues(model);
    this.entity = entity;
    this.ring = RequiredRing.of(model, entity);
    this.parents = new PlainParents(model, entity, this::fixture);
    this.strangers = new StrangersRows(model, entity, this::fixture);
    this.room = Room.of(model, entity);
    this.few = new FewKeys(model, entity, room);
    this.checked = values.checked(entity);
  }

  static String className(Entity entity) {
    return entity.name() + "Fixture";
  }

  FixtureView view() {
    imports.add(types.inBase("testing.Db"));
    imports.add(types.inBase("testing.FewKeys"));
    imports.add(types.inBase("testing.FewKeys.Values"));
    imports.add(types.inBase("testing.Parents"));
    imports.add(types.inBase("testing.Tokens"));
    imports.addAll(TestClass.VALUES);
    List<String> columns = columns();
    List<String> insert = insert();
    List<MethodView> bodies =
        new ArrayList<>(
            model.api().document().isPresent()
                ? new ContractBodies(model, types, imports).methods(entity)
                : bodies());
    bodies.addAll(few.methods());
    bodies.addAll(strangers.methods());
    return new FixtureView(
        types.inBase(entity.packageName()),
        JavaText.imports(imports),
        entity.table().display(),
        className(entity),
        columns,
        insert,
        bodies);
  }

  private List<String> columns() {
    List<String> lines = new ArrayList<>(few.columns());
    lines.addAll(strangers.columns());
    lines.addAll(parents.columns());
    for (Attribute attribute : entity.attributes()) {
      Optional<Relation.ManyToOne> reference = keyReference(attribute);
      String column = JavaText.literal(attribute.column().name());
      if (strangers.gives(attribute)) {
        continue;
      }
      if (reference.isPresent()) {
        lines.add(parent(column, reference.get()));
      } else if (isGiven(attribute) || !checked.turning(attribute.name()).isEmpty()) {
        String value =
            DeletionMarks.isFlag(attribute) ? "false" : values.shiftedColumn(entity, attribute);
        turned(attribute.name(), "row.putIfAbsent(%s, %s);".formatted(column, value), lines);
      }
    }
    for (Relation.ManyToOne reference : SchemaReferences.written(entity)) {
      if (strangers.gives(reference)) {
        continue;
      }
      String column = TestRows.column(reference);
      boolean asked =
          checked.gives(reference.name())
              || !checked.turning(reference.name()).isEmpty()
              || PromisedReferences.contains(model, entity, reference);
      if (!reference.nullable() || asked) {
        turned(reference.name(), parent(column, reference), lines);
      }
      if (reference.nullable() && reference.hasDefault()) {
        // What it refers to by default need not be there.
        lines.add("row.putIfAbsent(%s, null);".formatted(column));
      }
    }
    lines.addAll(RowsWriter.keptNulls(model, entity, lines));
    return lines;
  }

  /** With or without others that a test gives, as CHECKs over several columns want it. */
  private void turned(String member, String line, List<String> lines) {
    List<String> columns = checked.turning(member);
    if (columns.isEmpty()) {
      lines.add(line);
      return;
    }
    boolean usual = checked.gives(member);
    String condition =
        columns.stream()
            .map(each -> (usual ? "!" : "") + "given.containsKey(" + JavaText.literal(each) + ")")
            .collect(Collectors.joining(usual ? " && " : " || "));
    lines.add("if (" + condition + ") {");
    lines.add("  " + line);
    lines.add("}");
  }

  /** A key attribute that is a foreign key as well. */
  private Optional<Relation.ManyToOne> keyReference(Attribute attribute) {
    return entity.references().stream()
        .filter(Relation.ManyToOne::inKey)
        .filter(r -> r.columns().get(0).column().equals(attribute.column().name()))
        .findFirst();
  }

  private boolean isGiven(Attribute attribute) {
    if (values.isLeftOut(entity, attribute)
        || parents.gives(attribute)
        || room.chooses(attribute)) {
      return false;
    }
    if (entity.isKey(attribute)) {
      return attribute.source() != ValueSource.DATABASE;
    }
    boolean hasDefault = attribute.column().defaultExpression().isPresent();
    if (attribute.source() == ValueSource.VERSION) {
      return !hasDefault && !attribute.nullable();
    }
    if (attribute.source() == ValueSource.DATABASE) {
      // A contract's rows that nobody creates come from elsewhere, whole.
      return model.api().document().isPresent() && !hasDefault && !attribute.nullable();
    }
    boolean byService =
        switch (attribute.source()) {
          case SERVICE, CREATOR, MODIFIER, SOFT_DELETE, STATE -> true;
          default -> false;
        };
    return !(byService && (hasDefault || attribute.nullable()));
  }

  private String parent(String column, Relation.ManyToOne reference) {
    return "row.computeIfAbsent(%s, column -> %s);".formatted(column, inserted(reference));
  }

  /** The key of a new row at the other end of a reference. */
  private String inserted(Relation.ManyToOne reference) {
    Entity target = model.entity(reference.target());
    String method = room.sharesParent(reference) ? "any" : "insert";
    String key = "%s.%s(db).get(%s)".formatted(fixture(target), method, keyColumn(target));
    return reference.comesAlong() ? TestRows.withoutRows(entity, reference, key) : key;
  }

  private List<String> insert() {
    String table = JavaText.literal(entity.table().sql());
    String plain =
        entity.writability().creation() == Writability.Creation.REDIRECTED
            ? "db.insertQuietly(%s, %s, ".formatted(table, keyColumn(entity))
            : "db.insert(" + table + ", ";
    if (!room.keys().isEmpty()) {
      return few.insert(plain + "row)");
    }
    return ring.isEmpty() ? List.of("return " + plain + "row(db, given));") : together(table);
  }

  /** The first rows of a ring; where a test gives one of them, the others came with it. */
  private List<String> together(String table) {
    List<String> lines = new ArrayList<>();
    String given =
        ring.references(entity).stream()
            .map(reference -> "given.containsKey(" + TestRows.column(reference) + ")")
            .collect(Collectors.joining(" || "));
    lines.add("if (" + given + ") {");
    lines.add("  return db.insert(" + table + ", row(db, given));");
    lines.add("}");
    lines.add("Object key = " + newKey(entity) + ";");
    ring.others()
        .forEach(other -> lines.add("Object " + ringKey(other) + " = " + newKey(other) + ";"));
    lines.add("Map<String, Object> row = new LinkedHashMap<>(given);");
    lines.addAll(ringValues("row", entity));
    lines.add("Map<String, Map<String, Object>> others = new LinkedHashMap<>();");
    for (Entity other : ring.others()) {
      String row = JavaName.variable(other.name()) + "Row";
      lines.add("Map<String, Object> " + row + " = new LinkedHashMap<>();");
      lines.addAll(ringValues(row, other));
      lines.add(
          "others.put(%s, %s.row(db, %s));"
              .formatted(JavaText.literal(other.table().sql()), fixture(other), row));
    }
    lines.add("return db.insertTogether(" + table + ", row(db, row), others);");
    return lines;
  }

  /** The key of a member's row, and those of the rows that it needs. */
  private List<String> ringValues(String row, Entity member) {
    List<String> lines = new ArrayList<>();
    lines.add("%s.put(%s, %s);".formatted(row, keyColumn(member), ringKey(member)));
    for (Relation.ManyToOne reference : ring.references(member)) {
      String key = ringKey(model.entity(reference.target()));
      lines.add("%s.put(%s, %s);".formatted(row, TestRows.column(reference), key));
    }
    return lines;
  }

  private String ringKey(Entity member) {
    return member.equals(entity) ? "key" : JavaName.variable(member.name()) + "Key";
  }

  /** A key that no row has yet, taken from where the database takes its own. */
  private String newKey(Entity target) {
    Attribute key = target.keyAttributes().get(0);
    String sequence;
    if (target.identifier() instanceof Identifier.Sequence made) {
      sequence = Sample.quoteSql(made.sequence().sql());
    } else if (target.identifier() instanceof Identifier.Identity) {
      sequence =
          "pg_get_serial_sequence(%s, %s)"
              .formatted(
                  Sample.quoteSql(target.table().sql()), Sample.quoteSql(key.column().name()));
    } else {
      return values.column(target, key);
    }
    String select = "SELECT nextval(" + sequence + ") AS key";
    return "db.row(" + JavaText.literal(select) + ").get(\"key\")";
  }

  private List<MethodView> bodies() {
    List<MethodView> methods = new ArrayList<>();
    boolean creates = entity.isWritable();
    boolean sameBody = !hasClientKey();
    if (!ring.isEmpty()) {
      methods.add(insertLater());
    }
    if (creates) {
      methods.add(
          body(
              "create",
              "A body that creates a row, with the parents it needs.",
              sameBody ? List.of() : keyProperties()));
    }
    if (!entity.writability().isReadOnly()) {
      methods.add(updateBody());
      keptBody().ifPresent(methods::add);
    }
    return methods;
  }

  private boolean hasClientKey() {
    return entity.keyAttributes().stream().anyMatch(key -> key.source().fromClient());
  }

  private MethodView body(String name, String javadoc, List<String> more) {
    List<String> lines = new ArrayList<>();
    lines.add("Map<String, Object> body = update(db);");
    lines.addAll(more);
    lines.add("return body;");
    return new MethodView(
        Optional.of(javadoc),
        List.of(),
        "public static Map<String, Object> " + name + "(Db db)",
        more.isEmpty() ? List.of("return update(db);") : lines);
  }

  private String property(Attribute attribute) {
    return room.chooses(attribute) ? few.value(attribute) : values.property(entity, attribute, 2);
  }

  private List<String> keyProperties() {
    List<String> lines = new ArrayList<>();
    if (entity.keyAttributes().stream().anyMatch(key -> key.source().fromClient() && room.chooses(key))) {
      lines.add(few.choice());
    }
    for (Attribute key : entity.keyAttributes()) {
      if (!key.source().fromClient() || parents.gives(key)) {
        continue;
      }
      String value = keyReference(key).map(this::inserted).orElseGet(() -> property(key));
      lines.add("body.put(%s, %s);".formatted(JavaText.literal(key.wireName()), value));
    }
    lines.addAll(parents.keyProperties());
    return lines;
  }

  private MethodView updateBody() {
    List<String> lines = new ArrayList<>();
    lines.add("Map<String, Object> body = new LinkedHashMap<>();");
    if (entity.attributes().stream().anyMatch(each -> !entity.isKey(each) && room.chooses(each))) {
      lines.add(few.choice());
    }
    for (Attribute attribute : entity.attributes()) {
      if (!entity.isKey(attribute)
          && !values.isLeftOut(entity, attribute)
          && !parents.gives(attribute)) {
        if (attribute.source() == ValueSource.HASHED_SECRET) {
          lines.add("body.put(\"password\", \"correct horse battery\");");
        } else if (attribute.source().fromClient()) {
          lines.add(
              "body.put(%s, %s);"
                  .formatted(
                      JavaText.literal(attribute.wireName()), property(attribute)));
        }
      }
    }
    for (Relation.ManyToOne reference : SchemaReferences.sent(entity)) {
      if (!reference.nullable() || reference.hasDefault() || checked.gives(reference.name())) {
        lines.add(
            "body.put(%s, %s);".formatted(JavaText.literal(reference.wireName()), fresh(reference)));
      }
    }
    lines.addAll(parents.properties());
    lines.add("return body;");
    return new MethodView(
        Optional.of("A body that replaces all that can be changed."),
        List.of(),
        "public static Map<String, Object> update(Db db)",
        lines);
  }

  /** Likewise of a row that exists, where its key leaves it some of its parents. */
  private Optional<MethodView> keptBody() {
    List<String> kept = parents.kept();
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    lines.add("Map<String, Object> body = update(db);");
    lines.addAll(kept);
    lines.add("return body;");
    return Optional.of(
        new MethodView(
            Optional.of("A body that replaces the row, with the parents that its key leaves it."),
            List.of(),
            "public static Map<String, Object> update(Db db, Map<String, Object> row)",
            lines));
  }

  /** The key of a row that may be referred to, also where only one row may refer to each. */
  private String fresh(Relation.ManyToOne reference) {
    if (!ring.contains(reference) || !ring.isExclusive(reference)) {
      return inserted(reference);
    }
    Entity other = model.entity(reference.target());
    Relation.ManyToOne back = ring.references(other).get(0);
    Entity behind = model.entity(back.target());
    return "%s.insert(db, Map.of(%s, %sinsert(db).get(%s))).get(%s)"
        .formatted(
            fixture(other),
            TestRows.column(back),
            behind.equals(entity) ? "" : fixture(behind) + ".",
            keyColumn(behind),
            keyColumn(other));
  }

  /** The rows of a ring keep each other; what can be deleted is one that came later. */
  private MethodView insertLater() {
    Relation.ManyToOne reference = ring.references(entity).get(0);
    return new MethodView(
        Optional.of("Inserts a row that no other needs, beside the first ones that need each other."),
        List.of(),
        "public static Map<String, Object> insertLater(Db db)",
        List.of("return insert(db, Map.of(%s, %s));".formatted(TestRows.column(reference), fresh(reference))));
  }

  private String fixture(Entity target) {
    imports.add(types.inBase(target.packageName()) + "." + className(target));
    return className(target);
  }

  private static String keyColumn(Entity target) {
    return JavaText.literal(target.keyAttributes().get(0).column().name());
  }
}
