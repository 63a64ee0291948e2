package dev.hadron.logic.loop;

import dev.hadron.logic.LogicAnswer;
import dev.hadron.logic.LogicRequest;
import dev.hadron.logic.LogicTask;
import dev.hadron.logic.LogicWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sends the requests of one hole: the cache first, then the writer, never above a budget. */
final class Dialogue {

  private static final int CHARACTERS_A_TOKEN = 4;

  private final LogicTask task;
  private final LogicWriter writer;
  private final ReplyCache cache;
  private final LoopLimits limits;
  private final Pace pace;
  private final List<Budget.Meter> meters;

  Dialogue(
      LogicTask task,
      LogicWriter writer,
      ReplyCache cache,
      LoopLimits limits,
      Pace pace,
      List<Budget.Meter> meters) {
    this.task = task;
    this.writer = writer;
    this.cache = cache;
    this.limits = limits;
    this.pace = pace;
    this.meters = meters;
  }

  /** The answer; a failure is final: what may pass was waited for. */
  LogicAnswer ask(LogicRequest request) throws IOException {
    String hash = request.hash(writer.model());
    Optional<LogicAnswer.Reply> known = cache.find(hash);
    if (known.isPresent()) {
      return known.get();
    }
    if (cache.isReplay()) {
      throw new ReplayMissException(task.id(), hash);
    }
    LogicAnswer answer = send(request);
    for (int i = 0; i < limits.retries() && isPassing(answer); i++) {
      Duration wait = wait((LogicAnswer.Failure) answer, i);
      if (wait.compareTo(limits.longestWait()) > 0 || wait.compareTo(remaining()) > 0) {
        return LogicAnswer.Failure.of(
            LogicAnswer.Kind.LASTING,
            ((LogicAnswer.Failure) answer).reason()
                + "; to wait "
                + wait.toSeconds()
                + " s is too long");
      }
      timed(() -> pace.pause(wait));
      answer = send(request);
    }
    if (answer instanceof LogicAnswer.Reply reply) {
      cache.keep(hash, reply);
    }
    return answer;
  }

  private LogicAnswer send(LogicRequest request) {
    long prompt = request.length() / CHARACTERS_A_TOKEN + 1;
    for (Budget.Meter meter : meters) {
      Optional<String> spent = meter.refuses(prompt + request.maxTokens());
      if (spent.isPresent()) {
        return LogicAnswer.Failure.of(LogicAnswer.Kind.SPENT, spent.get());
      }
    }
    Duration limit = limits.call().compareTo(remaining()) < 0 ? limits.call() : remaining();
    LogicAnswer[] answer = new LogicAnswer[1];
    timed(() -> answer[0] = writer.write(request, limit));
    long tokens = prompt;
    if (answer[0] instanceof LogicAnswer.Reply reply) {
      // Counted by ourselves too: a side that counts nothing does not make it free.
      tokens = Math.max(reply.tokens(), prompt + reply.text().length() / CHARACTERS_A_TOKEN);
    }
    for (Budget.Meter meter : meters) {
      meter.spendCall(tokens);
    }
    return answer[0];
  }

  private static boolean isPassing(LogicAnswer answer) {
    return answer instanceof LogicAnswer.Failure failure
        && failure.kind() == LogicAnswer.Kind.PASSING;
  }

  private static Duration wait(LogicAnswer.Failure failure, int retry) {
    return failure.retryAfter().orElse(Duration.ofSeconds(1L << retry));
  }

  private Duration remaining() {
    return meters.stream().map(Budget.Meter::remaining).min(Duration::compareTo).orElseThrow();
  }

  private void timed(Runnable work) {
    long start = pace.nanos();
    work.run();
    spendTime(pace.nanos() - start);
  }

  void spendTime(long nanos) {
    meters.forEach(meter -> meter.spendTime(nanos));
  }
}
