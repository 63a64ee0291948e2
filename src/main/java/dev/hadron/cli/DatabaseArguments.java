package dev.hadron.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Who reads a live database; the environment can say it too, and nothing ever prints it. */
final class DatabaseArguments {

  @Option(
      names = "--db-user",
      paramLabel = "USER",
      description = "User of a live database. Default: HADRON_DB_USER, or what the URL says.")
  private String user;

  @Option(
      names = "--db-password",
      paramLabel = "PASSWORD",
      description = "Its password. Better: HADRON_DB_PASSWORD in the environment.")
  private String password;

  Optional<String> user() {
    return Optional.ofNullable(user).or(() -> Optional.ofNullable(System.getenv("HADRON_DB_USER")));
  }

  Optional<String> password() {
    return Optional.ofNullable(password)
        .or(() -> Optional.ofNullable(System.getenv("HADRON_DB_PASSWORD")));
  }
}
