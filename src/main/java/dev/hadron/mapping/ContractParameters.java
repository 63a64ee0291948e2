package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiParameter;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.QueryObjects;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Origin;
import dev.hadron.model.Parameter;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parameters of a contract's operations, with their Java names and types. */
final class ContractParameters {

  /** Headers that HTTP or other parts of the document define (OpenAPI 3.1, 4.8.12.1). */
  private static final Set<String> NO_PARAMETERS = Set.of("accept", "contenttype", "authorization");

  /** What the methods that take the parameters call other things. */
  private static final Set<String> LOCALS =
      Set.of(
          "child", "conditions", "created", "deleted", "entity", "hash", "ifMatch", "item", "links",
          "row", "rows", "skipped", "slug", "totalRows", "uri", "window");

  private final Api api;
  private final ContractTypes types;
  private final List<LedgerEntry> ledger;

  ContractParameters(Api api, ContractTypes types, List<LedgerEntry> ledger) {
    this.api = api;
    this.types = types;
    this.ledger = ledger;
  }

  /** The Java name of a path parameter; path parameters come first and so keep their names. */
  static String javaName(String wireName) {
    String name = JavaName.variable(wireName);
    return LOCALS.contains(name) ? name + "Parameter" : name;
  }

  /** All parameters, those of the path first. */
  List<Parameter> of(ApiOperation operation) {
    UniqueNames names = new UniqueNames();
    List<Parameter> parameters = new ArrayList<>();
    for (ApiParameter.In in : ApiParameter.In.values()) {
      for (ApiParameter parameter : QueryObjects.apart(api, operation, in)) {
        boolean served =
            in != ApiParameter.In.HEADER
                || !NO_PARAMETERS.contains(ContractNames.letters(parameter.name()));
        if (served) {
          parameters.add(parameter(operation, parameter, names));
        }
      }
    }
    return parameters;
  }

  private Parameter parameter(ApiOperation operation, ApiParameter parameter, UniqueNames names) {
    ApiSchema schema = api.resolve(parameter.schema());
    String hint = JavaName.stem(operation.operationId()) + JavaName.stem(parameter.name());
    boolean counted = ContractScalars.isCounted(parameter.name(), schema);
    ValueType said =
        counted ? ValueType.of(BasicType.LONG) : types.typeOf(parameter.schema(), hint);
    ValueType type = type(operation, parameter, said);
    Constraints demanded =
        isListBehindSigns(parameter, said)
            ? Constraints.NONE
            : ContractConstraints.of(api, schema);
    Constraints constraints = counted ? demanded.withType("number") : demanded;
    Optional<String> byDefault = byDefault(operation, parameter, type);
    tellShortLists(operation, parameter, type, constraints, byDefault.isPresent());
    return new Parameter(
        names.claim(javaName(parameter.name())),
        parameter.name(),
        in(parameter.in()),
        type,
        parameter.required(),
        isPaging(parameter, said) ? ContractConstraints.told(constraints, "int64") : constraints,
        byDefault,
        Optional.of(parameter.description().strip()).filter(text -> !text.isEmpty()),
        separator(operation, parameter, type),
        notation(operation, parameter, type),
        new Origin(parameter.location(), "parameter " + parameter.name()));
  }

  /** What counts where nothing is sent; what is no value of the type would refuse such requests. */
  private Optional<String> byDefault(
      ApiOperation operation, ApiParameter parameter, ValueType type) {
    Optional<String> stated = types.defaultValue(parameter.schema());
    Optional<String> fitting =
        stated.filter(text -> FittingDefaults.fits(type, text, types.enums()::named));
    if (stated.isPresent() && fitting.isEmpty()) {
      ledger.add(
          new LedgerEntry(
              "default-unfit",
              "parameter %s of %s".formatted(parameter.name(), operation.label()),
              "has no default: " + stated.get() + " is no value of its type",
              parameter.location()));
    }
    return fitting;
  }

  /** A list that is not sent arrives as an empty one, which the least number would refuse. */
  private void tellShortLists(
      ApiOperation operation,
      ApiParameter parameter,
      ValueType type,
      Constraints constraints,
      boolean filled) {
    if (type instanceof ValueType.ListOf
        && !parameter.required()
        && !filled
        && constraints.minLength().filter(least -> least > 1).isPresent()) {
      ledger.add(
          new LedgerEntry(
              "parameter-list-length",
              "parameter %s of %s".formatted(parameter.name(), operation.label()),
              "is taken with fewer than the %d values that it declares, since it need not be sent"
                  .formatted(constraints.minLength().get()),
              parameter.location()));
    }
  }

  /**
   * Objects and lists of objects have no one way to be written in a parameter; bytes in Base64 stay
   * as they are written.
   */
  private ValueType type(ApiOperation operation, ApiParameter parameter, ValueType said) {
    if (isListBehindSigns(parameter, said)) {
      asText(operation, parameter, "what its style puts before values in a path is not taken off");
      return ValueType.of(BasicType.STRING);
    }
    if (said.element().is(BasicType.BYTES)) {
      asText(operation, parameter, "what is encoded in parameters is not decoded");
      ValueType text = ValueType.of(BasicType.STRING);
      return said instanceof ValueType.ListOf ? new ValueType.ListOf(text) : text;
    }
    if (said.element().isScalar()) {
      return isPaging(parameter, said) ? ValueType.of(BasicType.INTEGER) : said;
    }
    asText(operation, parameter, "objects in parameters are not taken apart");
    return ValueType.of(BasicType.STRING);
  }

  /** Whether a path has several values in one of the styles that put signs before them. */
  static boolean isListBehindSigns(ApiParameter parameter, ValueType said) {
    return parameter.in() == ApiParameter.In.PATH
        && parameter.style() != ApiParameter.Style.SIMPLE
        && said instanceof ValueType.ListOf;
  }

  private void asText(ApiOperation operation, ApiParameter parameter, String reason) {
    ledger.add(
        new LedgerEntry(
            "parameter-as-text",
            "parameter " + parameter.name() + " of " + operation.label(),
            "is taken as text: " + reason,
            parameter.location()));
  }

  /** How several values are written in one (OpenAPI 3.1, style and explode of a parameter). */
  private Optional<String> separator(
      ApiOperation operation, ApiParameter parameter, ValueType type) {
    if (!(type instanceof ValueType.ListOf)) {
      return Optional.empty();
    }
    if (parameter.in() != ApiParameter.In.QUERY) {
      ledger.add(
          new LedgerEntry(
              "parameter-style",
              "parameter " + parameter.name() + " of " + operation.label(),
              "is read as a list of one value: lists are taken apart in queries alone",
              parameter.location()));
      return Optional.empty();
    }
    return parameter.explode()
        ? Optional.empty()
        : Optional.of(
            switch (parameter.style()) {
              case SPACE_DELIMITED -> " ";
              case PIPE_DELIMITED -> "|";
              default -> ",";
            });
  }

  /**
   * What is said that its place does not have by itself (OpenAPI 3.1, 4.8.12.2.1). Jakarta REST has no
   * styles: a scan takes an annotation with one for another parameter, and drops what else it says.
   */
  private Optional<Parameter.Notation> notation(
      ApiOperation operation, ApiParameter parameter, ValueType type) {
    boolean form =
        parameter.in() == ApiParameter.In.QUERY || parameter.in() == ApiParameter.In.COOKIE;
    if (parameter.style() != (form ? ApiParameter.Style.FORM : ApiParameter.Style.SIMPLE)) {
      asWritten(operation, parameter, type);
      return Optional.empty();
    }
    return parameter.explode() == form || parameter.mediaType().isPresent()
        ? Optional.empty()
        : Optional.of(
            parameter.explode() ? Parameter.Notation.APART : Parameter.Notation.TOGETHER);
  }

  /** Values in a path stand behind a sign in two of its styles, which is no part of them. */
  private void asWritten(ApiOperation operation, ApiParameter parameter, ValueType type) {
    if (parameter.in() == ApiParameter.In.PATH && type.isScalar()) {
      ledger.add(
          new LedgerEntry(
              "parameter-style",
              "parameter " + parameter.name() + " of " + operation.label(),
              "is read as it stands in the path: what its style puts before it is not taken off",
              parameter.location()));
    }
  }

  /** Numbers that cut pages fit an int. */
  private static boolean isPaging(ApiParameter parameter, ValueType type) {
    return parameter.in() == ApiParameter.In.QUERY
        && ContractIdentities.is(type, BasicType.LONG)
        && ContractPaging.isPaging(parameter.name());
  }

  private static Parameter.In in(ApiParameter.In in) {
    return switch (in) {
      case PATH -> Parameter.In.PATH;
      case QUERY -> Parameter.In.QUERY;
      case HEADER -> Parameter.In.HEADER;
      case COOKIE -> Parameter.In.COOKIE;
    };
  }
}
