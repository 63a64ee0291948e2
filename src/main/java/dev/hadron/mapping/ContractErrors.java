package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiResponse;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.BasicType;
import dev.hadron.model.EnumType;
import dev.hadron.model.ErrorShape;
import dev.hadron.model.MediaTypes;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bodies of a contract's errors: one shape where they agree, or what each operation declares. */
final class ContractErrors {

  /** Names of a violation that are its place where another property says what is wrong. */
  private static final Set<ErrorShape.Role> PLACES =
      Set.of(ErrorShape.Role.FIELD, ErrorShape.Role.POINTER);

  private static final Set<ErrorShape.Role> TELLING =
      Set.of(
          ErrorShape.Role.DETAIL,
          ErrorShape.Role.TITLE,
          ErrorShape.Role.FIELD,
          ErrorShape.Role.POINTER);

  private static final Set<String> NAMES = Set.of("name", "key", "id", "loc");

  private static final Set<String> LISTS_OF_PLACES =
      Set.of("fields", "fieldnames", "parameters", "params", "properties", "pointers", "paths");

  /** Maps, and objects without a form, that are there for what is invalid. */
  private static final Set<String> DETAILS =
      Set.of(
          "errors", "error", "details", "detail", "fields", "fielderrors", "validationerrors",
          "violations", "messages", "invalidparams", "invalidfields", "problems", "issues");

  private final ContractTypes types;
  private final List<LedgerEntry> ledger;

  /** Media type by record, in the order of first use. */
  private final Map<String, String> records = new LinkedHashMap<>();

  private final Set<String> successes = new LinkedHashSet<>();

  /** Statuses that each record is declared for, as the contract writes them. */
  private final Map<String, Set<String>> statuses = new LinkedHashMap<>();

  /** How many errors each record is declared for. */
  private final Map<String, Integer> uses = new LinkedHashMap<>();

  /** Whether some are texts, lists or JSON without a form, or have another media type. */
  private boolean differ;

  ContractErrors(Api api, ContractTypes types, ContractBodies bodies, List<LedgerEntry> ledger) {
    this.types = types;
    this.ledger = ledger;
    for (ApiOperation operation : api.operations()) {
      for (ApiResponse response : operation.responses()) {
        bodies.typeOf(operation, response).ifPresent(type -> add(operation, response, type));
      }
    }
  }

  private void add(ApiOperation operation, ApiResponse response, ValueType type) {
    boolean error = response.isDefault() || response.status().matches("[45].*");
    String media = ContractBodies.served(response.content()).orElseThrow().getKey();
    ValueType inner = type.element();
    if (operation.isSuccess(response)) {
      if (type instanceof ValueType.RecordRef ref) {
        successes.add(ref.recordName());
      }
    } else if (error && MediaTypes.isJson(media) && inner instanceof ValueType.RecordRef ref) {
      uses.merge(ref.recordName(), 1, Integer::sum);
      statuses
          .computeIfAbsent(ref.recordName(), name -> new LinkedHashSet<>())
          .add(response.status());
      String known = records.putIfAbsent(ref.recordName(), media);
      differ |= type != inner || known != null && !known.equals(media);
    } else if (error) {
      differ |= inner.is(BasicType.STRING) || MediaTypes.isJson(media);
    }
  }

  /** Records that only errors have, and what those hold. */
  Set<String> records() {
    Set<String> all = new LinkedHashSet<>();
    records.keySet().stream()
        .filter(name -> !successes.contains(name))
        .forEach(name -> close(name, all));
    return all;
  }

  private void close(String record, Set<String> all) {
    if (all.add(record)) {
      for (RecordType.Property property : types.record(record).properties()) {
        ValueType inner = property.type().element();
        if (inner instanceof ValueType.RecordRef ref && !successes.contains(ref.recordName())) {
          close(ref.recordName(), all);
        }
      }
    }
  }

  /** The contract's shape where all errors with a body have the same; else what each declares. */
  ErrorShape shape() {
    List<ErrorShape.ContractShape> shapes =
        records.entrySet().stream().map(entry -> shape(entry.getKey(), entry.getValue())).toList();
    if (differ || shapes.size() > 1) {
      return new ErrorShape.DeclaredShapes(shapes, usual(shapes));
    }
    return shapes.isEmpty() ? new ErrorShape.ProblemDetails() : shapes.get(0);
  }

  /** The shape that most errors with a body have; problem details where none has a majority. */
  private ErrorShape usual(List<ErrorShape.ContractShape> shapes) {
    int all = uses.values().stream().mapToInt(Integer::intValue).sum();
    return shapes.stream()
        .filter(shape -> 2 * uses.get(shape.record()) > all)
        .map(ErrorShape.class::cast)
        .findFirst()
        .orElseGet(ErrorShape.ProblemDetails::new);
  }

  private ErrorShape.ContractShape shape(String name, String media) {
    RecordType record = types.record(name);
    List<ErrorShape.Part> parts = worded(record, parts(record, new LinkedHashSet<>()));
    noteUnanswered(record, parts);
    return new ErrorShape.ContractShape(name, media, parts);
  }

  /** Where nothing else says what is wrong, the first text of an unknown name does. */
  private static List<ErrorShape.Part> worded(RecordType record, List<ErrorShape.Part> parts) {
    Set<ErrorShape.Role> words =
        Set.of(ErrorShape.Role.DETAIL, ErrorShape.Role.TITLE, ErrorShape.Role.VIOLATIONS);
    Optional<ErrorShape.Part> text =
        parts.stream()
            .filter(part -> part.role() == ErrorShape.Role.ABSENT)
            .filter(part -> record.property(part.property()).type().is(BasicType.STRING))
            .findFirst();
    if (text.isEmpty() || ErrorShape.plays(parts, words)) {
      return parts;
    }
    return parts.stream()
        .map(
            part ->
                part == text.get()
                    ? new ErrorShape.Part(part.property(), ErrorShape.Role.DETAIL)
                    : part)
        .toList();
  }

  /** What every error has to have, and no problem tells. */
  private void noteUnanswered(RecordType record, List<ErrorShape.Part> parts) {
    for (ErrorShape.Part part : parts) {
      RecordType.Property property = record.property(part.property());
      ValueType inner = property.type().element();
      if (!part.parts().isEmpty() && inner instanceof ValueType.RecordRef ref) {
        noteUnanswered(types.record(ref.recordName()), part.parts());
      } else if (!part.codes().isEmpty() && property.required()) {
        noteUncoded(record, property, part.codes());
      } else if (part.role() == ErrorShape.Role.ABSENT && property.required()) {
        boolean list = property.type() instanceof ValueType.ListOf;
        ledger.add(
            new LedgerEntry(
                "error-unanswered",
                "property " + record.name() + "." + property.jsonName(),
                "is required of every error and is always " + (list ? "empty" : "null")
                    + ": nothing that is known of a failure answers it",
                property.origin().where()));
      }
    }
  }

  private void noteChosen(RecordType.Property property, String type, int status, String value) {
    ledger.add(
        new LedgerEntry(
            "error-code-chosen",
            "property " + type + " " + property.jsonName(),
            "no value names the status " + status + ": " + value + " is answered, the first of them",
            property.origin().where()));
  }

  /** Statuses that no value of a closed list is meant for. */
  private void noteUncoded(
      RecordType record, RecordType.Property property, SortedMap<Integer, String> codes) {
    String missing =
        Stream.of(ErrorShape.Part.ANY_4XX, ErrorShape.Part.ANY_5XX)
            .filter(status -> !codes.containsKey(status))
            .map(status -> status + "xx")
            .collect(Collectors.joining(" and "));
    String told =
        codes.keySet().stream()
            .filter(status -> status > ErrorShape.Part.ANY_5XX)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      ledger.add(
          new LedgerEntry(
              "error-unanswered",
              "property " + record.name() + "." + property.jsonName(),
              "is required of every error and is null for statuses of " + missing
                  + " that its values do not name; they name " + told,
              property.origin().where()));
    }
  }

  private List<ErrorShape.Part> parts(RecordType record, Set<String> open) {
    List<ErrorShape.Part> parts = new ArrayList<>();
    if (open.add(record.name())) {
      record.properties().forEach(property -> parts.add(part(property, open)));
      open.remove(record.name());
    }
    return parts;
  }

  private ErrorShape.Part part(RecordType.Property property, Set<String> open) {
    ValueType type = property.type();
    if (type instanceof ValueType.RecordRef ref) {
      return new ErrorShape.Part(
          property.name(), ErrorShape.Role.NESTED, parts(types.record(ref.recordName()), open));
    }
    if (type instanceof ValueType.ListOf list) {
      return violations(property, list.element(), open);
    }
    if (type instanceof ValueType.Json && ContractErrorRoles.isDetail(property)) {
      return new ErrorShape.Part(property.name(), ErrorShape.Role.DETAIL);
    }
    if (type instanceof ValueType.MapOf || type instanceof ValueType.Json) {
      boolean told = DETAILS.contains(letters(property)) && holdsTexts(type);
      return new ErrorShape.Part(
          property.name(), told ? ErrorShape.Role.VIOLATIONS : ErrorShape.Role.ABSENT);
    }
    return type instanceof ValueType.EnumRef ref
        ? code(property, types.enums().named(ref.enumName()), declared(open))
        : new ErrorShape.Part(
            property.name(), ContractErrorRoles.of(property, open.size() > 1));
  }

  /** The statuses of the outermost record; none where it stands for several that are not named. */
  private Set<Integer> declared(Set<String> open) {
    Set<String> all = statuses.getOrDefault(open.iterator().next(), Set.of());
    boolean named = all.stream().allMatch(status -> status.matches("\\d{3}"));
    return named
        ? all.stream().map(Integer::valueOf).collect(Collectors.toCollection(LinkedHashSet::new))
        : Set.of();
  }

  /**
   * The only value that there is, or the one that names the status. Where values are for a few
   * statuses only, the first of them is for those that none names.
   */
  private ErrorShape.Part code(
      RecordType.Property property, EnumType closed, Set<Integer> declared) {
    List<String> values = closed.constants().stream().map(EnumType.Constant::value).toList();
    if (values.size() == 1) {
      return new ErrorShape.Part(property.name(), ErrorShape.Role.FIXED);
    }
    SortedMap<Integer, String> codes = ContractErrorCodes.of(values, declared);
    if (property.required()) {
      for (int status : declared) {
        if (codes.putIfAbsent(status, values.get(0)) == null) {
          noteChosen(property, closed.name(), status, values.get(0));
        }
      }
    }
    return codes.isEmpty()
        ? new ErrorShape.Part(property.name(), ContractErrorRoles.of(property, false))
        : new ErrorShape.Part(property.name(), ErrorShape.Role.CODE, List.of(), codes);
  }

  /** Whether a map has a text, or a list of texts, for each name. */
  private static boolean holdsTexts(ValueType type) {
    if (!(type instanceof ValueType.MapOf map)) {
      return true;
    }
    ValueType value = map.value().element();
    return value.is(BasicType.STRING);
  }

  private ErrorShape.Part violations(
      RecordType.Property property, ValueType element, Set<String> open) {
    if (element instanceof ValueType.RecordRef ref) {
      RecordType record = types.record(ref.recordName());
      List<ErrorShape.Part> found =
          parts(record, open).stream().map(part -> withoutStatus(record, part)).toList();
      List<ErrorShape.Part> parts =
          named(record, DETAILS.contains(letters(property)) ? worded(record, found) : found);
      boolean tells = ErrorShape.plays(parts, TELLING);
      return new ErrorShape.Part(
          property.name(),
          tells ? ErrorShape.Role.VIOLATIONS : ErrorShape.Role.ABSENT,
          tells ? parts : List.of());
    }
    if (element instanceof ValueType.Json && DETAILS.contains(letters(property))) {
      return new ErrorShape.Part(property.name(), ErrorShape.Role.VIOLATIONS);
    }
    if (!ContractIdentities.is(element, BasicType.STRING)) {
      return new ErrorShape.Part(property.name(), ErrorShape.Role.ABSENT);
    }
    return new ErrorShape.Part(property.name(), texts(property));
  }

  /** What is wrong with one value is no status; of a word that must be there it is the first one. */
  private static ErrorShape.Part withoutStatus(RecordType record, ErrorShape.Part part) {
    RecordType.Property property = record.property(part.property());
    boolean silent = part.role() == ErrorShape.Role.ABSENT || !part.codes().isEmpty();
    if (!silent) {
      return part;
    }
    boolean needed = property.required() && property.type() instanceof ValueType.EnumRef;
    return new ErrorShape.Part(
        part.property(), needed ? ErrorShape.Role.FIXED : ErrorShape.Role.ABSENT);
  }

  private static ErrorShape.Role texts(RecordType.Property property) {
    if (!LISTS_OF_PLACES.contains(letters(property))) {
      return ErrorShape.Role.VIOLATIONS;
    }
    return ContractErrorRoles.place(property) == ErrorShape.Role.POINTER
        ? ErrorShape.Role.POINTERS
        : ErrorShape.Role.FIELDS;
  }

  /** The parts of a violation; its name is its place where another part says what is wrong. */
  private static List<ErrorShape.Part> named(RecordType record, List<ErrorShape.Part> parts) {
    boolean placed = ErrorShape.plays(parts, PLACES);
    return parts.stream()
        .map(
            part -> {
              RecordType.Property property = record.property(part.property());
              boolean told =
                  parts.stream()
                      .anyMatch(other -> other != part && TELLING.contains(other.role()));
              return !placed
                      && told
                      && NAMES.contains(letters(property))
                      && property.type().is(BasicType.STRING)
                  ? new ErrorShape.Part(part.property(), ContractErrorRoles.place(property))
                  : part;
            })
        .toList();
  }

  private static String letters(RecordType.Property property) {
    return ContractNames.letters(property.jsonName());
  }
}
