package dev.hadron.client;

import java.util.List;

/** Makes the files of a client in one language for one contract. */
public interface ClientGenerator {

  /**
   * The one that the library is behind, which is loaded by this call.
   *
   * @throws ClientException where the library is not, as in a native binary
   */
  static ClientGenerator load() throws ClientException {
    try {
      // By name alone, so that a native binary is built without the library.
      String name = ClientGenerator.class.getPackageName() + ".LibraryClients";
      return (ClientGenerator) Class.forName(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new ClientException(
          "typed clients need a JVM: run the same command with 'java -jar hadron.jar'", e);
    }
  }

  /**
   * The files, sorted by path.
   *
   * @param language one of {@link ClientLanguage#NAMES}
   * @param name what the client is called where it is published
   * @param document OpenAPI in JSON or YAML, whole: nothing is read beside it
   * @throws ClientException when the library cannot make one
   */
  List<ClientFile> generate(String language, ClientName name, String document)
      throws ClientException;
}
