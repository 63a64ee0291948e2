package com.example.parcels;

import com.example.parcels.testing.OpenIdProvider;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** With a provider that signs in another way, which the configuration says. */
@QuarkusTest
@WithTestResource(
    value = OpenIdProvider.class,
    initArgs = @ResourceArg(name = OpenIdProvider.ALGORITHM, value = "ES256"))
class ProviderAlgorithmTest {
  @Test
  void what_is_configured_counts_and_nothing_else() {
    ProviderTest.answers(200, ProviderTest.token("ES256"));
    ProviderTest.answers(401, ProviderTest.token("RS256"));
  }
}
