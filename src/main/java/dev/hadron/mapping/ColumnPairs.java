package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How the properties of a thing meet the columns of a table: by name and by type. */
final class ColumnPairs {

  /** What hashed secrets are called beside the secret itself. */
  private static final List<String> HASH_NAMES =
      List.of("", "hash", "hashed", "digest", "encrypted", "encoded", "crypted", "salted");

  /** Columns of so many tables that they tell nothing of one. */
  private static final Set<String> COMMON =
      Set.of(
          "id", "uuid", "name", "description", "status", "state", "type", "title", "createdat",
          "updatedat", "created", "updated", "version", "deleted", "enabled", "active");

  /** A property and the attribute that keeps it. */
  record Value(
      ContractMember member,
      Attribute attribute,
      TypeMeeting type,
      PairNames.Meeting names,
      boolean secret) {}

  /** A property that names another row, by its key or as an object, and the foreign key. */
  record Key(
      ContractMember member,
      Relation.ManyToOne reference,
      TypeMeeting type,
      String sqlType,
      PairNames.Meeting names) {}

  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Key> keys = new LinkedHashMap<>();
  private final Map<String, String> unsure = new LinkedHashMap<>();
  private final List<ContractMember> sought;

  private ColumnPairs(List<ContractMember> sought) {
    this.sought = sought;
  }

  Map<String, Value> values() {
    return values;
  }

  Map<String, Key> keys() {
    return keys;
  }

  /** Why a property has no column though there are some: they are as likely as each other. */
  Optional<String> unsure(String property) {
    return Optional.ofNullable(unsure.get(property));
  }

  /** How many properties could have a column. */
  int sought() {
    return Math.max(sought.size(), met());
  }

  int met() {
    return values.size() + keys.size();
  }

  /** The share of properties that meet a column. */
  double share() {
    return sought.isEmpty() ? 0 : Math.min(1, (double) met() / sought.size());
  }

  /** How many of the columns that are met tell this table from others. */
  long telling() {
    return values.values().stream()
            .filter(value -> !COMMON.contains(ContractNames.letters(value.attribute().column().name())))
            .count()
        + keys.size();
  }

  /** What the pairs are found by. */
  record Search(
      Pairings told,
      Function<String, EnumType> enums,
      Function<String, Entity> entities) {

    ColumnPairs of(ContractThing thing, Set<String> names, Entity entity) {
      List<ContractMember> sought =
          thing.members().stream()
              .filter(member -> !isListOfObjects(member.type()) || keepsDocument(entity, member))
              .filter(member -> member.fromClient() || !isMade(member.property()))
              .toList();
      ColumnPairs pairs = new ColumnPairs(sought);
      Set<String> owners = new HashSet<>(names);
      owners.add(entity.table().name());
      owners.add(entity.name());
      List<Candidate> all = new ArrayList<>();
      for (ContractMember member : thing.members()) {
        entity.attributes().stream()
            .flatMap(attribute -> value(member, attribute, owners, names).stream())
            .forEach(all::add);
        entity.references().stream()
            .filter(reference -> !reference.inKey())
            .flatMap(reference -> key(member, reference, owners, names).stream())
            .forEach(all::add);
      }
      all.sort(Comparator.comparing(Candidate::names));
      Set<String> taken = new HashSet<>();
      for (Candidate each : all) {
        String property = each.member().name();
        boolean free = !pairs.values.containsKey(property) && !pairs.keys.containsKey(property);
        Optional<String> other = asLikely(each, all, taken, entity);
        if (free && other.isPresent()) {
          pairs.unsure.put(
              property, "columns " + each.column() + " and " + other.get() + " are as likely");
          continue;
        }
        if (free && (each.key().isPresent() || !taken.contains(each.column()))) {
          taken.add(each.column());
          each.value().ifPresent(value -> pairs.values.put(property, value));
          each.key().ifPresent(key -> pairs.keys.put(property, key));
        }
      }
      return pairs;
    }

    /** Another column that is free and whose name meets the property as well; never beside a key. */
    private static Optional<String> asLikely(
        Candidate one, List<Candidate> all, Set<String> taken, Entity entity) {
      boolean sure =
          one.names().compareTo(PairNames.Meeting.SAME) <= 0
              || one.value().filter(value -> entity.isKey(value.attribute())).isPresent();
      return sure
          ? Optional.empty()
          : all.stream()
              .filter(other -> other.member().equals(one.member()))
              .filter(other -> other.names() == one.names())
              .map(Candidate::column)
              .filter(column -> !column.equals(one.column()) && !taken.contains(column))
              .findFirst();
    }

    private Optional<Candidate> value(
        ContractMember member, Attribute attribute, Set<String> owners, Set<String> names) {
      String column = attribute.column().name();
      boolean secret = ContractSecrets.isPassword(member.property());
      if (secret) {
        return isHash(member.property(), attribute)
            ? Optional.of(
                Candidate.of(
                    new Value(
                        member,
                        attribute,
                        new TypeMeeting(attribute.type(), member.constraints(), ""),
                        PairNames.Meeting.SAME,
                        true)))
            : Optional.empty();
      }
      if (attribute.source() == ValueSource.SECRET
          || attribute.source() == ValueSource.HASHED_SECRET) {
        return Optional.empty();
      }
      PairNames.Meeting meeting = names(member, column, owners, names);
      return meeting == PairNames.Meeting.NONE
          ? Optional.empty()
          : TypeMeeting.of(member.type(), attribute, enums)
              .map(type -> Candidate.of(new Value(member, attribute, type, meeting, false)));
    }

    private Optional<Candidate> key(
        ContractMember member,
        Relation.ManyToOne reference,
        Set<String> owners,
        Set<String> names) {
      String column = reference.columns().get(0).column();
      if (member.type() instanceof ValueType.RecordRef ref) {
        PairNames.Meeting best =
            best(
                names(member, reference.name(), owners, names),
                names(member, column, owners, names));
        return best == PairNames.Meeting.NONE
            ? Optional.empty()
            : Optional.of(
                Candidate.of(
                    new Key(
                        member, reference, new TypeMeeting(ref, Constraints.NONE, ""), "", best)));
      }
      PairNames.Meeting meeting = names(member, column, owners, names);
      if (meeting == PairNames.Meeting.NONE) {
        return Optional.empty();
      }
      return entities
          .apply(reference.target())
          .findAttribute(reference.columns().get(0).referencedAttribute())
          .flatMap(
              attribute ->
                  TypeMeeting.of(member.type(), attribute, enums)
                      .map(
                          type ->
                              Candidate.of(
                                  new Key(
                                      member,
                                      reference,
                                      type,
                                      attribute.column().sqlType(),
                                      meeting))));
    }

    private PairNames.Meeting names(
        ContractMember member, String column, Set<String> owners, Set<String> names) {
      Optional<String> said = told.column(names, member.property().jsonName());
      if (said.isPresent()) {
        return said.get().equals(column) ? PairNames.Meeting.TOLD : PairNames.Meeting.NONE;
      }
      return PairNames.ofColumn(owners, member.property().jsonName(), column);
    }
  }

  private static PairNames.Meeting best(PairNames.Meeting one, PairNames.Meeting other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** Whether a text column keeps the hash of a secret, by its name and its length. */
  private static boolean isHash(RecordType.Property secret, Attribute attribute) {
    if (!attribute.type().is(BasicType.STRING)
        || attribute.constraints().maxLength().filter(most -> most < SecretColumns.HASH_LENGTH).isPresent()) {
      return false;
    }
    String name = ContractNames.letters(attribute.column().name());
    String wanted = ContractNames.letters(secret.jsonName());
    return HASH_NAMES.stream()
        .anyMatch(word -> name.equals(wanted + word) || name.equals(word + wanted));
  }

  /** Tokens, flags and counts that no caller sends may be made when they are asked for. */
  private static boolean isMade(RecordType.Property property) {
    return ContractSecrets.isToken(property)
        || property.type().is(BasicType.BOOLEAN)
        || ContractCounts.of(property).isPresent();
  }

  private static boolean isListOfObjects(ValueType type) {
    return type instanceof ValueType.ListOf list && !list.element().isScalar();
  }

  private static boolean keepsDocument(Entity entity, ContractMember member) {
    return entity.attributes().stream()
        .filter(attribute -> attribute.type() instanceof ValueType.Json)
        .anyMatch(
            attribute ->
                ContractNames.letters(attribute.column().name())
                    .equals(ContractNames.letters(member.property().jsonName())));
  }

  /** One property with one column that could keep it. */
  private record Candidate(
      ContractMember member,
      String column,
      PairNames.Meeting names,
      Optional<Value> value,
      Optional<Key> key) {

    static Candidate of(Value value) {
      return new Candidate(
          value.member(),
          value.attribute().column().name(),
          value.names(),
          Optional.of(value),
          Optional.empty());
    }

    static Candidate of(Key key) {
      return new Candidate(
          key.member(),
          key.reference().columns().get(0).column(),
          key.names(),
          Optional.empty(),
          Optional.of(key));
    }
  }
}
