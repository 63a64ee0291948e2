package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiParameter;
import dev.hadron.api.ApiResponse;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Constraints;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statuses by which a contract's operations refuse: declared ones, as far as there are any. */
final class ContractStatuses {

  static final int INVALID = 400;
  static final int FORBIDDEN = 403;
  static final int MISSING = 404;
  static final int CONFLICT = 409;
  static final int IMPOSSIBLE = 422;
  static final int STALE = 412;
  static final int UNCONDITIONAL = 428;

  private static final Pattern SAYS_MISSING = words("not found|not exist|no such|unknown");
  private static final Pattern SAYS_CONFLICT =
      words("conflict\\w*|duplicates?|already|taken|in use|must be unique|not unique");

  private final ToldStatuses told;
  private final ContractThings things;
  private final Collection<LedgerEntry> ledger;

  ContractStatuses(Api api, ContractThings things, Collection<LedgerEntry> ledger) {
    this.told = new ToldStatuses(api);
    this.things = things;
    this.ledger = ledger;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?i)\\b(?:" + alternatives + ")\\b");
  }

  /** Which declared status is answered in the place of one that is not. */
  Map<Integer, Integer> substitutes(ApiOperation operation) {
    Map<Integer, Integer> substitutes = new TreeMap<>();
    substitute(operation, INVALID).ifPresent(other -> substitutes.put(INVALID, other));
    substitute(operation, MISSING).ifPresent(other -> substitutes.put(MISSING, other));
    substitute(operation, CONFLICT).ifPresent(other -> substitutes.put(CONFLICT, other));
    substitute(operation, IMPOSSIBLE).ifPresent(other -> substitutes.put(IMPOSSIBLE, other));
    if (operation.parameters().stream().anyMatch(ContractStatuses::isCondition)) {
      substitute(operation, STALE).ifPresent(other -> substitutes.put(STALE, other));
      substitute(operation, UNCONDITIONAL)
          .filter(other -> operation.parameters().stream().anyMatch(ContractStatuses::isRequired))
          .ifPresent(other -> substitutes.put(UNCONDITIONAL, other));
    }
    return substitutes;
  }

  private Optional<Integer> substitute(ApiOperation operation, int status) {
    if (isDeclared(operation, status)) {
      return Optional.empty();
    }
    if (isDeclared(operation, status, response -> true)) {
      return Stream.of(IMPOSSIBLE, INVALID)
          .filter(other -> isDeclared(operation, other))
          .findFirst();
    }
    return switch (status) {
      case INVALID -> exactly(operation, IMPOSSIBLE).map(response -> IMPOSSIBLE);
      case IMPOSSIBLE -> exactly(operation, INVALID).map(response -> INVALID);
      case MISSING -> described(operation, SAYS_MISSING);
      case STALE -> exactly(operation, CONFLICT).map(response -> CONFLICT);
      case UNCONDITIONAL ->
          Optional.of(
              Stream.of(INVALID, STALE, IMPOSSIBLE)
                  .filter(other -> isDeclared(operation, other))
                  .findFirst()
                  .orElse(INVALID));
      default -> described(operation, SAYS_CONFLICT);
    };
  }

  private static boolean isCondition(ApiParameter parameter) {
    return parameter.in() == ApiParameter.In.HEADER && parameter.name().equalsIgnoreCase("If-Match");
  }

  private static boolean isRequired(ApiParameter parameter) {
    return isCondition(parameter) && parameter.required();
  }

  /** The other status that is said to be for the case. */
  private static Optional<Integer> described(ApiOperation operation, Pattern said) {
    return operation.responses().stream()
        .filter(response -> List.of("400", "409", "410", "422").contains(response.status()))
        .filter(response -> said.matcher(response.description()).find())
        .map(response -> Integer.valueOf(response.status()))
        .findFirst();
  }

  private static Optional<ApiResponse> exactly(ApiOperation operation, int status) {
    return operation.responses().stream()
        .filter(response -> response.status().equals(String.valueOf(status)))
        .findFirst();
  }

  /** Whether there is an answer of this status, whose body may tell it. */
  private boolean isDeclared(ApiOperation operation, int status) {
    return isDeclared(operation, status, response -> told.allow(response, status));
  }

  private static boolean isDeclared(
      ApiOperation operation, int status, Predicate<ApiResponse> allowed) {
    return operation.responses().stream()
        .filter(allowed)
        .anyMatch(
            response ->
                response.isDefault() && !operation.isSuccess(response)
                    || response.status().equalsIgnoreCase(status / 100 + "XX")
                    || response.status().equals(String.valueOf(status)));
  }

  /** Says which statuses a caller may get and the contract does not name. */
  void note(ApiOperation source, Operation operation) {
    TreeSet<Integer> undeclared = new TreeSet<>();
    if (mayBeInvalid(operation)) {
      undeclared.add(INVALID);
    }
    if (!operation.binding().lookups().isEmpty() && !operation.mayCreate()) {
      undeclared.add(MISSING);
    }
    if (operation.binding().lookups().stream().anyMatch(lookup -> lookup.owner().isPresent())) {
      undeclared.add(FORBIDDEN);
    }
    if (mayConflict(operation.binding())) {
      undeclared.add(CONFLICT);
    }
    if (operation.condition().isPresent()) {
      undeclared.add(STALE);
    }
    undeclared.removeIf(
        status -> isDeclared(source, status) || operation.substitutes().containsKey(status));
    if (!undeclared.isEmpty()) {
      ledger.add(
          new LedgerEntry(
              "undeclared-status",
              "operation " + source.label(),
              "answers "
                  + undeclared.stream().map(this::reason).collect(Collectors.joining(", "))
                  + ": it declares no status for that",
              source.location()));
    }
  }

  private String reason(int status) {
    return switch (status) {
      case INVALID -> "400 to what is not valid";
      case MISSING -> "404 where there is no such row";
      case FORBIDDEN -> "403 to who is not the owner";
      case CONFLICT -> "409 to a value that is taken";
      case STALE -> "412 to who has seen another version";
      default -> throw new IllegalArgumentException("no reason for " + status);
    };
  }

  private static boolean mayBeInvalid(Operation operation) {
    return operation.body().isPresent()
        || operation.parameters().stream()
            .filter(parameter -> parameter.in() != Parameter.In.PATH)
            .anyMatch(
                parameter ->
                    parameter.required()
                        || !parameter.constraints().equals(Constraints.NONE)
                        || !parameter.type().is(BasicType.STRING));
  }

  private boolean mayConflict(Binding binding) {
    boolean writes =
        binding instanceof Binding.Create
            || binding instanceof Binding.Replace
            || binding instanceof Binding.Patch
            || binding instanceof Binding.Register;
    return writes
        && binding
            .entity()
            .map(things::named)
            .filter(thing -> !thing.unique().isEmpty())
            .isPresent();
  }
}
