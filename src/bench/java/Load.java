import java.util.Arrays;

/**
 * What a number of requests took.
 *
 * @param cpuMicros CPU time of the service a request
 * @param medianMicros what half of the callers waited at most
 * @param slowMicros what 99 of 100 callers waited at most
 * @param perSecond requests a second
 */
record Load(double cpuMicros, double medianMicros, double slowMicros, double perSecond) {

  static Load of(double cpuSeconds, double seconds, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Load(
        cpuSeconds * 1e6 / nanos.length,
        sorted[nanos.length / 2] / 1e3,
        sorted[nanos.length * 99 / 100] / 1e3,
        nanos.length / seconds);
  }
}
