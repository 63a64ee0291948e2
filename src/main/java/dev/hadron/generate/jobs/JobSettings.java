package dev.hadron.generate.jobs;

import dev.hadron.generate.ImplementRequest;
import java.time.Duration;
import java.util.Objects;

/**
 * What the operator of a server lets jobs do; no request says anything of it.
 *
 * @param spending what one job may cost, and how long it may take
 * @param waiting how many jobs may wait for the one that is run
 * @param anHour how many jobs are begun within an hour, so that what they cost has a bound
 * @param characters how long the inputs and the files of one may be together, since all are in memory
 * @param kept how long a job is remembered after its end
 */
public record JobSettings(
    ImplementRequest.Spending spending, int waiting, int anHour, long characters, Duration kept) {

  public JobSettings {
    Objects.requireNonNull(spending, "spending");
    Objects.requireNonNull(kept, "kept");
  }

  public static JobSettings standard(ImplementRequest.Spending spending) {
    return new JobSettings(spending, 4, 20, 10_000_000, Duration.ofHours(1));
  }
}
