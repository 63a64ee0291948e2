package dev.hadron.generate;

import dev.hadron.client.ClientException;
import dev.hadron.client.ClientFile;
import dev.hadron.client.ClientGenerator;
import dev.hadron.client.ClientName;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.Coordinates;
import dev.hadron.plan.GeneratedFile;
import dev.hadron.plan.Ownership;
import java.util.List;
import java.util.Optional;

/** The typed client of a service beside it, in a folder named by its language. */
public final class ClientFiles {

  private static final String CONTRACT = "src/main/resources/META-INF/openapi.";

  private ClientFiles() {}

  /** The folder of the client in a project, with a slash at its end. */
  public static String folder(String language) {
    return "clients/" + language + "/";
  }

  /**
   * Adds the files of a client of the contract that the project serves.
   *
   * @param files of the project; those of the client are added
   * @param service its coordinates
   * @param input what messages are about
   * @return what is wrong, empty when the files were added
   */
  static Optional<Diagnostic> add(
      String language, List<GeneratedFile> files, Coordinates service, String input) {
    Optional<GeneratedFile> contract =
        files.stream().filter(file -> file.path().startsWith(CONTRACT)).findFirst();
    if (contract.isEmpty()) {
      return Optional.of(
          problem(
              "a client wants a contract, and a schema has none",
              "start its service, save what it serves at /q/openapi, and give that document",
              input));
    }
    try {
      ClientName name =
          new ClientName(
              service.groupId(), service.artifactId() + "-client", service.basePackage() + ".client");
      List<ClientFile> client =
          ClientGenerator.load().generate(language, name, contract.get().content());
      for (ClientFile file : client) {
        files.add(
            new GeneratedFile(
                folder(language) + file.path(),
                file.content(),
                "openapi-generator " + language,
                Ownership.GENERATED));
      }
      return Optional.empty();
    } catch (ClientException e) {
      return Optional.of(problem(e.getMessage(), "leave the client out", input));
    }
  }

  /** The client without the service beside it; what the ledger says is about the service. */
  public static GenerationResult alone(String language, GenerationResult result) {
    String folder = folder(language);
    List<GeneratedFile> files =
        result.files().stream()
            .filter(file -> file.path().startsWith(folder))
            .map(
                file ->
                    new GeneratedFile(
                        file.path().substring(folder.length()),
                        file.content(),
                        file.template(),
                        file.ownership()))
            .toList();
    return new GenerationResult(
        files,
        result.diagnostics().stream().filter(Diagnostic::isError).toList(),
        Ledger.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        result.coordinates());
  }

  private static Diagnostic problem(String message, String hint, String input) {
    return Diagnostic.error("client", message, SourceLocation.ofFile(input), hint);
  }
}
