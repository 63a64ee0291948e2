package dev.hadron.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The body of an error. */
public sealed interface ErrorShape {

  /** RFC 9457 {@code application/problem+json}. */
  record ProblemDetails() implements ErrorShape {}

  /** The contract's own schema, filled from the problem by the role that each property plays. */
  record ContractShape(String record, String mediaType, List<Part> parts) implements ErrorShape {
    public ContractShape {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Errors have the schema that their operation declares for the status. A declared text is the
   * problem in words, JSON without a form the problem itself.
   *
   * @param shapes one for each schema that is an object
   * @param otherwise what no operation declares, or no operation is known for
   */
  record DeclaredShapes(List<ContractShape> shapes, ErrorShape otherwise) implements ErrorShape {
    public DeclaredShapes {
      shapes = List.copyOf(shapes);
    }
  }

  /** The body where an operation declares none. */
  default ErrorShape common() {
    return this instanceof DeclaredShapes declared ? declared.otherwise() : this;
  }

  /**
   * One property of the contract's error and the part of the problem that fills it.
   *
   * @param parts of the nested object ({@link Role#NESTED}), or of each element where the violations
   *     are objects; empty where they are strings
   * @param codes values of a closed list of codes by the status that they mean; those at {@link
   *     #ANY_4XX} and {@link #ANY_5XX} stand for all others of their class
   */
  record Part(String property, Role role, List<Part> parts, SortedMap<Integer, String> codes) {

    /** Key of the code of client errors that have none of their own. */
    public static final int ANY_4XX = 4;

    /** Key of the code of server errors that have none of their own. */
    public static final int ANY_5XX = 5;

    public Part {
      parts = List.copyOf(parts);
      codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    public Part(String property, Role role, List<Part> parts) {
      this(property, role, parts, new TreeMap<>());
    }

    /** A part without parts of its own. */
    public Part(String property, Role role) {
      this(property, role, List.of());
    }
  }

  /** Whether one of these parts, or of those inside, plays one of the roles. */
  static boolean plays(List<Part> parts, Set<Role> roles) {
    return parts.stream()
        .anyMatch(part -> roles.contains(part.role()) || plays(part.parts(), roles));
  }

  /** What a property of an error says. */
  enum Role {
    STATUS,
    TYPE,
    TITLE,
    DETAIL,
    INSTANCE,
    TIMESTAMP,
    /** A word for the status, such as {@code NOT_FOUND}. */
    CODE,
    /** What finds the request in the logs. */
    CORRELATION,
    /** Whether the request succeeded. */
    SUCCEEDED,
    /** Whether it failed. */
    FAILED,
    /** The property's own default, or the only value that it may have. */
    FIXED,
    /** What is invalid: a list, a map by the names of fields, or any JSON. */
    VIOLATIONS,
    /** Which value is invalid: a parameter's name, or the plain path of a property in the body. */
    FIELD,
    /** All such names, a list of texts. */
    FIELDS,
    /** Where in the body the invalid value is, as a JSON pointer. */
    POINTER,
    /** All such places, a list of texts. */
    POINTERS,
    NESTED,
    ABSENT
  }
}
