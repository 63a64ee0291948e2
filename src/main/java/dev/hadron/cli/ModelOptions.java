package dev.hadron.cli;

import dev.hadron.generate.ImplementRequest;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that name a model and what it may cost. */
final class ModelOptions {

  private static final String LOCAL = "http://localhost:11434/v1";

  private static final ImplementRequest.Spending STANDARD = ImplementRequest.Spending.standard();

  private final OptionSpec model;
  private final OptionSpec calls;
  private final OptionSpec tokens;
  private final OptionSpec minutes;

  private final OptionSpec url =
      Options.text("URL", "Where the model answers; " + LOCAL + " unless given.", "--base-url");

  private final OptionSpec provider =
      Options.text(
          "NAME", "chat (OpenAI and others, the default) or messages (Anthropic).", "--provider");

  /**
   * @param asked what is said of the model
   * @param whose what the limits are of, such as {@code the run}
   */
  ModelOptions(String asked, String whose) {
    this.model = Options.text("NAME", asked, "--model");
    this.calls = most("requests", whose, String.valueOf(STANDARD.calls()), "--max-calls");
    this.tokens = most("tokens", whose, String.valueOf(STANDARD.tokens()), "--max-tokens");
    this.minutes =
        most("minutes", whose, String.valueOf(STANDARD.time().toMinutes()), "--max-minutes");
  }

  private static OptionSpec most(String what, String whose, String otherwise, String name) {
    return Options.number(
        "NUMBER", "Most %s of %s. Default: %s.".formatted(what, whose, otherwise), name);
  }

  void addModel(CommandSpec spec) {
    spec.addOption(model).addOption(url).addOption(provider);
  }

  void addLimits(CommandSpec spec) {
    spec.addOption(calls).addOption(tokens).addOption(minutes);
  }

  Optional<ImplementRequest.Model> model() {
    return Options.value(model)
        .map(
            name ->
                new ImplementRequest.Model(
                    name,
                    Options.value(url).orElse(LOCAL),
                    Options.value(provider).orElse("chat")));
  }

  ImplementRequest.Spending spending() {
    return new ImplementRequest.Spending(
        positive(calls, STANDARD.calls()),
        positive(tokens, (int) STANDARD.tokens()),
        Duration.ofMinutes(positive(minutes, (int) STANDARD.time().toMinutes())));
  }

  private static int positive(OptionSpec option, int otherwise) {
    Integer value = option.getValue();
    if (value != null && value < 1) {
      throw new UsageException(option.longestName() + " is at least 1");
    }
    return value == null ? otherwise : value;
  }
}
