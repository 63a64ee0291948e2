package com.example.donations;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The dashboard shows what the service measures. */
@QuarkusTest
class DashboardTest {
  private static final Pattern SERIES = Pattern.compile("(\\w+)\\{([^}]*)}");
  private static final Pattern LABEL = Pattern.compile("(\\w+)(=~?)\"([^\"]*)\"");

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  @Test
  void every_series_that_is_asked_for_exists() throws IOException {
    given().get("/api/v1/nothing-is-here").then().statusCode(404);
    String measured = given().get(metrics).asString();
    Set<String> names = new TreeSet<>();
    for (String query : queries()) {
      Matcher series = SERIES.matcher(query);
      while (series.find()) {
        names.add(series.group(1));
        Matcher label = LABEL.matcher(series.group(2));
        while (label.find()) {
          assertKnown(measured, series.group(1), label);
        }
      }
    }
    assertFalse(names.isEmpty());
  }

  @Test
  void latencies_are_counted_so_that_percentiles_can_be_told() {
    given().get("/api/v1/nothing-is-here").then().statusCode(404);
    String measured = given().get(metrics).asString();
    assertTrue(measured.contains("http_server_requests_seconds_bucket{"), measured);
  }

  @Test
  void the_data_source_is_a_variable() throws IOException {
    Set<String> sources = new TreeSet<>();
    dashboard()
        .findValues("datasource")
        .forEach(source -> sources.add(source.path("uid").asText()));
    assertEquals(Set.of("${datasource}"), sources);
  }

  /**
   * What is given by the measuring side, the instance, and what a variable says is not known here.
   */
  private static void assertKnown(String measured, String series, Matcher label) {
    String name = label.group(1);
    if (name.equals("instance") || label.group(3).contains("$")) {
      return;
    }
    String value = label.group(2).equals("=") ? Pattern.quote(label.group(3)) : "[^\"]*";
    Pattern line = Pattern.compile("(?m)^" + series + "\\{[^}]*\\b" + name + "=\"" + value + "\"");
    assertTrue(line.matcher(measured).find(), line.pattern());
  }

  private static Set<String> queries() throws IOException {
    Set<String> queries = new TreeSet<>(dashboard().findValuesAsText("expr"));
    dashboard().at("/templating/list").findValuesAsText("query").forEach(queries::add);
    return queries;
  }

  private static JsonNode dashboard() throws IOException {
    return new ObjectMapper().readTree(Path.of("grafana/dashboard.json").toFile());
  }
}
