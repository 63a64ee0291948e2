package dev.hadron.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hadron.generate.InputDocuments;
import dev.hadron.generate.OptionProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the JSON form of a request, {@code {documents: [{name, text}], options: {key: value},
 * strict}}, and names every member that does not fit by its JSON pointer.
 */
final class JsonBody {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final InputDocuments documents = new InputDocuments();
  private final Map<String, String> values = new TreeMap<>();
  private final List<OptionProblem> problems = new ArrayList<>();
  private boolean strict;

  private JsonBody() {}

  static WebRequest read(String text) {
    JsonBody body = new JsonBody();
    try {
      body.root(MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : "line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr()
                  + ": ";
      body.problem("", place + "not JSON");
    }
    return new WebRequest(body.documents, body.values, body.strict, body.problems);
  }

  private void root(JsonNode root) {
    if (!root.isObject()) {
      problem("", "an object with documents, options and strict");
      return;
    }
    root.properties()
        .forEach(
            member -> {
              switch (member.getKey()) {
                case "documents" -> documents(member.getValue());
                case "options" -> options(member.getValue());
                case "strict" -> strict(member.getValue());
                default -> problem("/" + member.getKey(), "there is no such member");
              }
            });
  }

  private void documents(JsonNode list) {
    if (!list.isArray()) {
      problem("/documents", "a list of objects with name and text");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      JsonNode name = list.get(i).path("name");
      JsonNode text = list.get(i).path("text");
      if (!name.isTextual() || !text.isTextual()) {
        problem("/documents/" + i, "an object with the texts name and text");
      } else {
        documents.add(name.textValue(), text.textValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void options(JsonNode options) {
    if (!options.isObject()) {
      problem("/options", "an object of texts");
      return;
    }
    options
        .properties()
        .forEach(
            option -> {
              if (option.getValue().isTextual()) {
                values.put(option.getKey(), option.getValue().textValue());
              } else {
                problem("/options/" + option.getKey(), "a text");
              }
            });
  }

  private void strict(JsonNode value) {
    if (value.isBoolean()) {
      strict = value.booleanValue();
    } else {
      problem("/strict", "true or false");
    }
  }

  private void problem(String pointer, String message) {
    problems.add(new OptionProblem(pointer, message));
  }
}
