package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.model.EntityTag;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which operations have conditional requests (RFC 9110 section 13), told by their headers. */
final class ContractTags {

  private static final Set<String> CONDITIONS = Set.of("if-match", "if-none-match");

  private ContractTags() {}

  /** The addresses that have conditional requests: what one operation tells, another compares. */
  static Set<String> paths(Api api) {
    return api.operations().stream()
        .filter(ContractTags::isConditional)
        .map(ApiOperation::path)
        .collect(Collectors.toSet());
  }

  static boolean isConditional(ApiOperation operation) {
    boolean asked =
        operation.parameters().stream()
            .anyMatch(p -> CONDITIONS.contains(p.name().toLowerCase(Locale.ROOT)));
    return asked
        || operation
            .success()
            .filter(r -> r.headers().keySet().stream().anyMatch("etag"::equalsIgnoreCase))
            .isPresent();
  }

  /** The tag of a thing as its main variant, or as the projection that is answered, shows it. */
  static EntityTag of(
      ContractThing thing,
      String projection,
      ContractProjections projections) {
    return projections.showsOthers(thing, projection)
        ? new EntityTag.RepresentationHash()
        : new EntityTag.Version();
  }
}
