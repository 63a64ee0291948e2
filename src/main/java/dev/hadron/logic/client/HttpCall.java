package dev.hadron.logic.client;

import dev.hadron.logic.LogicAnswer;
import dev.hadron.logic.LogicAnswer.Failure;
import dev.hadron.logic.LogicAnswer.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** One POST of JSON with caps on bytes and time; no redirects, and no secret in any message. */
final class HttpCall {

  private static final int MAX_BYTES = 2 * 1024 * 1024;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final ApiKey key;

  HttpCall(ApiKey key) {
    this.key = key;
  }

  /**
   * Sends a document.
   *
   * @param reader makes the answer of a document that came with a status of success
   */
  LogicAnswer post(
      URI address,
      Map<String, String> headers,
      String json,
      Duration limit,
      Function<JsonPaths, LogicAnswer> reader) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(request.build(), head -> new CappedBody(MAX_BYTES));
    try {
      HttpResponse<byte[]> response = exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return withoutSecrets(answer(response, reader));
    } catch (TimeoutException e) {
      return Failure.of(Kind.PASSING, "no whole reply came in time");
    } catch (ExecutionException e) {
      return failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Failure.of(Kind.LASTING, "interrupted");
    } finally {
      exchange.cancel(true);
    }
  }

  private Failure failure(Throwable thrown) {
    if (thrown instanceof CappedBody.TooLongException) {
      return Failure.of(Kind.UNUSABLE, "the reply is longer than " + MAX_BYTES + " bytes");
    }
    if (thrown instanceof ConnectException) {
      return Failure.of(Kind.LASTING, "nothing answers at the address of the model");
    }
    String message = String.valueOf(thrown.getMessage());
    return Failure.of(Kind.PASSING, key.clean("the connection failed: " + message));
  }

  private LogicAnswer answer(
      HttpResponse<byte[]> response, Function<JsonPaths, LogicAnswer> reader) {
    int status = response.statusCode();
    if (status / 100 == 3) {
      return Failure.of(
          Kind.LASTING, "the model moved elsewhere (" + status + "), which is not followed");
    }
    Optional<JsonPaths> document = read(response.body());
    if (status / 100 == 2) {
      if (document.isEmpty()) {
        return Failure.of(Kind.UNUSABLE, "the reply is no JSON");
      }
      Optional<String> error = error(document.get());
      return error.isPresent()
          ? Failure.of(Kind.UNUSABLE, "the model answers with an error: " + error.get())
          : reader.apply(document.get());
    }
    String said = document.flatMap(HttpCall::error).map(text -> ": " + text).orElse("");
    Kind kind = status == 429 || status == 408 || status >= 500 ? Kind.PASSING : Kind.LASTING;
    return new Failure(kind, "the model answers " + status + said, retryAfter(response));
  }

  private static Optional<JsonPaths> read(byte[] body) {
    try {
      return Optional.of(JsonPaths.read(body));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> error(JsonPaths document) {
    return document.text("/error/message").or(() -> document.text("/error"));
  }

  /** In seconds; a date, which wants a clock that both sides agree on, is not read. */
  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,9}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  private LogicAnswer withoutSecrets(LogicAnswer answer) {
    if (answer instanceof Failure failure) {
      return new Failure(failure.kind(), key.clean(failure.reason()), failure.retryAfter());
    }
    LogicAnswer.Reply reply = (LogicAnswer.Reply) answer;
    return key.isIn(reply.text())
        ? Failure.of(Kind.UNUSABLE, "the reply repeats the API key")
        : reply;
  }
}
