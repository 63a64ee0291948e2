package dev.hadron.generate;

import dev.hadron.client.ClientException;
import dev.hadron.client.ClientGenerator;
import dev.hadron.client.ClientName;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.ApiInfo;
import dev.hadron.model.Coordinates;
import dev.hadron.model.ServiceModel;
import dev.hadron.plan.GeneratedFile;
import dev.hadron.plan.Ownership;
import java.util.List;
import java.util.Optional;

/**
 * The files of a typed client of the contract that a service serves.
 *
 * @param problem why there are none
 */
record ClientFiles(List<GeneratedFile> files, Optional<Diagnostic> problem) {

  /**
   * Makes them.
   *
   * @param folder what their paths start with, such as {@code clients/java/}; empty for nothing
   * @param input what messages are about
   */
  static ClientFiles of(ServiceModel service, String language, String folder, String input) {
    Optional<ApiInfo.Document> contract = service.api().document();
    if (contract.isEmpty()) {
      return failed(
          "a client wants a contract, and a schema has none",
          "start its service, save what it serves at /q/openapi, and give that document",
          input);
    }
    Coordinates coordinates = service.coordinates();
    ClientName name =
        new ClientName(
            coordinates.groupId(),
            coordinates.artifactId() + "-client",
            coordinates.basePackage() + ".client");
    try {
      return new ClientFiles(
          ClientGenerator.load().generate(language, name, contract.get().text()).stream()
              .map(
                  file ->
                      new GeneratedFile(
                          folder + file.path(),
                          file.content(),
                          "openapi-generator " + language,
                          Ownership.GENERATED))
              .toList(),
          Optional.empty());
    } catch (ClientException e) {
      return failed(e.getMessage(), "leave the client out", input);
    }
  }

  private static ClientFiles failed(String message, String hint, String input) {
    return new ClientFiles(
        List.of(),
        Optional.of(Diagnostic.error("client", message, SourceLocation.ofFile(input), hint)));
  }
}
