package dev.hadron.mapping;

import dev.hadron.api.AllOfSchema;
import dev.hadron.api.Api;
import dev.hadron.api.ApiBody;
import dev.hadron.api.ApiMediaType;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiProperty;
import dev.hadron.api.ApiResponse;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.ArraySchema;
import dev.hadron.api.FlatObject;
import dev.hadron.api.RefSchema;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.MediaTypes;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Bodies of a contract: their types, and what is inside their envelopes. */
final class ContractBodies {

  private static final Set<String> EMPTY = Set.of("204", "205", "304");

  /** Properties beside the one that an envelope is for. */
  private static final Set<String> ASIDES =
      Set.of(
          "success",
          "status",
          "message",
          "meta",
          "metadata",
          "links",
          "link",
          "error",
          "errors",
          "code",
          "requestid",
          "timestamp",
          "pagination",
          "paging",
          "pageinfo",
          "next",
          "previous",
          "prev",
          "first",
          "last",
          "self",
          "hasmore",
          "hasnext",
          "hasprevious",
          "nextcursor",
          "previouscursor",
          "cursor",
          "nextpagetoken",
          "nextpage",
          "previouspage",
          "sort",
          "empty",
          "pageable",
          "apiversion",
          "kind",
          "object",
          "url");

  private static final Set<String> IDENTITIES = Set.of("id", "uuid", "guid");

  private static final Pattern BINARY =
      Pattern.compile("(image|audio|video|font)/(?!svg).*|application/(octet-stream|pdf|zip|gzip)");

  private final Api api;
  private final ContractTypes types;

  ContractBodies(Api api, ContractTypes types) {
    this.api = api;
    this.types = types;
  }

  /** The media type that is served of several: JSON before anything else. */
  static Optional<Map.Entry<String, ApiMediaType>> served(Map<String, ApiMediaType> content) {
    return content.entrySet().stream()
        .filter(entry -> MediaTypes.isJson(entry.getKey()))
        .findFirst()
        .or(() -> content.entrySet().stream().findFirst());
  }

  /** The type of a request's body; empty where there is none. */
  Optional<ValueType> typeOf(ApiOperation operation, ApiBody body) {
    return served(body.content()).map(entry -> typeOf(operation, entry, "Request"));
  }

  /** The type of an answer's body; empty where there is none. */
  Optional<ValueType> typeOf(ApiOperation operation, ApiResponse response) {
    if (isEmpty(response)) {
      return Optional.empty();
    }
    String suffix = operation.isSuccess(response) ? "Response" : "Error";
    return served(response.content()).map(entry -> typeOf(operation, entry, suffix));
  }

  /** Whether answers of the status have no body, whatever a contract says (RFC 9110, 15). */
  static boolean isEmpty(ApiResponse response) {
    return EMPTY.contains(response.status());
  }

  /** A string that is sent as no text, such as an image, is bytes; so is what a list of bytes means. */
  private ValueType typeOf(
      ApiOperation operation, Map.Entry<String, ApiMediaType> content, String suffix) {
    ApiSchema schema = content.getValue().schema();
    ValueType type = types.typeOf(schema, hint(operation, schema, suffix));
    boolean text = type.is(BasicType.STRING) && isBinary(content.getKey());
    return text || isListedBytes(content.getKey(), type) ? ValueType.of(BasicType.BYTES) : type;
  }

  /** Whether a body is said to be a list of texts in Base64, as tools say of arrays of bytes. */
  static boolean isListedBytes(String mediaType, ValueType type) {
    return type instanceof ValueType.ListOf list
        && list.element().is(BasicType.BYTES)
        && isBinary(mediaType);
  }

  private static boolean isBinary(String mediaType) {
    return BINARY.matcher(mediaType).matches();
  }

  /** What a body must satisfy beside its type. */
  Constraints constraints(Map<String, ApiMediaType> content) {
    return served(content)
        .map(entry -> constraints(entry.getValue().schema()))
        .orElse(Constraints.NONE);
  }

  /** What a value must satisfy beside its type. */
  Constraints constraints(ApiSchema schema) {
    return ContractConstraints.of(api, schema);
  }

  /** What a request carries. */
  ContractBody request(ApiOperation operation) {
    return operation
        .body()
        .flatMap(body -> typeOf(operation, body))
        .map(
            type ->
                type instanceof ValueType.RecordRef ref
                    ? single(ref.recordName())
                    : new ContractBody.Other(type))
        .orElse(new ContractBody.Nothing());
  }

  /** What the answer of success carries. */
  ContractBody answer(ApiOperation operation) {
    Optional<ValueType> type = operation.success().flatMap(response -> typeOf(operation, response));
    if (type.isEmpty()) {
      return new ContractBody.Nothing();
    }
    if (type.get() instanceof ValueType.ListOf list
        && list.element() instanceof ValueType.RecordRef item) {
      return new ContractBody.Many(Optional.empty(), Optional.empty(), item.recordName());
    }
    if (type.get() instanceof ValueType.RecordRef ref) {
      return many(ref.recordName()).orElseGet(() -> single(ref.recordName()));
    }
    return new ContractBody.Other(type.get());
  }

  /** A page: one list of objects, and beside it nothing but counts, links and the like. */
  private Optional<ContractBody> many(String recordName) {
    RecordType record = types.record(recordName);
    List<RecordType.Property> lists =
        record.properties().stream()
            .filter(
                property ->
                    property.type() instanceof ValueType.ListOf list
                        && list.element() instanceof ValueType.RecordRef
                        && !isAside(property))
            .toList();
    boolean page =
        lists.size() == 1
            && record.properties().stream()
                .allMatch(p -> p == lists.get(0) || isAside(p) || isOfPage(p));
    if (!page) {
      return Optional.empty();
    }
    RecordType.Property items = lists.get(0);
    ValueType.ListOf list = (ValueType.ListOf) items.type();
    return Optional.of(
        new ContractBody.Many(
            Optional.of(recordName),
            Optional.of(items.name()),
            ((ValueType.RecordRef) list.element()).recordName()));
  }

  /** An object, taken out of an envelope where it stands alone in one. */
  private ContractBody single(String recordName) {
    RecordType record = types.record(recordName);
    List<RecordType.Property> inner =
        record.properties().stream()
            .filter(p -> p.type() instanceof ValueType.RecordRef && !isAside(p))
            .toList();
    boolean alone =
        inner.size() == 1
            && record.properties().stream().allMatch(p -> p == inner.get(0) || isAside(p));
    if (!alone) {
      return new ContractBody.Single(recordName, List.of(), recordName);
    }
    String core = ((ValueType.RecordRef) inner.get(0).type()).recordName();
    return core.equals(recordName)
        ? new ContractBody.Single(recordName, List.of(), recordName)
        : new ContractBody.Single(recordName, List.of(inner.get(0).name()), core);
  }

  /** A number or a flag of a page, or an object of nothing else. */
  private boolean isOfPage(RecordType.Property property) {
    return ContractPageFacts.isTold(property)
        || property.type() instanceof ValueType.RecordRef ref
            && types.record(ref.recordName()).properties().stream()
                .allMatch(inner -> isAside(inner) || ContractPageFacts.isTold(inner));
  }

  private static boolean isAside(RecordType.Property property) {
    return ASIDES.contains(ContractNames.letters(property.jsonName()));
  }

  /** A name for an inline body: what it extends or its envelope holds, else the operation. */
  private String hint(ApiOperation operation, ApiSchema schema, String suffix) {
    if (schema instanceof ArraySchema) {
      return JavaName.stem(operation.operationId()) + "Items";
    }
    Optional<String> extended = extended(schema);
    if (extended.isPresent()) {
      return JavaName.stem(extended.get()) + suffix;
    }
    Optional<FlatObject> flat =
        schema instanceof RefSchema ? Optional.empty() : api.flatten(schema);
    List<ApiProperty> objects =
        flat.stream()
            .flatMap(object -> object.properties().values().stream())
            .filter(property -> holdsObjects(property.schema()))
            .toList();
    if (objects.size() != 1) {
      return JavaName.stem(operation.operationId()) + suffix;
    }
    ApiProperty inner = objects.get(0);
    return inner.schema() instanceof RefSchema ref && suffix.equals("Request")
        ? JavaName.stem(ref.name()) + suffix
        : JavaName.stem(inner.name()) + suffix;
  }

  /** The thing that an inline body has whole, with no other objects than what stands aside. */
  private Optional<String> extended(ApiSchema schema) {
    if (!(schema instanceof AllOfSchema all) || all.includes().size() != 1) {
      return Optional.empty();
    }
    String name = all.includes().get(0);
    boolean aside =
        all.parts().stream()
            .filter(part -> !(part instanceof RefSchema))
            .flatMap(part -> api.flatten(part).stream())
            .flatMap(part -> part.properties().values().stream())
            .filter(property -> holdsObjects(property.schema()))
            .allMatch(property -> ASIDES.contains(ContractNames.letters(property.name())));
    return Optional.of(name).filter(each -> aside && isIdentified(each));
  }

  private boolean isIdentified(String schema) {
    String own = ContractNames.letters(schema) + "id";
    return api.flatten(api.schema(schema)).stream()
        .flatMap(object -> object.properties().keySet().stream())
        .map(ContractNames::letters)
        .anyMatch(name -> IDENTITIES.contains(name) || name.equals(own));
  }

  private boolean holdsObjects(ApiSchema schema) {
    ApiSchema resolved = api.resolve(schema);
    return resolved instanceof ArraySchema || api.flatten(resolved).isPresent();
  }
}
