package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Database;
import dev.hadron.model.Entity;
import dev.hadron.model.Guard;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What keeps rows from callers whose they are not, as Hibernate filters write it: one condition on
 * each entity, which every query and every load by key has.
 */
public final class RowFilters {

  /** Who calls, who calls with none of the rows, and who never does. */
  private static final List<String> NAMES = List.of("tester", "stranger", "neighbour");

  private final ServiceModel model;

  RowFilters(ServiceModel model) {
    this.model = model;
  }

  /** Whether some rows are somebody's. */
  public static boolean exist(ServiceModel model) {
    return model.entities().stream().anyMatch(entity -> !entity.guards().isEmpty());
  }

  /** Whether some rows are somebody's in that respect. */
  public static boolean exist(ServiceModel model, Guard.Whose whose) {
    return model.entities().stream().anyMatch(entity -> entity.guard(whose).isPresent());
  }

  /** Whether the member of a row says whose it is. */
  static boolean isWhose(Entity entity, String member) {
    return whose(entity, member).isPresent();
  }

  /** Whether it does so, as itself or as a part of its key. */
  static boolean isWhose(Entity entity, Relation.ManyToOne reference) {
    String column = reference.columns().get(0).column();
    return isWhose(entity, reference.name())
        || entity.attributeOf(column).filter(each -> isWhose(entity, each.name())).isPresent();
  }

  static Optional<Guard.Whose> whose(Entity entity, String member) {
    return entity.guards().stream()
        .filter(guard -> guard instanceof Guard.Own own && own.member().equals(member))
        .map(Guard::whose)
        .findFirst();
  }

  /** What the rows of the service belong to. */
  List<GuardView> views(JavaTypes types) {
    return Stream.of(Guard.Whose.values())
        .flatMap(whose -> key(whose).map(key -> view(whose, key, types)).stream())
        .toList();
  }

  /** The column that says whose a row is: of several, all are of one type. */
  private Optional<Attribute> key(Guard.Whose whose) {
    return model.entities().stream()
        .flatMap(entity -> entity.guard(whose).stream().map(guard -> key(entity, guard)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Attribute> key(Entity entity, Guard guard) {
    if (!(guard instanceof Guard.Own own)) {
      return Optional.empty();
    }
    return Optional.of(
        entity
            .findAttribute(own.member())
            .orElseGet(() -> model.target(entity, own.member()).keyAttributes().get(0)));
  }

  /** What begins the token of who calls in tests. */
  String token() {
    return token(Optional.empty());
  }

  private String token(Optional<Guard.Whose> another) {
    Function<Guard.Whose, String> key =
        whose ->
            (another.filter(whose::equals).isPresent() ? "ANOTHER_" : "")
                + constant(whose)
                + ".toString()";
    String subject =
        exist(model, Guard.Whose.OWNER)
            ? key.apply(Guard.Whose.OWNER) + ").upn(\"tester\""
            : "\"tester\"";
    String tenant =
        exist(model, Guard.Whose.TENANT)
            ? ".claim(TENANT_CLAIM, " + key.apply(Guard.Whose.TENANT) + ")"
            : "";
    return "Jwt.subject(" + subject + ")" + tenant;
  }

  /** The constant of the key that tests call with. */
  static String constant(Guard.Whose whose) {
    return whose.filter().toUpperCase(Locale.ROOT);
  }

  private GuardView view(Guard.Whose whose, Attribute key, JavaTypes types) {
    ValueType type = key.type();
    boolean asText = isText(type);
    String name = asText ? "String" : types.name(type);
    return new GuardView(
        whose,
        name,
        types.imports(type).stream().map(each -> "import " + each + ";\n").collect(Collectors.joining()),
        switch (name) {
          case "String" -> asText ? "UUID.fromString(text).toString()" : "text";
          case "UUID" -> "UUID.fromString(text)";
          default -> name + ".valueOf(text)";
        },
        asText ? uuid(1) : literal(name, 1, key, width(whose)),
        asText ? uuid(2) : literal(name, 2, key, width(whose)),
        token(Optional.of(whose)));
  }

  /** What says that a row is of somebody who never calls in tests. */
  static String stranger(Attribute attribute) {
    String type =
        attribute.type() instanceof ValueType.Basic basic
            ? switch (basic.type()) {
              case UUID -> "UUID";
              case SHORT -> "Short";
              case INTEGER -> "Integer";
              case LONG -> "Long";
              default -> "String";
            }
            : "String";
    return literal(type, 3, attribute, Optional.empty());
  }

  /** Keys that no sequence comes to while tests run. */
  private static String literal(
      String type, int number, Attribute key, Optional<Integer> width) {
    return switch (type) {
      case "UUID" -> "UUID.fromString(" + uuid(number) + ")";
      case "Short" -> "(short) 3200" + number;
      case "Integer" -> "200000000" + number;
      case "Long" -> "200000000" + number + "L";
      default -> JavaText.literal(fitting(NAMES.get(number - 1), key, width));
    };
  }

  private static String uuid(int number) {
    return JavaText.literal("00000000-0000-4000-8000-00000000000" + number);
  }

  /** Whether the database keeps such keys as texts, and is asked for them as such. */
  private boolean isText(ValueType type) {
    boolean mysql =
        model.database() == Database.MYSQL || model.database() == Database.MARIADB;
    return mysql && type.is(BasicType.UUID);
  }

  /** What the caller's key is as the value of a member. */
  String value(Guard.Whose whose, String key) {
    return key(whose).map(Attribute::type).filter(this::isText).isPresent()
        ? "UUID.fromString(" + key + ")"
        : key;
  }

  /** As long as the column takes; padded ones would fill it up. */
  private static String fitting(String name, Attribute key, Optional<Integer> width) {
    int longest = key.constraints().maxLength().orElse(Integer.MAX_VALUE);
    boolean padded = SqlText.isBlankPadded(key.column().sqlType()) && longest < Integer.MAX_VALUE;
    int least = padded ? longest : width.orElse(0);
    String text = name + "-".repeat(Math.max(0, least - name.length()));
    return text.substring(0, Math.min(text.length(), longest));
  }

  /** How long the values of references are that are padded, whatever they refer to. */
  private Optional<Integer> width(Guard.Whose whose) {
    return model.entities().stream()
        .flatMap(
            entity ->
                entity.references().stream()
                    .filter(reference -> isWhose(entity, reference))
                    .filter(reference -> entity.guard(whose).isPresent()))
        .map(reference -> reference.columns().get(0))
        .filter(column -> column.ownType().filter("bpchar"::equals).isPresent())
        .flatMap(column -> column.maxLength().stream())
        .min(Integer::compare);
  }

  // ---- conditions ----------------------------------------------------------------------------

  /** The annotations of an entity whose rows are somebody's. */
  List<String> annotations(Entity entity) {
    return entity.guards().stream()
        .map(
            guard ->
                "@Filter(name = \"%s\", condition = %s, deduceAliasInjectionPoints = false)"
                    .formatted(
                        guard.whose().filter(),
                        JavaText.literal(
                            condition(
                                entity, guard, "{alias}.", ":" + guard.whose().filter(), 1))))
        .toList();
  }

  /** What SQL says of the rows that are those of who calls in tests; empty where all are. */
  Optional<String> mine(Entity entity, JavaTypes types) {
    List<String> conditions = new ArrayList<>();
    for (Guard guard : entity.guards()) {
      views(types).stream()
          .filter(view -> view.whose() == guard.whose())
          .map(view -> condition(entity, guard, "", sql(view.mine()), 1))
          .forEach(conditions::add);
    }
    return Optional.of(String.join(" AND ", conditions)).filter(text -> !text.isEmpty());
  }

  private static String sql(String java) {
    return java.replaceAll("UUID\\.fromString\\(\"(.*)\"\\)|\"(.*)\"", "'$1$2'")
        .replace("(short) ", "")
        .replaceAll("L$", "");
  }

  private String condition(Entity entity, Guard guard, String alias, String value, int depth) {
    if (guard instanceof Guard.Own own) {
      return alias + entity.sqlColumnOf(own.member()) + " = " + value;
    }
    if (guard instanceof Guard.Through through) {
      Entity parent = model.entity(through.parent());
      String inner = depth == 1 ? "p" : "p" + depth;
      String here =
          joined(through.members(), member -> alias + entity.sqlColumnOf(member));
      String there =
          joined(through.referencedColumns(), name -> inner + "." + parent.sqlColumnOf(parent.memberOf(name).orElseThrow()));
      boolean single = through.members().size() == 1;
      return "%s IN (SELECT %s FROM %s %s WHERE %s)"
          .formatted(
              single ? here : "(" + here + ")",
              there,
              parent.table().sql(),
              inner,
              condition(
                  parent,
                  parent.guard(guard.whose()).orElseThrow(),
                  inner + ".",
                  value,
                  depth + 1));
    }
    throw new IllegalArgumentException("unknown guard " + guard);
  }

  private static String joined(List<String> names, Function<String, String> written) {
    return names.stream().map(written).collect(Collectors.joining(", "));
  }

  // ---- references ----------------------------------------------------------------------------

  /**
   * A reference to rows that are somebody's, whose values are plain attributes of the row.
   *
   * @param properties on the wire
   * @param paths of the target's attributes, one for each attribute
   */
  record Plain(List<Attribute> attributes, List<String> properties, Entity target, List<String> paths) {}

  /** Those that a client says and that no column of the row's own keeps within what is the caller's. */
  List<Plain> plain(Entity entity) {
    List<Plain> plain = new ArrayList<>();
    for (Relation.ManyToOne reference : entity.references()) {
      if (reference.inKey()) {
        Relation.JoinColumn column = reference.columns().get(0);
        add(plain, entity, reference.target(), List.of(column.column()), List.of(column.referencedColumn()));
      }
    }
    for (Entity.PlainReference reference : entity.plainReferences()) {
      List<String> columns =
          reference.attributes().stream().map(each -> entity.attribute(each).column().name()).toList();
      add(plain, entity, reference.target(), columns, reference.referencedColumns());
    }
    return plain;
  }

  private void add(
      List<Plain> plain, Entity entity, String name, List<String> columns, List<String> referenced) {
    Entity target = model.entity(name);
    List<Attribute> attributes =
        columns.stream().map(column -> entity.attributeOf(column).orElseThrow()).toList();
    boolean said = attributes.stream().anyMatch(attribute -> attribute.source().fromClient());
    if (said && !target.guards().isEmpty()) {
      plain.add(
          new Plain(
              attributes,
              attributes.stream()
                  .filter(attribute -> attribute.source().fromClient())
                  .map(Attribute::wireName)
                  .toList(),
              target,
              referenced.stream().map(column -> path(target, column)).toList()));
    }
  }

  private static String path(Entity target, String column) {
    String member = target.memberOf(column).orElseThrow();
    return target.findRelation(member).orElse(null) instanceof Relation.ManyToOne reference
        ? member + "." + reference.columns().get(0).referencedAttribute()
        : member;
  }

  /** Whether some reference of a client to rows that are somebody's is plain attributes. */
  public static boolean referPlainly(ServiceModel model) {
    RowFilters filters = new RowFilters(model);
    return model.entities().stream()
        .filter(entity -> !entity.writability().isReadOnly())
        .anyMatch(entity -> !filters.plain(entity).isEmpty());
  }
}
