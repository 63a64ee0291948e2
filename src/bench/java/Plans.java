import com.fasterxml.jackson.databind.JsonNode;
import dev.hadron.read.jdbc.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.Map;

/** Generates a service, fills its tables, asks for its lists, and judges the plans behind them. */
public class Plans {

  private final Path home;
  private final Path work;

  private Plans(Path home) {
    this.home = home;
    this.work = home.resolve("target/plans");
  }

  public static void main(String... arguments) throws Exception {
    boolean fine =
        new Plans(Path.of(arguments[0])).run(arguments[1], Integer.parseInt(arguments[2]));
    System.exit(fine ? 0 : 1);
  }

  private boolean run(String input, int rows) throws Exception {
    FilledService service = new FilledService(home, work);
    service.generate(input);
    try (EmbeddedServer server = EmbeddedServer.start();
        Connection database = server.connect()) {
      service.keepIn(database);
      service.fill();
      new MultipliedRows(database, rows).make().forEach(System.out::println);
      return new JudgedPlans(database).judge(ask(service));
    }
  }

  private Path ask(FilledService service) throws Exception {
    Path statements = work.resolve("statements.log");
    Files.deleteIfExists(statements);
    // A name in lower and upper case has no variable of the environment.
    Files.writeString(
        service.folder().resolve("src/main/resources/application.properties"),
        "\nquarkus.log.category.\"org.hibernate.SQL\".level=DEBUG\n",
        StandardOpenOption.APPEND);
    try (FilledService.Running running =
        service.start(
            Map.of(
                "QUARKUS_HIBERNATE_ORM_LOG_FORMAT_SQL", "false",
                "QUARKUS_HIBERNATE_ORM_LOG_BIND_PARAMETERS", "true",
                "QUARKUS_LOG_FILE_ENABLED", "true",
                "QUARKUS_LOG_FILE_PATH", statements.toString(),
                "QUARKUS_LOG_FILE_FORMAT", "%c|%m%n",
                "QUARKUS_LOG_FILE_JSON_ENABLED", "false"))) {
      new AskedLists(running.url(), running.token()).ask().forEach(System.out::println);
    }
    return statements;
  }

  /** A member of an object as it is sent in an address. */
  static String text(JsonNode object, String member) {
    JsonNode value = object.path(member);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }
}
