package dev.hadron.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An object schema with everything that its {@code allOf} parts contribute, as a record of transfer
 * is printed.
 *
 * @param properties own and included ones by name, {@code required} counted over all parts; what is
 *     required and nowhere described is among them, as any value
 * @param undescribed names of those of any value
 * @param includes names of all named schemas that contribute, directly or not, nearest first
 * @param unions parts that leave a choice open and so contribute no certain property
 */
public record FlatObject(
    Map<String, ApiProperty> properties,
    Set<String> undescribed,
    List<String> includes,
    AdditionalProperties additional,
    List<UnionSchema> unions,
    Optional<Discriminator> discriminator) {

  public FlatObject {
    properties = Copies.ordered(properties);
    undescribed = Set.copyOf(undescribed);
    includes = List.copyOf(includes);
    Objects.requireNonNull(additional, "additional");
    unions = List.copyOf(unions);
    Objects.requireNonNull(discriminator, "discriminator");
  }

  /** Whether members that it does not name are an error. */
  public boolean isClosed() {
    return additional instanceof AdditionalProperties.Forbidden;
  }
}
