package dev.hadron.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.codegen.CodegenConfigLoader;
import org.openapitools.codegen.CodegenType;

/** The languages that are offered, and what the library is kept from. */
class ClientLanguageTest {

  private static final ClientName NAME = new ClientName("com.acme", "sea-client", "com.acme.client");

  @ParameterizedTest
  @FieldSource("dev.hadron.client.ClientLanguage#NAMES")
  void theLibraryHasEach(String language) {
    assertEquals(CodegenType.CLIENT, CodegenConfigLoader.forName(language).getTag());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$ref: https://example.com/a.yaml",
        "\"$ref\": \"other.json#/a\"",
        "'$ref' : 'file:///etc/passwd'",
      })
  void nothingBesideTheDocumentIsRead(String reference) {
    ClientException refused =
        assertThrows(
            ClientException.class, () -> ClientGenerator.load().generate("go", NAME, reference));

    assertTrue(refused.getMessage().contains("nothing is fetched"), refused.getMessage());
  }
}
