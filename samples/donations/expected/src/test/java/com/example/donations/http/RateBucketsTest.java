package com.example.donations.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateBucketsTest {
  private static final int REQUESTS = 4;
  private static final int CALLERS = 3;
  private static final Duration WINDOW = Duration.ofSeconds(8);

  /** Begins shortly before the clock starts from its smallest value again. */
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);

  private final RateBuckets buckets = new RateBuckets(REQUESTS, WINDOW, CALLERS, clock::get);

  @Test
  void a_caller_may_send_as_many_as_the_limit_at_once_and_no_more() {
    for (int left = REQUESTS - 1; left >= 0; left--) {
      RateBuckets.Verdict verdict = buckets.take("ann");
      assertTrue(verdict.allowed());
      assertEquals(left, verdict.remaining());
      assertEquals(Duration.ofSeconds(2L * (REQUESTS - left)), verdict.full());
    }
    RateBuckets.Verdict refused = buckets.take("ann");
    assertFalse(refused.allowed());
    assertEquals(0, refused.remaining());
    assertEquals(WINDOW, refused.full());
    assertEquals(Duration.ofSeconds(2), refused.retry());
  }

  @Test
  void who_waits_as_long_as_was_said_may_go_on() {
    exhaust("ann");
    clock.addAndGet(Duration.ofSeconds(2).toNanos() - 1);
    assertFalse(buckets.take("ann").allowed());
    clock.incrementAndGet();
    assertTrue(buckets.take("ann").allowed());
    assertFalse(buckets.take("ann").allowed());
  }

  @Test
  void a_window_later_everything_is_there_again() {
    exhaust("ann");
    clock.addAndGet(WINDOW.toNanos());
    assertEquals(REQUESTS - 1, buckets.take("ann").remaining());
  }

  @Test
  void callers_do_not_pay_for_each_other() {
    exhaust("ann");
    assertEquals(REQUESTS - 1, buckets.take("bob").remaining());
  }

  @Test
  void the_most_callers_that_are_remembered_are_those_who_came_last() {
    exhaust("ann");
    IntStream.range(0, CALLERS).forEach(other -> buckets.take("other " + other));
    assertEquals(CALLERS, buckets.remembered());
    assertEquals(REQUESTS - 1, buckets.take("ann").remaining());
  }

  @Test
  void who_was_quiet_for_long_enough_is_forgotten() {
    buckets.take("ann");
    clock.addAndGet(WINDOW.toNanos());
    buckets.take("bob");
    assertEquals(1, buckets.remembered());
  }

  private void exhaust(String caller) {
    IntStream.range(0, REQUESTS).forEach(request -> buckets.take(caller));
  }
}
