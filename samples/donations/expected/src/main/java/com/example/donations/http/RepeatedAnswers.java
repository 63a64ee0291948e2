package com.example.donations.http;

import com.example.donations.persistence.AnsweredBefore;
import com.example.donations.persistence.IdempotencyService.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a request that came before as it was answered then. */
@Singleton
public class RepeatedAnswers {
  private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

  private final ObjectMapper json;

  public RepeatedAnswers(ObjectMapper json) {
    this.json = json;
  }

  @ServerExceptionMapper
  public Response repeat(AnsweredBefore before) throws JsonProcessingException {
    Answer answer = before.answer();
    Response.ResponseBuilder response = Response.status(answer.status());
    json.readValue(answer.headers(), HEADERS)
        .forEach((name, values) -> values.forEach(value -> response.header(name, value)));
    if (answer.body() != null) {
      response.type(JSON).entity(answer.body());
    }
    return response.header("Idempotent-Replayed", true).build();
  }
}
