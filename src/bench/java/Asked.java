import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks one service for pages of a list and for rows by key, from several callers at once. */
final class Asked {

  private static final int CALLERS = 4;
  private static final int PAGES = 200;
  private static final long SEED = 42;
  private static final String FIRST = "/api/v1/products?size=20";
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  private final Started service;
  private final List<String> pages = new ArrayList<>();
  private final List<String> items = new ArrayList<>();

  Asked(Started service, int rows) throws Exception {
    this.service = service;
    pages.add(FIRST);
    while (pages.size() < PAGES) {
      HttpResponse<String> page = answer(pages.get(pages.size() - 1));
      Matcher next = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
      if (!next.find()) {
        throw new IllegalStateException("there is no next page: " + page.headers());
      }
      pages.add(next.group(1));
    }
    Random random = new Random(SEED);
    for (int i = 0; i < PAGES; i++) {
      items.add("/api/v1/products/" + (1 + random.nextInt(rows)));
    }
  }

  /** Fails where another service says anything else. */
  void requireSameAnswers(Asked other) throws Exception {
    for (int i = 0; i < PAGES; i += 10) {
      requireSame(answer(pages.get(i)), other.answer(other.pages.get(i)));
      requireSame(answer(items.get(i)), other.answer(other.items.get(i)));
    }
  }

  private static void requireSame(HttpResponse<String> one, HttpResponse<String> other)
      throws Exception {
    JsonNode expected = JSON.readTree(one.body());
    boolean same =
        expected.equals(JSON.readTree(other.body()))
            && one.headers().firstValue("ETag").equals(other.headers().firstValue("ETag"));
    if (!same) {
      throw new IllegalStateException("not the same: " + one.body() + "\n" + other.body());
    }
  }

  Load list(int requests) throws Exception {
    return load(requests, i -> pages.get(i % PAGES));
  }

  Load get(int requests) throws Exception {
    return load(requests, i -> items.get(i % PAGES));
  }

  private Load load(int requests, IntFunction<String> addresses) throws Exception {
    long[] nanos = new long[requests];
    double cpu = service.cpuSeconds();
    long begun = System.nanoTime();
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        int first = caller;
        work.add(
            () -> {
              for (int i = first; i < requests; i += CALLERS) {
                long sent = System.nanoTime();
                answer(addresses.apply(i));
                nanos[i] = System.nanoTime() - sent;
              }
              return null;
            });
      }
      for (Future<Void> done : callers.invokeAll(work)) {
        done.get();
      }
    } finally {
      callers.shutdown();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return Load.of(service.cpuSeconds() - cpu, seconds, nanos);
  }

  private HttpResponse<String> answer(String address) throws Exception {
    HttpResponse<String> answer = client.send(service.request(address), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(address + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }
}
