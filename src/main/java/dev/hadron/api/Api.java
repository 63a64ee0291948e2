package dev.hadron.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One OpenAPI contract, read completely: what the contract half of a service model is made from.
 *
 * @param operations every operation of {@code paths}, in document order
 * @param webhooks operations that the service calls, keyed by the webhook's name as their path
 * @param schemas named schemas in document order; references between them stay {@link RefSchema}s
 * @param defaultSecurity what an operation without security of its own requires; each operation
 *     carries its effective requirements already
 * @param document the text as given, to be shipped and served
 */
public record Api(
    ApiInfo info,
    List<ApiServer> servers,
    List<ApiTag> tags,
    List<ApiOperation> operations,
    List<ApiOperation> webhooks,
    Map<String, ApiSchema> schemas,
    Map<String, SecurityScheme> securitySchemes,
    List<SecurityRequirement> defaultSecurity,
    Map<String, JsonValue> extensions,
    ApiDocument document) {

  public Api {
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(document, "document");
    servers = List.copyOf(servers);
    tags = List.copyOf(tags);
    operations = List.copyOf(operations);
    webhooks = List.copyOf(webhooks);
    schemas = Copies.ordered(schemas);
    securitySchemes = Copies.ordered(securitySchemes);
    defaultSecurity = List.copyOf(defaultSecurity);
    extensions = Copies.ordered(extensions);
  }

  /** The same with other operations. */
  public Api withOperations(List<ApiOperation> others) {
    return new Api(
        info,
        servers,
        tags,
        others,
        webhooks,
        schemas,
        securitySchemes,
        defaultSecurity,
        extensions,
        document);
  }

  /**
   * The named schema; an unknown name is a programming error, since readers repair dangling
   * references.
   */
  public ApiSchema schema(String name) {
    ApiSchema found = schemas.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no schema named " + name);
    }
    return found;
  }

  /**
   * The first schema behind {@code schema} that is no reference. A chain of references that bites
   * its own tail describes nothing and resolves to an {@link AnySchema}.
   */
  public ApiSchema resolve(ApiSchema schema) {
    Set<String> seen = new LinkedHashSet<>();
    ApiSchema current = schema;
    while (current instanceof RefSchema ref) {
      if (!seen.add(ref.name())) {
        return new AnySchema(ref.facts());
      }
      current = schema(ref.name());
    }
    return current;
  }

  /**
   * The object that {@code schema} describes with every {@code allOf} flattened; empty for what is
   * no object.
   */
  public Optional<FlatObject> flatten(ApiSchema schema) {
    return Flattening.of(this, schema);
  }

  /**
   * Names of the schemas whose {@code allOf} directly includes the schema {@code name}, in document
   * order.
   */
  public List<String> extensionsOf(String name) {
    return schemas.entrySet().stream()
        .filter(e -> e.getValue() instanceof AllOfSchema all && all.includes().contains(name))
        .map(Map.Entry::getKey)
        .toList();
  }
}
