package dev.hadron.generate.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.generate.GenerationRequest;
import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.ImplementRequest;
import dev.hadron.generate.OptionReader;
import dev.hadron.generate.Toolbox;
import dev.hadron.logic.LogicAnswer;
import dev.hadron.logic.LogicRequest;
import dev.hadron.logic.LogicWriter;
import dev.hadron.output.LockJson;
import dev.hadron.output.LockFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Jobs have bounds: how many, how long, how dear, how long remembered. */
class LogicJobsTest {

  private static GenerationRequest request;
  private static GenerationResult result;

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch asked = new CountDownLatch(1);
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private long longest = 2_000_000;
  private LogicJobs jobs;

  @BeforeAll
  static void generate() throws IOException {
    String text = Files.readString(Path.of("samples/helpdesk/openapi.yaml"));
    request =
        new GenerationRequest(
            List.of(new SourceFile("openapi.yaml", text)),
            OptionReader.read(new TreeMap<>()).options());
    result = Toolbox.SHIPPED.generator().generate(request);
    assertFalse(result.hasErrors(), result.diagnostics()::toString);
  }

  @AfterEach
  void close() {
    jobs.close();
  }

  /** A model that says nothing until it is interrupted. */
  private final class Silent implements LogicWriter {

    @Override
    public String model() {
      return "test:silent";
    }

    @Override
    public LogicAnswer write(LogicRequest request, Duration limit) {
      asked.countDown();
      try {
        Thread.sleep(limit.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return LogicAnswer.Failure.of(LogicAnswer.Kind.LASTING, "org-4711 is out of money");
    }
  }

  /** A model that always says the same. */
  private record Parrot(String code) implements LogicWriter {

    @Override
    public String model() {
      return "test:parrot";
    }

    @Override
    public LogicAnswer write(LogicRequest request, Duration limit) {
      return new LogicAnswer.Reply("```java\n" + code + "\n```", 10, true);
    }
  }

  private LogicJobs jobs(LogicWriter writer, int calls, Duration time) {
    ImplementRequest.Spending spending = new ImplementRequest.Spending(calls, 100_000, time);
    jobs =
        new LogicJobs(
            writer,
            new JobSettings(spending, 2, 4, longest, Duration.ofMinutes(30)),
            () -> now,
            (line, thrown) -> log.add(line + (thrown == null ? "" : ": " + thrown)));
    return jobs;
  }

  private LogicJob begun() {
    return assertInstanceOf(LogicJobs.Begun.class, jobs.start(request, result)).job();
  }

  private JobStatus ended(LogicJob job) throws InterruptedException {
    for (int i = 0; i < 600 && !jobs.status(job).state().isOver(); i++) {
      Thread.sleep(50);
    }
    return jobs.status(job);
  }

  @Test
  void oneRunsFewWaitAndAnHourHasABound() throws Exception {
    jobs(new Silent(), 10, Duration.ofMinutes(5));
    LogicJob first = begun();
    assertTrue(asked.await(30, TimeUnit.SECONDS));
    LogicJob second = begun();
    begun();
    assertInstanceOf(LogicJobs.Busy.class, jobs.start(request, result), "two wait already");
    second.cancel();
    LogicJob fourth = begun();
    jobs.forget(first);
    jobs.forget(fourth);
    LogicJobs.Busy busy =
        assertInstanceOf(LogicJobs.Busy.class, jobs.start(request, result), "four within the hour");
    assertEquals(Duration.ofHours(1), busy.retryAfter());
    now = now.plus(Duration.ofMinutes(61));
    begun();
  }

  @Test
  void whatIsOverIsForgottenAfterAWhile() throws Exception {
    jobs(new Silent(), 10, Duration.ofMinutes(5));
    LogicJob job = begun();
    job.cancel();
    assertEquals(JobStatus.State.CANCELLED, ended(job).state());
    now = now.plus(Duration.ofMinutes(29));
    assertTrue(jobs.find(job.id()).isPresent());
    now = now.plus(Duration.ofMinutes(1));
    assertTrue(jobs.find(job.id()).isEmpty());
    assertEquals(List.of(), log, "a cancelled job is no news");
  }

  @Test
  void whatIsTooLargeIsNotKept() {
    longest = 1_000;
    jobs(new Silent(), 10, Duration.ofMinutes(5));
    assertInstanceOf(LogicJobs.TooLarge.class, jobs.start(request, result));
  }

  @Test
  void aJobEndsInTime() throws Exception {
    jobs(new Silent(), 10, Duration.ofSeconds(2));
    JobStatus status = ended(begun());
    assertTrue(
        status.state() == JobStatus.State.STOPPED || status.state() == JobStatus.State.DONE,
        status::toString);
    assertTrue(status.holes().stream().allMatch(hole -> hole.decision() == JobStatus.Decision.OPEN));
  }

  @Test
  void aBudgetIsSpentOnceForAllHoles() throws Exception {
    jobs(new Parrot("return null;"), 2, Duration.ofMinutes(5));
    JobStatus status = ended(begun());
    assertEquals(JobStatus.State.DONE, status.state());
    assertEquals(2, status.calls());
    assertTrue(
        status.holes().stream().anyMatch(hole -> hole.note().contains("the budget of the run, 2 calls, is spent")),
        status::toString);
  }

  @Test
  void whatAModelSaysIsShownWithoutWhatATerminalObeys() throws Exception {
    jobs(new Parrot("return \u001b]0;title\u0007 \u202e;"), 3, Duration.ofMinutes(5));
    String all = ended(begun()).toString();
    assertFalse(all.contains("\u001b") || all.contains("\u202e"), all);
  }

  @Test
  void aLaterRunTakesWhatWasAcceptedForTheUsersOwn() throws Exception {
    jobs(
        new Parrot("return new Score(ticket.state() == TicketState.SOLVED ? 0 : Math.min(100, 20 + (ticket.channel() == TicketChannel.PHONE ? 30 : 0) + 10 * replies.size()));"),
        20,
        Duration.ofMinutes(5));
    LogicJob job = begun();
    JobStatus status = ended(job);
    assertEquals(
        JobStatus.Decision.PROPOSED,
        status.hole("ticket.ScorePriority").orElseThrow().decision(),
        status::toString);
    assertEquals(
        JobStatus.Decision.OPEN, status.hole("ticket.EscalateTicket").orElseThrow().decision());
    assertFalse(job.decide("ticket.EscalateTicket", true), "nothing is proposed for it");
    assertTrue(job.decide("ticket.ScorePriority", true));
    String path = "src/main/java/com/example/helpdesk/ticket/ScorePriorityLogic.java";
    String body = new String(job.project().contents().get(path), StandardCharsets.UTF_8);
    assertTrue(body.contains("@ApplicationScoped") && body.contains("Math.min("), body);
    String lock =
        new String(job.project().contents().get(LockFile.PATH), StandardCharsets.UTF_8);
    assertEquals(
        LockJson.write(Toolbox.SHIPPED.tree(request, result).lock()),
        lock,
        "the record says what was generated, so that what differs is an edit");
  }
}
