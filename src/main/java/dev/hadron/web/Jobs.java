package dev.hadron.web;

import dev.hadron.generate.ImplementRequest;
import dev.hadron.generate.ModelWriters;
import dev.hadron.generate.jobs.JobSettings;
import dev.hadron.generate.jobs.LogicJobs;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The jobs of this server, where its operator named a model for them. */
@Singleton
public class Jobs {

  private final Optional<LogicJobs> jobs;

  Jobs(
      @ConfigProperty(name = "hadron.jobs.model") Optional<String> model,
      @ConfigProperty(name = "hadron.jobs.base-url") Optional<String> url,
      @ConfigProperty(name = "hadron.jobs.provider", defaultValue = "chat") String provider,
      @ConfigProperty(name = "hadron.jobs.calls") Optional<Integer> calls,
      @ConfigProperty(name = "hadron.jobs.tokens") Optional<Long> tokens,
      @ConfigProperty(name = "hadron.jobs.minutes") Optional<Integer> minutes,
      @ConfigProperty(name = "hadron.jobs.an-hour") Optional<Integer> anHour) {
    ImplementRequest.Spending standard = ImplementRequest.Spending.standard();
    JobSettings usual =
        JobSettings.standard(
            new ImplementRequest.Spending(
                calls.orElse(standard.calls()),
                tokens.orElse(standard.tokens()),
                minutes.map(Duration::ofMinutes).orElse(standard.time())));
    JobSettings settings =
        new JobSettings(
            usual.spending(),
            usual.waiting(),
            anHour.orElse(usual.anHour()),
            usual.characters(),
            usual.kept());
    this.jobs =
        model.map(
            name ->
                jobs(new ImplementRequest.Model(name, url.orElseThrow(), provider), settings));
  }

  private static LogicJobs jobs(ImplementRequest.Model model, JobSettings settings) {
    try {
      return new LogicJobs(
          ModelWriters.of(model, System.getenv()),
          settings,
          Clock.systemUTC(),
          (line, thrown) -> Log.warn(line, thrown));
    } catch (IOException e) {
      throw new UncheckedIOException("the file of the model's key", e);
    }
  }

  /** Nothing where no model is named. */
  Optional<LogicJobs> find() {
    return jobs;
  }

  @PreDestroy
  void close() {
    jobs.ifPresent(LogicJobs::close);
  }
}
