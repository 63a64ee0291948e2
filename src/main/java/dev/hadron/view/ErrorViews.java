package dev.hadron.view;

import dev.hadron.model.ErrorShape;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The body of errors: problem details, or the contract's own record filled from a problem. */
final class ErrorViews {

  private final ServiceModel model;
  private final JavaTypes types;
  private final Set<String> imports = new TreeSet<>();

  ErrorViews(ServiceModel model, JavaTypes types) {
    this.model = model;
    this.types = types;
  }

  ErrorView view() {
    String base = model.coordinates().basePackage();
    if (model.errorShape() instanceof ErrorShape.ContractShape shape) {
      imports.add("java.time.Instant");
      imports.add("java.util.List");
      imports.add("java.net.URI");
      String body = object(model.record(shape.record()), shape.parts());
      return new ErrorView(
          base, List.copyOf(imports), JavaText.literal(shape.mediaType()), body);
    }
    return new ErrorView(base, List.of(), "\"application/problem+json\"", "problem");
  }

  private String object(RecordType record, List<ErrorShape.Part> parts) {
    imports.add(types.qualified(record.name()));
    String arguments =
        record.properties().stream()
            .map(property -> value(property, part(parts, property)))
            .collect(Collectors.joining(", "));
    return "new " + record.name() + "(" + arguments + ")";
  }

  private static ErrorShape.Part part(List<ErrorShape.Part> parts, RecordType.Property property) {
    return parts.stream()
        .filter(part -> part.property().equals(property.name()))
        .findFirst()
        .orElse(new ErrorShape.Part(property.name(), ErrorShape.Role.ABSENT));
  }

  private String value(RecordType.Property property, ErrorShape.Part part) {
    String type = types.name(property.type());
    return switch (part.role()) {
      case STATUS -> status(type);
      case TYPE -> type.equals("URI") ? "URI.create(problem.type())" : "problem.type()";
      case TITLE -> "problem.title()";
      case DETAIL -> "problem.detail()";
      case INSTANCE -> type.equals("URI") ? "URI.create(problem.instance())" : "problem.instance()";
      case TIMESTAMP -> type.equals("Instant") ? "Instant.now()" : "Instant.now().toString()";
      case VIOLATIONS -> violations(property, part);
      case NESTED -> object(model.record(((ValueType.RecordRef) property.type()).recordName()), part.parts());
      case FIELD, ABSENT -> property.type() instanceof ValueType.ListOf ? "List.of()" : "null";
    };
  }

  private static String status(String type) {
    return switch (type) {
      case "String" -> "String.valueOf(problem.status())";
      case "Integer" -> "problem.status()";
      case "Long" -> "(long) problem.status()";
      default -> throw new IllegalArgumentException("a status is no " + type);
    };
  }

  /** Every invalid value, or the detail where there is none: strings, or objects of the contract. */
  private String violations(RecordType.Property property, ErrorShape.Part part) {
    if (!(property.type() instanceof ValueType.ListOf list)) {
      return "problem.detail()";
    }
    if (list.element() instanceof ValueType.RecordRef ref) {
      RecordType record = model.record(ref.recordName());
      imports.add(types.qualified(record.name()));
      String arguments =
          record.properties().stream()
              .map(p -> violation(p, part(part.parts(), p)))
              .collect(Collectors.joining(", "));
      return "problem.errors().stream().map(error -> new %s(%s)).toList()"
          .formatted(record.name(), arguments);
    }
    return "problem.messages()";
  }

  private static String violation(RecordType.Property property, ErrorShape.Part part) {
    return switch (part.role()) {
      case DETAIL, TITLE -> "error.detail()";
      case FIELD -> "error.place()";
      default -> property.type() instanceof ValueType.ListOf ? "List.of()" : "null";
    };
  }
}
