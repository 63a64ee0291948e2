package dev.hadron.rules.contract;

import dev.hadron.api.Api;
import dev.hadron.api.ApiMediaType;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiProperty;
import dev.hadron.api.ApiResponse;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.ArraySchema;
import dev.hadron.api.MapSchema;
import dev.hadron.api.RefSchema;
import dev.hadron.api.UnionSchema;
import dev.hadron.model.naming.SecretName;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** No answer carries a password or its hash; tokens may travel, that is what they are for. */
public final class SecretInAnswer implements RuleCheck.ContractCheck {

  private static final Set<SecretName.Kind> SECRETS =
      Set.of(SecretName.Kind.PASSWORD, SecretName.Kind.SECRET);

  @Override
  public List<Violation> check(Api api) {
    Set<ApiProperty> found = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    for (ApiOperation operation : api.operations()) {
      for (ApiResponse response : operation.responses()) {
        for (ApiMediaType content : response.content().values()) {
          search(api, content.schema(), seen, found);
        }
      }
    }
    List<Violation> violations = new ArrayList<>();
    for (ApiProperty property : found) {
      violations.add(
          new Violation(
              "answers carry the property "
                  + property.name()
                  + ": what leaves once is in caches, logs and browsers for ever",
              property.location(),
              "writeOnly: true"));
    }
    return violations;
  }

  private static void search(Api api, ApiSchema schema, Set<String> seen, Set<ApiProperty> found) {
    if (schema instanceof RefSchema ref && !seen.add(ref.name())) {
      return;
    }
    ApiSchema resolved = api.resolve(schema);
    if (resolved instanceof ArraySchema array) {
      search(api, array.items(), seen, found);
    } else if (resolved instanceof MapSchema map) {
      search(api, map.values(), seen, found);
    } else if (resolved instanceof UnionSchema union) {
      union.variants().forEach(variant -> search(api, variant, seen, found));
    }
    Optional.of(resolved)
        .flatMap(api::flatten)
        .ifPresent(
            object -> {
              for (ApiProperty property : object.properties().values()) {
                if (isSecret(property.name()) && !property.schema().writeOnly()) {
                  found.add(property);
                }
                search(api, property.schema(), seen, found);
              }
            });
  }

  private static boolean isSecret(String name) {
    return SecretName.of(name).filter(secret -> SECRETS.contains(secret.kind())).isPresent();
  }
}
