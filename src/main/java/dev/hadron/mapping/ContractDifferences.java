package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.api.ApiMediaType;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiParameter;
import dev.hadron.api.ApiResponse;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.QueryObjects;
import dev.hadron.model.ApiInfo.Difference;
import dev.hadron.model.Constraints;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the code of an operation cannot say what its contract says, in the words of a test. */
final class ContractDifferences {

  private final Api api;
  private final ContractTypes types;
  private final ApiOperation source;
  private final Operation operation;
  private final String label;
  private final List<Difference> differences = new ArrayList<>();

  private ContractDifferences(
      Api api, ContractTypes types, ApiOperation source, Operation operation) {
    this.api = api;
    this.types = types;
    this.source = source;
    this.operation = operation;
    String path = source.path();
    this.label =
        source.method().name().toLowerCase(Locale.ROOT)
            + " "
            + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  /** The differences of one operation, in the order of the document. */
  static List<Difference> of(
      Api api, ContractTypes types, ApiOperation source, Operation operation) {
    ContractDifferences found = new ContractDifferences(api, types, source, operation);
    found.find();
    return found.differences;
  }

  private void find() {
    if (source.idSynthesised()) {
      add("is", "the contract gives it no id, or one that another operation has");
    }
    if (source.responses().isEmpty()) {
      add("answers", "the contract declares no answer");
    }
    source.parameters().forEach(this::parameter);
    source.body().ifPresent(body -> content("takes", body.content()));
    for (ApiResponse response : source.responses()) {
      String place = "answers " + response.status();
      if (ContractBodies.isEmpty(response)) {
        response.content().keySet().forEach(type -> add(place + " " + type, "HTTP lets it have no body"));
      } else {
        content(place, response.content());
      }
    }
  }

  private void parameter(ApiParameter given) {
    String place = place(given);
    Optional<List<ApiParameter>> parts = QueryObjects.parts(api, source, given);
    if (parts.isPresent()) {
      Stream.concat(Stream.of(given), parts.get().stream())
          .map(ContractDifferences::place)
          .filter(line -> line.equals(place) || !line.startsWith(place + "["))
          .forEach(line -> add(line, "properties of an object are parameters of their own"));
      return;
    }
    Optional<Parameter> served =
        operation.parameters().stream()
            .filter(p -> p.wireName().equals(given.name()))
            .filter(p -> p.in().name().equals(given.in().name()))
            .findFirst();
    boolean undescribed = given.location().equals(source.location());
    boolean nowhere =
        given.in() == ApiParameter.In.PATH && !source.path().contains("{" + given.name() + "}");
    if (nowhere) {
      add(place, "the path does not name it");
    } else if (undescribed) {
      add(place, "the path names it, and nothing describes it");
    } else if (served.isEmpty()) {
      add(place, "HTTP defines the header");
    } else {
      if (served.get().constraints().unique()) {
        add(place + ": uniqueItems", "a scan takes an annotated list for an object");
      }
      if (types.defaultValue(given.schema()).isPresent()
          && served.get().defaultValue().isEmpty()) {
        add(place + ": default", "the default is no value of the type");
      }
      retyped(place, given, types.typeOf(given.schema(), given.name()), served.get());
    }
  }

  private static String place(ApiParameter given) {
    return "takes " + given.in().name().toLowerCase(Locale.ROOT) + " " + given.name();
  }

  private void retyped(String place, ApiParameter given, ValueType said, Parameter served) {
    ValueType inner = said.element();
    if (ContractParameters.isListBehindSigns(given, said)) {
      add(place, "lists in the style of the path are taken as text");
    } else if (!inner.isScalar()) {
      add(place, "objects in parameters are taken as text");
    } else if (!said.equals(served.type()) && !isDescribed(served.constraints())) {
      add(place, "a key is read as the stored value that it is compared with");
    }
  }

  /** Whether the value is described as the contract does, whatever holds it. */
  private static boolean isDescribed(Constraints constraints) {
    return constraints.format().isPresent() || constraints.type().isPresent();
  }

  private void content(String place, Map<String, ApiMediaType> content) {
    Optional<String> served = ContractBodies.served(content).map(Map.Entry::getKey);
    content.forEach(
        (mediaType, body) -> {
          if (!served.filter(mediaType::equals).isPresent()) {
            add(place + " " + mediaType, "of several media types one is served");
          } else if (types.isNullable(body.schema())) {
            add(place + " " + mediaType + ": nullable", "a body is there or it is not");
          }
        });
    if (served.isPresent()) {
      ApiSchema schema = content.get(served.get()).schema();
      ValueType type = types.typeOf(schema, "Body");
      if (ContractBodies.isListedBytes(served.get(), type)) {
        add(place + " " + served.get(), "bytes are sent as they are, not as a list of texts");
      }
      types
          .otherwise()
          .looser(schema, type)
          .ifPresent(each -> add(place + " " + served.get() + each.part(), each.reason()));
      properties(place + " " + served.get() + " ", type, 0);
    }
  }

  /** As deep as the comparison looks. */
  private static final int DEEPEST = 4;

  private void properties(String place, ValueType type, int depth) {
    if (depth == DEEPEST || types.otherwise().isEmpty()) {
      return;
    }
    if (type instanceof ValueType.ListOf list) {
      properties(place + "[].", list.element(), depth + 1);
    } else if (type instanceof ValueType.RecordRef ref) {
      for (RecordType.Property property : types.record(ref.recordName()).properties()) {
        String name = place + property.jsonName();
        types
            .otherwise()
            .of(ref.recordName(), property.name())
            .ifPresent(deviation -> add(name + deviation.part(), deviation.reason()));
        properties(name + ".", property.type(), depth + 1);
      }
    }
  }

  private void add(String line, String reason) {
    differences.add(new Difference(label + " " + line, reason));
  }
}
