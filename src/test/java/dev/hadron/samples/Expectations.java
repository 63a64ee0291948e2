package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertFalse;

/** Whether a run compares with what is expected below {@code samples/}, or writes it anew. */
final class Expectations {

  private static final String UPDATE = "samples.update";

  /** Ends the message of every comparison that fails. */
  static final String HOW_TO_UPDATE =
      "\nTo make this what the samples expect:\n  mvn test -Dtest='*SamplesTest' -D"
          + UPDATE
          + "=true\n";

  private Expectations() {}

  /**
   * Whether the user asked for an update; Surefire hands over what stands on the command line, and a
   * setting in pom.xml would update every time.
   */
  static boolean areUpdated() {
    boolean asked = Boolean.getBoolean(UPDATE);
    assertFalse(
        asked && System.getenv().containsKey("CI"), "a machine does not decide what is expected");
    return asked;
  }
}
