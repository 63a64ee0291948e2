package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.EnumType;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How the model's types are written in Java, and what has to be imported for that. */
final class JavaTypes {

  static final String JSON_NODE = "com.fasterxml.jackson.databind.JsonNode";

  private final String basePackage;
  private final Map<String, String> packageOf = new HashMap<>();

  JavaTypes(ServiceModel model) {
    this.basePackage = model.coordinates().basePackage();
    for (RecordType record : model.records()) {
      packageOf.put(record.name(), basePackage + "." + record.packageName());
    }
    for (EnumType type : model.enums()) {
      packageOf.put(type.name(), basePackage + "." + type.packageName());
    }
  }

  /** {@code com.example.shop.customer} for {@code customer}. */
  String inBase(String segment) {
    return basePackage + "." + segment;
  }

  /** Fully qualified name of one of the service's own records or enums. */
  String qualified(String ownType) {
    return packageOf.get(ownType) + "." + ownType;
  }

  /** The type as code writes it, boxed. */
  String name(ValueType type) {
    if (type instanceof ValueType.Basic basic) {
      return basic.type().simpleName();
    }
    if (type instanceof ValueType.EnumRef ref) {
      return ref.enumName();
    }
    if (type instanceof ValueType.RecordRef ref) {
      return ref.recordName();
    }
    if (type instanceof ValueType.ListOf list) {
      return "List<" + name(list.element()) + ">";
    }
    if (type instanceof ValueType.MapOf map) {
      return "Map<String, " + name(map.value()) + ">";
    }
    if (type instanceof ValueType.Json) {
      return "JsonNode";
    }
    throw new IllegalArgumentException("unknown type " + type);
  }

  /** Fully qualified names that the type as written needs. */
  Set<String> imports(ValueType type) {
    Set<String> imports = new TreeSet<>();
    collect(type, imports);
    return imports;
  }

  private void collect(ValueType type, Set<String> imports) {
    if (type instanceof ValueType.Basic basic) {
      add(basic.type(), imports);
    } else if (type instanceof ValueType.EnumRef ref) {
      imports.add(qualified(ref.enumName()));
    } else if (type instanceof ValueType.RecordRef ref) {
      imports.add(qualified(ref.recordName()));
    } else if (type instanceof ValueType.ListOf list) {
      imports.add("java.util.List");
      collect(list.element(), imports);
    } else if (type instanceof ValueType.MapOf map) {
      imports.add("java.util.Map");
      collect(map.value(), imports);
    } else if (type instanceof ValueType.Json json) {
      imports.add(JSON_NODE);
      json.variants().stream()
          .flatMap(variants -> variants.records().values().stream())
          .forEach(record -> imports.add(qualified(record)));
    } else {
      throw new IllegalArgumentException("unknown type " + type);
    }
  }

  private static void add(BasicType type, Set<String> imports) {
    String qualified = type.qualifiedName();
    if (!qualified.isEmpty() && !qualified.startsWith("java.lang.")) {
      imports.add(qualified);
    }
  }
}
