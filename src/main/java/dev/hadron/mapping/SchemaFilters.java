package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Filter;
import dev.hadron.model.Parameter;
import dev.hadron.model.Relation;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the list of an entity can be sorted and filtered by: its key, and what an index starts with. */
final class SchemaFilters {

  /** Parameters of paging, and what the record of all filters makes of them. */
  private static final Set<String> OF_EVERY_LIST =
      Set.of("conditions", "cursor", "page", "size", "sort");

  private final List<Entity> entities;
  private final Map<String, List<String>> indexed;

  /**
   * @param indexed per entity the members (attributes, relations) that an index starts with
   */
  SchemaFilters(List<Entity> entities, Map<String, List<String>> indexed) {
    this.entities = entities;
    this.indexed = indexed;
  }

  List<String> sortable(Entity entity) {
    if (entity.isNumbered()) {
      return comparable(entity);
    }
    List<String> names = new ArrayList<>(entity.identifier().attributes());
    for (String member : indexed.getOrDefault(entity.name(), List.of())) {
      Optional<Attribute> attribute = entity.findAttribute(member);
      boolean comparable =
          attribute
              .filter(a -> SchemaRecords.isShown(a) && a.type() instanceof ValueType.Basic)
              .filter(a -> a.isWritten() || hasOwnType(a))
              .isPresent();
      if (comparable && !names.contains(member)) {
        names.add(member);
      }
    }
    return names;
  }

  /** Rows that are numbered are sorted already, whole: another order costs no more. */
  private static List<String> comparable(Entity entity) {
    return entity.attributes().stream()
        .filter(a -> !entity.isKey(a) && SchemaRecords.isShown(a))
        .filter(a -> a.type() instanceof ValueType.Basic && !a.type().is(BasicType.BYTES))
        .filter(SchemaFilters::hasOwnType)
        .map(Attribute::name)
        .toList();
  }

  /** Whether a value from outside can be compared with it: not with the text form of another type. */
  private static boolean hasOwnType(Attribute attribute) {
    String sqlType = attribute.column().sqlType();
    return !attribute.type().is(BasicType.STRING)
        || sqlType.startsWith("character")
        || sqlType.equals("text");
  }

  List<Filter> filters(Entity entity) {
    List<Filter> filters = new ArrayList<>();
    UniqueNames parameters = new UniqueNames();
    for (String member : indexed.getOrDefault(entity.name(), List.of())) {
      Optional<Relation> relation = entity.findRelation(member);
      if (relation.isPresent() && relation.get() instanceof Relation.ManyToOne reference) {
        if (!reference.inKey() && reference.source().fromClient() && isAsked(reference)) {
          filters.add(
              new Filter(
                  parameters.claim(JavaName.component(parameter(reference.wireName()))),
                  List.of(reference.name(), reference.columns().get(0).referencedAttribute()),
                  Filter.Comparison.EQUAL));
        }
      } else {
        addAttributeFilters(entity, member, filters, parameters);
      }
    }
    return filters;
  }

  /** Bytes are no parameter of an address. */
  private boolean isAsked(Relation.ManyToOne reference) {
    return !entity(reference.target())
        .attribute(reference.columns().get(0).referencedAttribute())
        .type()
        .is(BasicType.BYTES);
  }

  /** The name of a parameter that none of every list's own has. */
  private static String parameter(String member) {
    return OF_EVERY_LIST.contains(member) ? member + "Is" : member;
  }

  private static void addAttributeFilters(
      Entity entity, String member, List<Filter> filters, UniqueNames parameters) {
    Attribute attribute = entity.attribute(member);
    boolean single = !entity.hasCompositeKey() && entity.isKey(attribute);
    boolean same =
        attribute.source() == ValueSource.OWNER || attribute.source() == ValueSource.TENANT;
    boolean foreign = !attribute.isWritten() && !hasOwnType(attribute);
    // Bytes are no parameter of an address.
    boolean asked = attribute.type().isScalar() && !attribute.type().is(BasicType.BYTES);
    if (single || same || foreign || !SchemaRecords.isShown(attribute) || !asked) {
      return;
    }
    boolean temporal =
        attribute.type() instanceof ValueType.Basic basic && basic.type().isTemporal();
    if (temporal) {
      filters.add(range(attribute, "From", Filter.Comparison.AT_LEAST, parameters));
      filters.add(range(attribute, "To", Filter.Comparison.AT_MOST, parameters));
    } else {
      String parameter = parameters.claim(JavaName.component(parameter(member)));
      filters.add(new Filter(parameter, List.of(member), Filter.Comparison.EQUAL));
    }
  }

  private static Filter range(
      Attribute attribute, String end, Filter.Comparison comparison, UniqueNames parameters) {
    String parameter = parameters.claim(attribute.wireName() + end);
    return new Filter(parameter, List.of(attribute.name()), comparison);
  }

  List<Parameter> parameters(Entity entity) {
    return filters(entity).stream()
        .map(
            filter ->
                new Parameter(
                    filter.parameter(),
                    wireName(entity, filter),
                    Parameter.In.QUERY,
                    typeOf(entity, filter.path()),
                    false,
                    Constraints.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    entity.origin()))
        .toList();
  }

  /** That of the attribute or reference, where the parameter is called like it. */
  private static String wireName(Entity entity, Filter filter) {
    String member = filter.path().get(0);
    String wanted =
        entity
            .findAttribute(member)
            .map(Attribute::wireName)
            .orElseGet(() -> ((Relation.ManyToOne) entity.relation(member)).wireName());
    return JavaName.component(wanted).equals(filter.parameter()) ? wanted : filter.parameter();
  }

  private ValueType typeOf(Entity entity, List<String> path) {
    return path.size() == 1
        ? entity.attribute(path.get(0)).type()
        : typeOf(entity(entity.relation(path.get(0)).target()), path.subList(1, path.size()));
  }

  private Entity entity(String name) {
    return entities.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }
}
