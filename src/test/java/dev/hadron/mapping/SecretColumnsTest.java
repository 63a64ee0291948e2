package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of columns speak within their tables. */
class SecretColumnsTest {

  private static final String WORDS =
      "CREATE TABLE %s (id bigint PRIMARY KEY, key text NOT NULL, name text);"
          + "CREATE TABLE %s (LIKE %1$s INCLUDING ALL);";

  @Test
  void tablesThatShareADefinitionHaveSecretsOfTheirOwn() {
    assertEquals(List.of("ApiKey"), withSecrets("account", "api_key"));
    assertEquals(List.of("ApiKey"), withSecrets("api_key", "account"));
  }

  private static List<String> withSecrets(String first, String second) {
    ServiceModel model = Schemas.map(WORDS.formatted(first, second)).model();
    return model.entities().stream()
        .filter(
            entity ->
                entity.attributes().stream()
                    .anyMatch(attribute -> attribute.source() == ValueSource.SECRET))
        .map(entity -> entity.name())
        .toList();
  }
}
