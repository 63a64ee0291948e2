package dev.hadron.mapping;

import dev.hadron.api.ApiBody;
import dev.hadron.api.ApiMediaType;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiResponse;
import dev.hadron.api.HttpMethod;
import dev.hadron.model.MediaTypes;
import dev.hadron.model.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides what each operation of a contract does, or says why nothing decides it. */
final class ContractBinder {

  private final ContractLists lists;
  private final ContractItems items;
  private final ContractCreations creations;
  private final ContractLinkBindings links;
  private final ContractValues values;
  private final ContractStates states;
  private final ContractCountings countings;
  private final Meanings meanings;

  private final ContractStorage storage;

  ContractBinder(ContractContext context) {
    this.storage = context.storage();
    this.lists = new ContractLists(context);
    this.items = new ContractItems(context);
    this.creations = new ContractCreations(context);
    this.links = new ContractLinkBindings(context);
    this.values = new ContractValues(context);
    this.states = new ContractStates(context);
    this.countings = new ContractCountings(context);
    this.meanings = context.meanings();
  }

  ContractBound bind(ContractCall call, List<Parameter> parameters) {
    if (meanings.isTold(call.operation().operationId(), Meanings.CUSTOM)) {
      return ContractBound.custom("the option 'meaning' says that no rule may bind it");
    }
    if (call.operation().logic().isPresent()) {
      return ContractBound.custom(
          call.operation().extensions().containsKey(ApiOperation.LOGIC)
              ? ApiOperation.LOGIC + " says that its logic is its own"
              : "a logic file says that its logic is its own");
    }
    Optional<String> other = otherForm(call.operation());
    if (other.isPresent()) {
      return ContractBound.custom("rules read and write JSON alone, and this is " + other.get());
    }
    Optional<String> absence = storage.absence(call);
    if (absence.isPresent()) {
      return ContractBound.custom(absence.get());
    }
    return links
        .bind(call)
        .or(() -> states.bind(call))
        .or(() -> countings.bind(call, parameters))
        .orElseGet(() -> byMethod(call, parameters));
  }

  private ContractBound byMethod(ContractCall call, List<Parameter> parameters) {
    return switch (call.operation().method()) {
      case GET -> read(call, parameters);
      case POST -> creations.bind(call);
      case PUT, PATCH, DELETE -> items.bind(call);
      case HEAD, OPTIONS, TRACE, QUERY ->
          ContractBound.custom("the method " + call.operation().method() + " is bound by no rule");
    };
  }

  /** Methods whose body means something; that of any other says nothing (RFC 9110, 9.3). */
  private static final Set<HttpMethod> SENDING =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

  /** The media type of a body that is no JSON. */
  private static Optional<String> otherForm(ApiOperation operation) {
    Stream<Map<String, ApiMediaType>> bodies =
        Stream.concat(
            operation.body().stream()
                .filter(body -> SENDING.contains(operation.method()))
                .map(ApiBody::content),
            operation.success().stream().map(ApiResponse::content));
    return bodies
        .flatMap(content -> ContractBodies.served(content).stream())
        .map(Map.Entry::getKey)
        .filter(mediaType -> !MediaTypes.isJson(mediaType) && !mediaType.endsWith("*"))
        .findFirst();
  }

  private ContractBound read(ContractCall call, List<Parameter> parameters) {
    if (call.answer() instanceof ContractBody.Many many) {
      return lists.bind(call, many, parameters);
    }
    return values
        .bind(call)
        .orElseGet(
            () ->
                call.answer() instanceof ContractBody.Single
                    ? items.bind(call)
                    : ContractBound.custom("answers no object of what is stored"));
  }
}
