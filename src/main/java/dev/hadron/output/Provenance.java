package dev.hadron.output;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run was made from; two runs of equal provenance write equal bytes.
 *
 * @param version version of this program
 * @param options every option that was given, by its name on the command line
 * @param inputs SHA-256 by name of each input document
 * @param rules SHA-256 over the rules that were in force
 * @param templates SHA-256 over the templates that were at hand
 */
public record Provenance(
    String version,
    SortedMap<String, String> options,
    SortedMap<String, String> inputs,
    String rules,
    String templates) {

  public Provenance {
    Objects.requireNonNull(version, "version");
    options = sorted(options);
    inputs = sorted(inputs);
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(templates, "templates");
  }

  private static SortedMap<String, String> sorted(Map<String, String> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
