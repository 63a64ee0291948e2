package dev.hadron.client;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Clients by openapi-generator, without what belongs to a repository of their own. */
final class LibraryClients implements ClientGenerator {

  private static final String LOG_MANAGER = "java.util.logging.manager";

  /** Scripts and settings of other people's services, and lists of the library's own. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "\\.openapi-generator/.*|\\.openapi-generator-ignore|git_push\\.(sh|bat)|\\.travis\\.yml"
              + "|appveyor\\.yml|\\.github/.*|\\.gitlab-ci\\.yml|gradlew(\\.bat)?|gradle/wrapper/.*");

  private static final Pattern ELSEWHERE =
      Pattern.compile("[\"']?\\$ref[\"']?\\s*:\\s*[\"']?(?!#|[\"'\\s])");

  /** What the library remarks about a document, whoever asked for a client has been told. */
  private static final Logger REMARKS;

  static {
    // The server has chosen its own already.
    if (System.getProperty(LOG_MANAGER) == null) {
      System.setProperty(LOG_MANAGER, "org.jboss.logmanager.LogManager");
    }
    REMARKS = Logger.getLogger("org.openapitools");
    REMARKS.setLevel(Level.OFF);
  }

  LibraryClients() {}

  @Override
  public List<ClientFile> generate(String language, ClientName name, String document)
      throws ClientException {
    if (ELSEWHERE.matcher(document).find()) {
      throw new ClientException("the document refers to another one: nothing is fetched", null);
    }
    Path folder = null;
    try {
      folder = Files.createTempDirectory("hadron-client");
      Path input = Files.writeString(folder.resolve("openapi.yaml"), document);
      Path output = folder.resolve("client");
      run(language, name, input, output);
      return read(output);
    } catch (IOException | RuntimeException e) {
      throw new ClientException(
          "openapi-generator makes no client of it: " + firstLine(e), e);
    } finally {
      delete(folder);
    }
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse("").strip();
  }

  /**
   * The library keeps settings of a run by thread, and some for all. It asks for donations on
   * standard output, where a client may not be all that is printed.
   */
  private static synchronized void run(
      String language, ClientName name, Path input, Path output) {
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setInputSpec(input.toString())
            .setGeneratorName(language)
            .setOutputDir(output.toString())
            // What is wrong with the document has been said already.
            .setValidateSpec(false)
            .addAdditionalProperty("hideGenerationTimestamp", true);
    name.settings(language).forEach(configurator::addAdditionalProperty);
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    } finally {
      System.setOut(out);
    }
  }

  private static List<ClientFile> read(Path output) throws IOException {
    List<ClientFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(output)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String path = output.relativize(file).toString().replace(File.separatorChar, '/');
        Optional<String> text = text(Files.readAllBytes(file));
        if (text.isPresent() && !LEFT_OUT.matcher(path).matches()) {
          files.add(new ClientFile(path, text.get()));
        }
      }
    }
    return files;
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.replace("\r\n", "\n"));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
