package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Constraints;
import dev.hadron.model.RecordType;
import dev.hadron.model.RecordType.Access;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Records on the wire, with the annotations that validate and describe them. */
final class RecordViews {

  /** What bcrypt reads of a password. */
  private static final String HASHED = "@MaxBytes(72)";

  private final ServiceModel model;
  private final JavaTypes types;
  private final ReadOnlyValues readOnly;

  /** Whether a contract says where null may stand. */
  private final boolean contract;

  RecordViews(ServiceModel model, JavaTypes types) {
    this.readOnly = new ReadOnlyValues(model);
    this.model = model;
    this.types = types;
    this.contract = model.api().document().isPresent();
  }

  RecordView view(RecordType record) {
    if (record.isInside()) {
      return inside(record);
    }
    Set<String> imports = validated();
    imports.add("com.fasterxml.jackson.annotation.JsonInclude");
    imports.add("com.fasterxml.jackson.annotation.JsonProperty");
    imports.add("com.fasterxml.jackson.annotation.JsonSetter");
    imports.add("com.fasterxml.jackson.annotation.Nulls");
    imports.add("com.fasterxml.jackson.databind.annotation.JsonSerialize");
    imports.add(types.inBase("http.Concealed"));
    imports.add(types.inBase("http.Nullable"));
    imports.add("java.math.BigDecimal");
    imports.add("java.math.BigInteger");
    imports.add("java.util.Map");
    imports.add("org.eclipse.microprofile.openapi.annotations.enums.SchemaType");
    imports.add("org.eclipse.microprofile.openapi.annotations.media.Schema");
    record.properties().forEach(property -> imports.addAll(types.imports(property.type())));
    List<String> annotations = new ArrayList<>();
    List<String> schema = new ArrayList<>();
    if (!record.schemaName().equals(record.name())) {
      schema.add("name = " + JavaText.literal(record.schemaName()));
    }
    record
        .description()
        .ifPresent(
            text -> schema.add("description = " + JavaText.literal(JavaText.oneLine(text))));
    List<String> bounds = new ArrayList<>();
    bounds(record.members(), "min", "max", bounds);
    bounds(record.members(), "minProperties", "maxProperties", schema);
    if (record.closed()) {
      schema.add("additionalProperties = Schema.False.class");
    }
    if (!schema.isEmpty()) {
      annotations.add("@Schema(" + String.join(", ", schema) + ")");
    }
    if (!bounds.isEmpty()) {
      annotations.add("@MemberCount(" + String.join(", ", bounds) + ")");
    }
    return view(
        record,
        imports,
        record
            .description()
            .map(JavaText::javadoc)
            .filter(text -> !text.isBlank())
            .map(JavaText::sentence)
            .orElseGet(() -> fallback(record)),
        annotations,
        record.properties().stream().map(property -> component(record, property)).toList());
  }

  /** A record that never travels is told nothing of the wire. */
  private RecordView inside(RecordType record) {
    Set<String> imports = validated();
    record.properties().forEach(property -> imports.addAll(types.imports(property.type())));
    return view(
        record,
        imports,
        record.description().map(JavaText::javadoc).orElseGet(() -> fallback(record)),
        List.of(),
        record.properties().stream()
            .map(property -> declared(property, property.required(), false))
            .toList());
  }

  /**
   * @param components annotations, type and name of each
   */
  private RecordView view(
      RecordType record,
      Set<String> imports,
      String description,
      List<String> annotations,
      List<List<String>> components) {
    boolean wide = WideRecords.isWide(record);
    return new RecordView(
        types.inBase(record.packageName()),
        JavaText.imports(imports),
        description,
        annotations,
        record.name(),
        wide
            ? ""
            : components.stream()
                .map(parts -> String.join(" ", parts))
                .collect(Collectors.joining(", ")),
        wide ? components.stream().map(RecordViews::field).toList() : List.of());
  }

  private static RecordView.Field field(List<String> parts) {
    int last = parts.size() - 1;
    return new RecordView.Field(
        parts.subList(0, last - 1), parts.get(last - 1), parts.get(last));
  }

  private Set<String> validated() {
    Set<String> imports = new TreeSet<>(Validations.IMPORTS);
    Validations.OWN_IMPORTS.forEach(own -> imports.add(types.inBase(own)));
    imports.add(types.inBase("http.MaxBytes"));
    return imports;
  }

  /** Constraints, type and name of a component. */
  private List<String> declared(RecordType.Property property, boolean required, boolean hashed) {
    List<String> parts =
        new ArrayList<>(Validations.of(property.type(), property.constraints(), required));
    if (hashed) {
      parts.add(HASHED);
    }
    parts.add(Validations.typeName(types, property.type(), property.constraints()));
    parts.add(property.name());
    return parts;
  }

  private static void bounds(
      Constraints members, String least, String most, List<String> arguments) {
    members.minLength().ifPresent(min -> arguments.add(least + " = " + min));
    members.maxLength().ifPresent(max -> arguments.add(most + " = " + max));
  }

  /** Whether the property is a password of which a hash is stored. */
  private boolean isHashed(RecordType record, RecordType.Property property) {
    return model.assignmentsFrom(record).stream()
        .flatMap(assignment -> assignment.parts().stream())
        .anyMatch(
            part ->
                part.property().equals(property.name())
                    && part.target() instanceof Assignment.ToHashedSecret);
  }

  private static String fallback(RecordType record) {
    String spaced = JavaText.spaced(record.name());
    if (record.name().endsWith("Create") && !record.name().equals("Create")) {
      return "What a caller says to create "
          + JavaText.article(record.name().substring(0, record.name().length() - 6))
          + ".";
    }
    if (record.name().endsWith("Update") && !record.name().equals("Update")) {
      return "What a caller can change of "
          + JavaText.article(record.name().substring(0, record.name().length() - 6))
          + ".";
    }
    return JavaText.sentence(spaced.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + spaced.substring(1));
  }

  private List<String> component(RecordType record, RecordType.Property property) {
    List<String> parts = new ArrayList<>();
    wireName(record, property).ifPresent(parts::add);
    schema(property).ifPresent(parts::add);
    parts.addAll(nulls(property));
    parts.addAll(concealed(property));
    // Required and read-only binds the answer alone (OpenAPI 3.0.4, Schema Object).
    boolean required =
        property.required() && !property.nullable() && property.access() != Access.READ_ONLY;
    parts.addAll(declared(property, required, isHashed(record, property)));
    return parts;
  }

  /** The name on the wire where it is another one, and which way the value never goes. */
  private Optional<String> wireName(RecordType record, RecordType.Property property) {
    String name = JavaText.literal(property.jsonName());
    if (readOnly.isOne(record, property)) {
      return Optional.of(
          "@JsonProperty(value = " + name + ", access = JsonProperty.Access.READ_ONLY)");
    }
    if (property.access() == Access.WRITE_ONLY) {
      return Optional.of(
          "@JsonProperty(value = " + name + ", access = JsonProperty.Access.WRITE_ONLY)");
    }
    return property.jsonName().equals(property.name())
        ? Optional.empty()
        : Optional.of("@JsonProperty(" + name + ")");
  }

  /** Which nulls are read and written: no others are, neither of the value nor inside of it. */
  private List<String> nulls(RecordType.Property property) {
    if (!contract) {
      return List.of();
    }
    List<String> annotations = new ArrayList<>();
    if (property.mayBeNull()) {
      annotations.add("@Nullable");
    } else if (property.required() && property.type() instanceof ValueType.Json) {
      annotations.add("@JsonInclude(JsonInclude.Include.ALWAYS)");
    }
    if (holdsNulls(property.type(), property.constraints())) {
      annotations.add("@JsonSetter(contentNulls = Nulls.SET)");
    }
    return annotations;
  }

  /** What of JSON that is stored as it came is never written. */
  private List<String> concealed(RecordType.Property property) {
    List<String> paths = ConcealedPaths.of(model, property);
    if (paths.isEmpty()) {
      return List.of();
    }
    boolean inside = !(property.type() instanceof ValueType.Json);
    String by = ConcealedPaths.variants(property.type()).orElseThrow().property();
    return List.of(
        "@Concealed(property = %s, value = {%s})"
            .formatted(JavaText.literal(by), JavaText.list(paths)),
        "@JsonSerialize(" + (inside ? "contentUsing" : "using") + " = Concealed.Writer.class)");
  }

  private static boolean holdsNulls(ValueType type, Constraints constraints) {
    ValueType inside =
        type instanceof ValueType.ListOf list
            ? list.element()
            : type instanceof ValueType.MapOf map ? map.value() : null;
    if (inside == null) {
      return false;
    }
    return constraints.nullable()
        || inside instanceof ValueType.Json
        || holdsNulls(inside, TestValues.items(constraints));
  }

  /** Whether the scan reads that a property is required from its validation. */
  private static boolean tellsRequired(RecordType.Property property) {
    return !property.nullable()
        && property.access() != Access.READ_ONLY
        && !SchemaArguments.isAnything(property.type(), property.constraints());
  }

  /** What neither the Java type nor its validation says to the scan. */
  private Optional<String> schema(RecordType.Property property) {
    List<String> arguments = new ArrayList<>();
    property
        .description()
        .ifPresent(
            text -> arguments.add("description = " + JavaText.literal(JavaText.oneLine(text))));
    if (property.required() && !tellsRequired(property)) {
      arguments.add("required = true");
    }
    boolean anything = SchemaArguments.isAnything(property.type(), property.constraints());
    if (property.nullable() && !anything) {
      arguments.add("nullable = true");
    }
    if (property.access() == Access.READ_ONLY) {
      arguments.add("readOnly = true");
    } else if (property.access() == Access.WRITE_ONLY) {
      arguments.add("writeOnly = true");
    }
    property
        .defaultValue()
        .ifPresent(value -> arguments.add("defaultValue = " + JavaText.literal(value)));
    arguments.addAll(SchemaArguments.of(property.type(), property.constraints()));
    return arguments.isEmpty()
        ? Optional.empty()
        : Optional.of("@Schema(" + String.join(", ", arguments) + ")");
  }
}
