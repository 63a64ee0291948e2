package dev.hadron.model;

import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The header that joins an answer with its log lines, under the name that the contract has for it.
 *
 * @param uuid whether nothing but a UUID may stand there
 */
public record CorrelationHeader(String name, boolean uuid) {

  private static final CorrelationHeader OWN = new CorrelationHeader("X-Correlation-Id", false);

  private static final Set<String> TELLING =
      Set.of("correlation", "request", "trace", "interaction");

  /** The service's own header, or the first that answers of a contract have. */
  static CorrelationHeader of(Stream<Operation> operations) {
    return operations
        .flatMap(operation -> operation.responses().stream())
        .flatMap(response -> response.headers().stream())
        .filter(header -> isOne(header.name()))
        .filter(header -> header.type().is(BasicType.STRING) || header.type().is(BasicType.UUID))
        .findFirst()
        .map(header -> new CorrelationHeader(header.name(), header.type().is(BasicType.UUID)))
        .orElse(OWN);
  }

  /** Whether a header of this name finds a request in logs, such as X-Request-ID or x-correlator. */
  public static boolean isOne(String name) {
    List<String> words = Words.of(name);
    int last = words.size() - 1;
    Optional<String> before = last > 0 ? Optional.of(words.get(last - 1)) : Optional.empty();
    return before.filter(TELLING::contains).isPresent() && words.get(last).equals("id")
        || before.isPresent() && words.get(last).equals("correlator");
  }
}
