package com.example.donations;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the manifests expect of the service is so. */
@QuarkusTest
class KubernetesTest {
  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void probes_ask_where_the_service_answers() throws IOException {
    for (String probe : Set.of("startupProbe", "livenessProbe", "readinessProbe")) {
      JsonNode get = container().path(probe).path("httpGet");
      assertEquals("management", get.path("port").asText(), probe);
      given().get(management.resolve(get.path("path").asText())).then().statusCode(200);
    }
  }

  @Test
  void metrics_are_where_they_are_looked_for() throws IOException {
    JsonNode annotations = manifest("deployment").at("/spec/template/metadata/annotations");
    assertEquals(ports().get("management"), annotations.path("prometheus.io/port").asText());
    String path = annotations.path("prometheus.io/path").asText();
    given().get(management.resolve(path)).then().statusCode(200);
  }

  @Test
  void ports_are_those_that_the_service_opens() throws IOException {
    Properties settings = settings();
    assertEquals(settings.getProperty("quarkus.http.port", "8080"), ports().get("http"));
    assertEquals(
        settings.getProperty("quarkus.management.port", "9000"), ports().get("management"));
    Set<String> used = new TreeSet<>();
    used.add(manifest("service").at("/spec/ports/0/targetPort").asText());
    manifest("network-policy")
        .at("/spec/ingress")
        .findValues("port")
        .forEach(port -> used.add(port.asText()));
    assertEquals(ports().keySet(), used);
  }

  @Test
  void what_has_begun_is_finished_before_the_end() throws IOException {
    int begun = seconds("%prod.quarkus.shutdown.delay") + seconds("quarkus.shutdown.timeout");
    int grace =
        manifest("deployment").at("/spec/template/spec/terminationGracePeriodSeconds").asInt();
    assertTrue(grace > begun, grace + " s are too few for " + begun);
  }

  private static int seconds(String setting) throws IOException {
    return Integer.parseInt(settings().getProperty(setting).replace("S", ""));
  }

  private static Properties settings() throws IOException {
    Properties settings = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      settings.load(file);
    }
    return settings;
  }

  private static Map<String, String> ports() throws IOException {
    Map<String, String> ports = new TreeMap<>();
    for (JsonNode port : container().path("ports")) {
      ports.put(port.path("name").asText(), port.path("containerPort").asText());
    }
    return ports;
  }

  private static JsonNode container() throws IOException {
    return manifest("deployment").at("/spec/template/spec/containers/0");
  }

  private static JsonNode manifest(String name) throws IOException {
    return new YAMLMapper().readTree(Path.of("kubernetes", name + ".yaml").toFile());
  }
}
