package com.example.donations.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What measures say beside their values: whose they are, and how many requests took how long. */
public class Measures {
  /** Percentiles of several instances together can be told from counts alone. */
  private static final double[] NANOSECONDS =
      Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000)
          .mapToDouble(milliseconds -> Duration.ofMillis(milliseconds).toNanos())
          .toArray();

  @Produces
  @Singleton
  MeterFilter application(@ConfigProperty(name = "quarkus.application.name") String name) {
    return MeterFilter.commonTags(List.of(Tag.of("application", name)));
  }

  @Produces
  @Singleton
  MeterFilter latencies() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return "http.server.requests".equals(id.getName())
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(NANOSECONDS)
                .build()
                .merge(config)
            : config;
      }
    };
  }
}
