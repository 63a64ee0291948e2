package dev.hadron.view;

import dev.hadron.model.Database;
import dev.hadron.model.ServiceModel;
import dev.hadron.view.ComposeView.ContainerView;
import java.util.ArrayList;
import java.util.List;

/** Makes the view of the Compose file. */
public final class ComposeViews {

  /** How the README says that it is used. */
  static final String START =
      "docker compose up --build                    # beside a database; it says what .env has to set";

  private ComposeViews() {}

  /** Whether the database of a service is a server, which a container can run. */
  public static boolean exist(ServiceModel model) {
    return model.database() != Database.H2;
  }

  static ComposeView compose(ServiceModel model) {
    List<String> settings = NeededSettings.of(model.security());
    boolean keys =
        settings.contains(NeededSettings.VERIFICATION_KEY)
            || settings.contains(NeededSettings.SIGNING_KEY);
    return new ComposeView(
        database(model.database()), settings.stream().map(ComposeViews::needed).toList(), keys);
  }

  private static String needed(String setting) {
    return setting + ": ${" + setting + ":?is needed}";
  }

  private static ContainerView database(Database database) {
    return switch (database) {
      case POSTGRESQL ->
          new ContainerView(
              "postgres:18",
              "",
              "jdbc:postgresql://database/service",
              environment("POSTGRES_DB", "POSTGRES"),
              "pg_isready --host=127.0.0.1 --username=service",
              "/var/lib/postgresql");
      // Its binary log, which is on, wants more rights of who makes a trigger
      case MYSQL ->
          new ContainerView(
              "mysql:8.4",
              "--log-bin-trust-function-creators=1",
              "jdbc:mysql://database/service",
              rooted("MYSQL"),
              "mysqladmin ping --host=127.0.0.1",
              "/var/lib/mysql");
      case MARIADB ->
          new ContainerView(
              "mariadb:11.8",
              "",
              "jdbc:mariadb://database/service",
              rooted("MARIADB"),
              "healthcheck.sh --connect --innodb_initialized",
              "/var/lib/mysql");
      case H2 -> throw new IllegalArgumentException("a database in the process has no container");
    };
  }

  private static List<String> rooted(String prefix) {
    List<String> lines = new ArrayList<>(environment(prefix + "_DATABASE", prefix));
    lines.add(prefix + "_RANDOM_ROOT_PASSWORD: \"yes\"");
    return lines;
  }

  private static List<String> environment(String database, String prefix) {
    return List.of(
        database + ": service",
        prefix + "_USER: service",
        prefix + "_PASSWORD: ${DATABASE_PASSWORD:?is needed}");
  }
}
