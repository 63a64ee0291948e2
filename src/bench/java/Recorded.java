package testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Requests of a service's tests that write down what was asked and answered: src/bench/judges puts
 * this class among the tests in place of REST Assured's entry. A line of JSON each in
 * target/recorded.jsonl; documents go to target/served.json and target/scanned.json.
 */
public final class Recorded implements Filter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Recorded() {}

  public static RequestSpecification given() {
    return RestAssured.given().filter(new Recorded());
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response response = context.next(request, expected);
    try {
      write(request, response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return response;
  }

  private static boolean is(String setting) {
    return ConfigProvider.getConfig().getOptionalValue(setting, String.class).isPresent();
  }

  private static void write(FilterableRequestSpecification request, Response response)
      throws IOException {
    URI uri = URI.create(request.getURI());
    if (uri.getPath().equals("/q/openapi")) {
      String file = is("mp.openapi.extensions.smallrye.openapi") ? "scanned.json" : "served.json";
      if (file.equals("scanned.json") || !is("quarkus.smallrye-openapi.ignore-static-document")) {
        Files.write(Path.of("target", file), response.asByteArray());
      }
      return;
    }
    ObjectNode line = JSON.createObjectNode();
    line.put("method", request.getMethod());
    line.put("path", uri.getRawPath());
    line.put("query", uri.getRawQuery());
    line.put("token", request.getHeaders().hasHeaderWithName("Authorization"));
    line.put("status", response.statusCode());
    line.put("body", response.asByteArray());
    if (request.getBody() instanceof String sent) {
      line.put("sent", sent);
      line.put("type", request.getContentType());
    }
    ObjectNode headers = line.putObject("headers");
    response.getHeaders().forEach(header -> headers.put(header.getName(), header.getValue()));
    Files.writeString(
        Path.of("target/recorded.jsonl"),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
