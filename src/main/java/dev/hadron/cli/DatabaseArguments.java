package dev.hadron.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Who reads a live database; the environment can say it too, and nothing ever prints it. */
final class DatabaseArguments {

  private final OptionSpec user =
      Options.text(
          "USER",
          "User of a live database. Default: HADRON_DB_USER, or what the URL says.",
          "--db-user");

  private final OptionSpec password =
      Options.text(
          "PASSWORD",
          "Its password. Better: HADRON_DB_PASSWORD in the environment.",
          "--db-password");

  void addTo(CommandSpec spec) {
    spec.addOption(user).addOption(password);
  }

  Optional<String> user() {
    return Options.value(user).or(() -> Optional.ofNullable(System.getenv("HADRON_DB_USER")));
  }

  Optional<String> password() {
    return Options.value(password)
        .or(() -> Optional.ofNullable(System.getenv("HADRON_DB_PASSWORD")));
  }
}
