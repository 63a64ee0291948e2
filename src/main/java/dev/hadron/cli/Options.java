package dev.hadron.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Declares commands and their options, and reads what was given.
 *
 * <p>Without annotations: reading those by reflection takes a start longer than parsing a contract,
 * and a native image would have to be told of each.
 */
final class Options {

  private Options() {}

  /**
   * A command without arguments.
   *
   * @param exitCodes rows of the form {@code code:meaning}
   * @param footer lines below all else
   */
  static CommandSpec command(
      Callable<Integer> command,
      String name,
      List<String> description,
      List<String> exitCodes,
      List<String> footer) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
    spec.usageMessage()
        .description(description.toArray(String[]::new))
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(UsageMessageSpec.keyValuesMap(exitCodes.toArray(String[]::new)))
        .footer(footer.toArray(String[]::new))
        .sortOptions(false);
    return spec;
  }

  /** An option without a value. */
  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).description(description).build();
  }

  /** An option with one value. */
  static OptionSpec text(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** An option with a whole number. */
  static OptionSpec number(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(Integer.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** An option with one value that must be given. */
  static OptionSpec required(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .paramLabel(label)
        .required(true)
        .description(description)
        .build();
  }

  /** An option that may be given several times, with a value each. */
  static OptionSpec texts(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  static boolean isSet(OptionSpec flag) {
    return Boolean.TRUE.equals(flag.getValue());
  }

  /** What was given, or the default value. */
  static Optional<String> value(ArgSpec argument) {
    return Optional.ofNullable(argument.getValue());
  }

  /** What was given, in that order. */
  static List<String> values(ArgSpec argument) {
    List<String> values = argument.getValue();
    return values == null ? List.of() : values;
  }
}
