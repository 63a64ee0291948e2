package com.example.donations.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What each caller may still send: a bucket that a request takes a drop from, and that is full
 * again within a window. The moment at which it will be full says all about one, so that who was
 * quiet until then need not be remembered.
 */
@ApplicationScoped
class RateBuckets {
  private final int requests;
  private final long window;
  private final long drop;
  private final LongSupplier clock;
  private final Map<String, Long> fullAt;

  @Inject
  RateBuckets(RateLimitSettings settings) {
    this(settings.requests(), settings.window(), settings.callers(), System::nanoTime);
  }

  /**
   * @param callers that are remembered at most
   * @param clock in nanoseconds, such as {@code System::nanoTime}
   */
  RateBuckets(int requests, Duration window, int callers, LongSupplier clock) {
    this.requests = requests;
    this.window = window.toNanos();
    this.drop = this.window / requests;
    this.clock = clock;
    this.fullAt = new Recent(callers, clock);
  }

  /**
   * What a request came to.
   *
   * @param remaining requests that could follow at once
   * @param full when nothing is missing any more
   * @param retry when the next request can succeed; zero where this one did
   */
  record Verdict(boolean allowed, long remaining, Duration full, Duration retry) {}

  /** Takes a drop from the caller's bucket, if there is one left. */
  synchronized Verdict take(String caller) {
    long now = clock.getAsLong();
    long missing = Math.max(0, fullAt.getOrDefault(caller, now) - now);
    long after = missing + drop;
    if (after > window) {
      Duration retry = Duration.ofNanos(after - window);
      return new Verdict(false, 0, Duration.ofNanos(missing), retry);
    }
    fullAt.put(caller, now + after);
    return new Verdict(true, (window - after) / drop, Duration.ofNanos(after), Duration.ZERO);
  }

  /** Requests in a window. */
  int requests() {
    return requests;
  }

  Duration window() {
    return Duration.ofNanos(window);
  }

  synchronized int remembered() {
    return fullAt.size();
  }

  /** Forgets, with each new caller, who was quiet for longest: full buckets, or too many. */
  private static final class Recent extends LinkedHashMap<String, Long> {
    private static final long serialVersionUID = 1L;

    private final int callers;
    private final transient LongSupplier clock;

    Recent(int callers, LongSupplier clock) {
      super(16, 0.75f, true);
      this.callers = callers;
      this.clock = clock;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
      return size() > callers || eldest.getValue() - clock.getAsLong() <= 0;
    }
  }
}
