package dev.hadron.generate.jobs;

import dev.hadron.generate.GenerationRequest;
import dev.hadron.generate.GenerationResult;
import dev.hadron.logic.LogicWriter;
import dev.hadron.logic.loop.LogicLoop;
import dev.hadron.logic.loop.LoopLimits;
import dev.hadron.logic.loop.Pace;
import dev.hadron.logic.loop.ReplyCache;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The jobs of a server: one is run at a time, few wait, so many are begun within an hour, and each is
 * forgotten after a while. Who knows the id of a job, which nobody can guess, may see it.
 */
public final class LogicJobs implements AutoCloseable {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SWEEP = Duration.ofMinutes(1);
  private static final int ID_BYTES = 16;

  private final LogicWriter writer;
  private final JobSettings settings;
  private final InstantSource clock;
  private final LogicJob.JobLog log;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, LogicJob> jobs = new ConcurrentHashMap<>();
  private final Deque<Instant> begun = new ArrayDeque<>();
  private final ThreadPoolExecutor runner;
  private final ScheduledExecutorService timer;

  /**
   * Jobs that ask this model.
   *
   * @param log receives what only the operator is to know
   */
  public LogicJobs(
      LogicWriter writer, JobSettings settings, InstantSource clock, LogicJob.JobLog log) {
    this.writer = writer;
    this.settings = settings;
    this.clock = clock;
    this.log = log;
    this.runner =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(settings.waiting()),
            work -> daemon(work, "logic-job"));
    this.timer =
        Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "logic-job-timer"));
    timer.scheduleWithFixedDelay(
        this::sweep, SWEEP.toSeconds(), SWEEP.toSeconds(), TimeUnit.SECONDS);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** What came of the wish for a job. */
  public sealed interface Start {}

  /** There is one. */
  public record Begun(LogicJob job) implements Start {}

  /** The service has no hole that a model could fill. */
  public record NoHoles() implements Start {}

  /** The service is too large to be kept in memory. */
  public record TooLarge() implements Start {}

  /** There are too many for now. */
  public record Busy(Duration retryAfter) implements Start {}

  /** The model that is asked, as it is named. */
  public String model() {
    return writer.model();
  }

  /**
   * Begins a job for a service that was generated without errors.
   *
   * @param result of the request
   */
  public synchronized Start start(GenerationRequest request, GenerationResult result) {
    sweep();
    if (size(request, result) > settings.characters()) {
      return new TooLarge();
    }
    List<JobHole> holes = JobHole.of(result.files());
    if (holes.stream().allMatch(hole -> hole.task().examples().isEmpty())) {
      return new NoHoles();
    }
    Instant now = clock.instant();
    begun.removeIf(at -> !now.isBefore(at.plus(HOUR)));
    if (begun.size() >= settings.anHour()) {
      return new Busy(Duration.between(now, begun.peekFirst().plus(HOUR)));
    }
    runner.getQueue().removeIf(waiting -> ((Run) waiting).job().isOver());
    if (runner.getQueue().remainingCapacity() == 0) {
      return new Busy(SWEEP);
    }
    LogicJob job = new LogicJob(newId(), request, result, holes, clock, log);
    jobs.put(job.id(), job);
    begun.addLast(now);
    runner.execute(new Run(job, this));
    return new Begun(job);
  }

  private static long size(GenerationRequest request, GenerationResult result) {
    return request.inputs().stream().mapToLong(input -> input.text().length()).sum()
        + result.files().stream().mapToLong(file -> file.content().length()).sum();
  }

  private String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What the runner does with a job. */
  private record Run(LogicJob job, LogicJobs jobs) implements Runnable {
    @Override
    public void run() {
      jobs.run(job);
    }
  }

  private void run(LogicJob job) {
    long most = settings.spending().time().toMillis();
    ScheduledFuture<?> alarm;
    try {
      alarm = timer.schedule(job::stop, most, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // The server stops: what waited is over.
      job.cancel();
      return;
    }
    try {
      job.run(
          new LogicLoop(
              writer,
              ReplyCache.none(),
              LoopLimits.standard(),
              settings.spending().budget(),
              Pace.real()));
    } finally {
      alarm.cancel(false);
    }
  }

  /** The job of an id; nothing where there is none, or none any more. */
  public Optional<LogicJob> find(String id) {
    sweep();
    return Optional.ofNullable(jobs.get(id));
  }

  public JobStatus status(LogicJob job) {
    return job.status(settings.kept());
  }

  /** Ends a job and forgets it; it counts within its hour all the same. */
  public void forget(LogicJob job) {
    job.cancel();
    jobs.remove(job.id());
  }

  /** Forgets what is past. */
  private void sweep() {
    jobs.values().removeIf(job -> job.isPast(settings.kept()));
  }

  @Override
  public void close() {
    runner.shutdownNow();
    jobs.values().forEach(LogicJob::cancel);
    timer.shutdownNow();
  }
}
