package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.EnumType;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The type in which a property and a column meet: the column holds it, and it looks on the wire as
 * the contract says.
 *
 * @param demands what the contract's own type demands beyond that type
 * @param note what of either side it does not take; empty where it takes all
 */
record TypeMeeting(ValueType type, Constraints demands, String note) {

  private static final Set<BasicType> WHOLE =
      Set.of(BasicType.SHORT, BasicType.INTEGER, BasicType.LONG);
  private static final String UUID =
      "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";
  private static final int UUID_LENGTH = 36;

  /** Types whose values a contract may call texts. */
  private static final Set<BasicType> TEXTS =
      Set.of(
          BasicType.STRING,
          BasicType.UUID,
          BasicType.INSTANT,
          BasicType.LOCAL_DATE,
          BasicType.LOCAL_TIME,
          BasicType.OFFSET_TIME,
          BasicType.LOCAL_DATE_TIME);

  static boolean isWhole(ValueType type) {
    return type instanceof ValueType.Basic basic && WHOLE.contains(basic.type());
  }

  private static TypeMeeting in(ValueType type) {
    return new TypeMeeting(type, Constraints.NONE, "");
  }

  private static TypeMeeting in(BasicType type) {
    return in(ValueType.of(type));
  }

  /**
   * @param enums closed lists of both sides, by name
   */
  static Optional<TypeMeeting> of(
      ValueType given, Attribute column, Function<String, EnumType> enums) {
    ValueType kept = column.type();
    if (kept instanceof ValueType.Json) {
      return document(given, column);
    }
    if (given instanceof ValueType.ListOf list && kept instanceof ValueType.ListOf array) {
      return list(list.element(), array.element(), enums);
    }
    return one(given, kept, column.constraints(), enums);
  }

  /** Any structure fits a document; a value without structure has a form of its own. */
  private static Optional<TypeMeeting> document(ValueType given, Attribute column) {
    boolean binary = column.column().sqlType().equals("jsonb");
    boolean structure =
        given instanceof ValueType.RecordRef
            || given instanceof ValueType.MapOf
            || given instanceof ValueType.Json
            || given instanceof ValueType.ListOf list && (binary || !list.element().isScalar());
    return structure ? Optional.of(in(given)) : Optional.empty();
  }

  private static Optional<TypeMeeting> list(
      ValueType given, ValueType kept, Function<String, EnumType> enums) {
    if (given instanceof ValueType.EnumRef ref && kept.is(BasicType.STRING)) {
      List<String> values = values(enums.apply(ref.enumName()));
      return Optional.of(
          new TypeMeeting(
              new ValueType.ListOf(kept),
              Constraints.NONE.withItems(
                  Constraints.NONE.withPattern(PosixPattern.anyOf(values))),
              ""));
    }
    return given instanceof ValueType.Basic
        ? one(given, kept, Constraints.NONE, enums)
            .filter(meeting -> meeting.type() instanceof ValueType.Basic)
            .map(
                meeting ->
                    new TypeMeeting(
                        new ValueType.ListOf(meeting.type()),
                        meeting.demands().equals(Constraints.NONE)
                            ? Constraints.NONE
                            : Constraints.NONE.withItems(meeting.demands()),
                        meeting.note()))
        : Optional.empty();
  }

  private static Optional<TypeMeeting> one(
      ValueType given, ValueType kept, Constraints bounds, Function<String, EnumType> enums) {
    if (given.equals(kept)) {
      return Optional.of(in(kept));
    }
    if (given instanceof ValueType.EnumRef wanted) {
      return closed(enums.apply(wanted.enumName()), kept, bounds, enums);
    }
    if (given.is(BasicType.STRING) && kept instanceof ValueType.EnumRef ref) {
      return Optional.of(
          new TypeMeeting(
              ref,
              Constraints.NONE,
              "takes " + String.join(", ", values(enums.apply(ref.enumName()))) + " alone"));
    }
    return given instanceof ValueType.Basic one && kept instanceof ValueType.Basic other
        ? basic(one.type(), other.type(), bounds)
        : Optional.empty();
  }

  private static Optional<TypeMeeting> closed(
      EnumType wanted, ValueType kept, Constraints bounds, Function<String, EnumType> enums) {
    if (kept.is(BasicType.STRING)) {
      boolean fits =
          bounds
              .maxLength()
              .map(most -> values(wanted).stream().allMatch(value -> value.length() <= most))
              .orElse(true);
      return fits ? Optional.of(in(new ValueType.EnumRef(wanted.name()))) : Optional.empty();
    }
    if (!(kept instanceof ValueType.EnumRef ref)) {
      return Optional.empty();
    }
    List<String> stored = values(enums.apply(ref.enumName()));
    List<String> said = values(wanted);
    if (stored.stream().noneMatch(said::contains)) {
      return Optional.empty();
    }
    if (said.size() == stored.size() && said.containsAll(stored) && mayKeep(wanted, enums.apply(ref.enumName()))) {
      return Optional.of(in(new ValueType.EnumRef(wanted.name())));
    }
    List<String> refused = said.stream().filter(value -> !stored.contains(value)).toList();
    List<String> unknown = stored.stream().filter(value -> !said.contains(value)).toList();
    return unknown.isEmpty()
        ? Optional.of(
            new TypeMeeting(
                ref,
                Constraints.NONE,
                refused.isEmpty() ? "" : "does not take " + String.join(", ", refused)))
        : refused.isEmpty()
            ? Optional.of(
                new TypeMeeting(
                    ref,
                    Constraints.NONE,
                    "may also be " + String.join(", ", unknown) + ", which the contract lacks"))
            : Optional.empty();
  }

  /** Whether the enum of the contract may be kept as the one of the schema is. */
  private static boolean mayKeep(EnumType wanted, EnumType stored) {
    return !(wanted.storage() instanceof EnumType.NamedEnum)
        || wanted.storage().equals(stored.storage());
  }

  private static Optional<TypeMeeting> basic(BasicType given, BasicType kept, Constraints bounds) {
    if (WHOLE.contains(given)) {
      boolean digits =
          kept == BasicType.DECIMAL
              && bounds.digits().filter(each -> each.fraction() == 0).isPresent();
      return WHOLE.contains(kept) || digits
          ? Optional.of(in(kept))
          : Optional.empty();
    }
    if (given.isNumeric()) {
      return kept.isNumeric()
          ? Optional.of(
              new TypeMeeting(
                  ValueType.of(kept),
                  Constraints.NONE,
                  WHOLE.contains(kept) ? "takes whole numbers alone" : ""))
          : Optional.empty();
    }
    return switch (given) {
      case STRING -> TEXTS.contains(kept) ? Optional.of(in(kept)) : Optional.empty();
      case UUID -> kept == BasicType.STRING ? uuidText(bounds) : Optional.empty();
      case INSTANT ->
          kept == BasicType.LOCAL_DATE_TIME ? Optional.of(in(BasicType.INSTANT)) : Optional.empty();
      case URI -> kept == BasicType.STRING ? Optional.of(in(kept)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<TypeMeeting> uuidText(Constraints bounds) {
    return bounds.maxLength().filter(most -> most < UUID_LENGTH).isPresent()
        ? Optional.empty()
        : Optional.of(
            new TypeMeeting(
                ValueType.of(BasicType.STRING), Constraints.NONE.withPattern(UUID), ""));
  }

  private static List<String> values(EnumType type) {
    return type.constants().stream().map(EnumType.Constant::value).toList();
  }

  /** The property in this type: the contract says what a value has to satisfy. */
  RecordType.Property of(RecordType.Property property) {
    return new RecordType.Property(
        property.name(),
        property.jsonName(),
        type,
        property.required(),
        property.nullable(),
        format(property)
            .map(format -> ContractConstraints.told(property.constraints(), format))
            .orElse(StricterConstraints.of(property.constraints(), demands)),
        property.access(),
        property.defaultValue(),
        property.description(),
        property.example(),
        property.origin());
  }

  /** The contract's name for numbers of another size, where the Java type says another one. */
  private Optional<String> format(RecordType.Property property) {
    if (!(type instanceof ValueType.Basic kept)
        || !(property.type() instanceof ValueType.Basic said)
        || kept.equals(said)
        || property.constraints().format().isPresent()) {
      return Optional.empty();
    }
    return switch (said.type()) {
      case INTEGER -> WHOLE.contains(kept.type()) ? Optional.of("int32") : Optional.empty();
      case LONG -> WHOLE.contains(kept.type()) ? Optional.of("int64") : Optional.empty();
      case DOUBLE -> Optional.of("double").filter(format -> kept.type().isNumeric());
      case FLOAT -> Optional.of("float").filter(format -> kept.type().isNumeric());
      default -> Optional.empty();
    };
  }

  /** Whether the code says of the property what the contract says, in spite of its other type. */
  boolean isDeclaredAlike(RecordType.Property property) {
    boolean whole =
        property.type() instanceof ValueType.Basic said
            && type instanceof ValueType.Basic kept
            && WHOLE.contains(said.type()) == WHOLE.contains(kept.type());
    return type.equals(property.type()) || whole && format(property).isPresent();
  }
}
