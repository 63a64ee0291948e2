package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.hadron.Corpus;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.hibernate.HibernateException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Generates a service from every schema of the corpus, whatever its dialect, by the command; compiles
 * all of its Java without a warning; runs its migrations on an empty PostgreSQL; and has Hibernate
 * validate its mapping. Prints a line for each; {@code -Dentries=a,b} takes some. What the real
 * server refused in part is taken without its broken statements.
 */
@Tag("slow")
@Tag("corpus")
class SchemaServicesTest {

  private static final String ROW = "%-32s %9s %6s %6s %9s %8s %9s%n";
  private static final int SHOWN = 20;

  private static ServiceCompiler compiler;
  private static EmbeddedPostgres server;

  @TestFactory
  Stream<DynamicTest> generatesCompilesAndValidates() throws IOException {
    if (!Corpus.isGiven()) {
      return Stream.of(DynamicTest.dynamicTest("no corpus", Corpus::folder));
    }
    List<Path> wanted = wanted();
    System.out.printf(
        ROW, "name", "resources", "bound", "ledger", "generated", "compiled", "validated");
    return wanted.stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(entry.getFileName().toString(), () -> verify(entry)));
  }

  @AfterAll
  static void close() throws IOException {
    if (compiler != null) {
      compiler.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private static List<Path> wanted() throws IOException {
    try (Stream<Path> folders = Files.list(Corpus.folder().resolve("sql"))) {
      return folders
          .filter(Files::isDirectory)
          .filter(each -> Corpus.isWanted(each.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  private static void verify(Path entry) throws Exception {
    String name = entry.getFileName().toString();
    GeneratedProject project = new GeneratedProject("schemas", name);
    long start = System.nanoTime();
    GeneratedProject.Generation generation =
        isRefusedInPart(entry)
            ? project.generate(entry, "--broken", "skip")
            : project.generate(entry);
    long generated = System.nanoTime();
    if (!generation.succeeded()) {
      print(name, generation, Stopwatch.seconds(start, generated), "-", "-");
      fail(generation.messages());
    }
    Path classes = project.folder().resolve("target/classes");
    List<String> complaints = compiler().complaints(project.folder(), classes);
    long compiled = System.nanoTime();
    String compiling = Stopwatch.seconds(generated, compiled);
    if (!complaints.isEmpty()) {
      print(name, generation, Stopwatch.seconds(start, generated), "no", "-");
      fail(complaints.stream().limit(SHOWN).collect(Collectors.joining("\n")));
    }
    int entities;
    try {
      entities = MappingValidation.run(project.folder(), classes, database(project.folder()));
    } catch (FlywayException | HibernateException e) {
      print(name, generation, Stopwatch.seconds(start, generated), compiling, "no");
      throw e;
    }
    String validating = Stopwatch.seconds(compiled, System.nanoTime());
    print(name, generation, Stopwatch.seconds(start, generated), compiling, validating);
    assertTrue(
        entities >= generation.count("resources"),
        () -> entities + " entities, fewer than resources, see " + project.folder());
    GeneratedProject.delete(project.folder());
  }

  private static boolean isRefusedInPart(Path entry) throws IOException {
    return Corpus.facts(entry).path("errors").asInt() > 0;
  }

  private static DataSource database(Path project) throws IOException, SQLException {
    if (server == null) {
      server = EmbeddedPostgres.builder().start();
    }
    String database = project.getFileName().toString().replace('-', '_');
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
      Path standIns = project.resolve("src/main/resources/local-extensions");
      if (Files.isDirectory(standIns)) {
        String set = "ALTER DATABASE " + database + " SET ";
        Path folder = installed(standIns, project.resolve("target/extensions"));
        statement.execute(set + "extension_control_path = '$system:" + folder + "'");
        statement.execute(set + "check_function_bodies = off");
      }
    }
    return server.getDatabase("postgres", database);
  }

  /** The stand-ins for extensions as the service itself gives them to its server. */
  private static Path installed(Path standIns, Path folder) throws IOException {
    Path extensions = Files.createDirectories(folder.resolve("extension"));
    try (Stream<Path> scripts = Files.list(standIns)) {
      for (Path script : scripts.toList()) {
        String name = script.getFileName().toString().replaceFirst("\\.sql$", "");
        Files.writeString(
            extensions.resolve(name + ".control"), "default_version = 'local'\nrelocatable = true\n");
        Files.copy(script, extensions.resolve(name + "--local.sql"));
      }
    }
    return folder;
  }

  /** One for all: what it takes to open the libraries is most of what a small service takes. */
  private static ServiceCompiler compiler() throws Exception {
    if (compiler == null) {
      compiler = ServiceCompiler.withLibrariesBelow("schemas");
    }
    return compiler;
  }

  private static void print(
      String name,
      GeneratedProject.Generation generation,
      String generated,
      String compiled,
      String validated) {
    System.out.printf(
        ROW,
        name,
        generation.count("resources"),
        generation.count("bound"),
        generation.count("ledger"),
        generated,
        compiled,
        validated);
  }
}
