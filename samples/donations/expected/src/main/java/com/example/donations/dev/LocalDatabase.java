package com.example.donations.dev;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Starts a PostgreSQL of its own for dev mode and tests when no database was configured. It lives
 * as long as the process, through every reload, and takes its data with it.
 */
public class LocalDatabase implements ConfigSourceFactory {
  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String URL_OF_THIS_PROCESS = "donations.local-database.url";
  private static final Set<String> PROFILES = Set.of("dev", "test");
  private static final int BELOW_EVERY_OTHER_SOURCE = 0;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    boolean local = context.getProfiles().stream().anyMatch(PROFILES::contains);
    if (!local || context.getValue(URL).getValue() != null) {
      return List.of();
    }
    Map<String, String> settings =
        Map.of(
            URL,
            url(),
            "quarkus.datasource.username",
            "postgres",
            "quarkus.datasource.password",
            "postgres");
    return List.of(
        new PropertiesConfigSource(settings, "local database", BELOW_EVERY_OTHER_SOURCE));
  }

  private static synchronized String url() {
    String url = System.getProperty(URL_OF_THIS_PROCESS);
    if (url == null) {
      url = start();
      System.setProperty(URL_OF_THIS_PROCESS, url);
    }
    return url;
  }

  private static String start() {
    try {
      return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PostgreSQL did not start; name one with QUARKUS_DATASOURCE_JDBC_URL instead", e);
    }
  }
}
