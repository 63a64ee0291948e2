package dev.hadron.output;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run was made from; two runs of equal provenance write equal bytes.
 *
 * @param version version of this program
 * @param project what names the project and shapes it as a whole, given or found, by the names of
 *     options: a later run keeps it
 * @param options every option that was given, by its name on the command line
 * @param inputs SHA-256 by name of each input document
 * @param sources paths of the inputs as they were named, from the project's folder; none where they
 *     came over a wire
 * @param rules SHA-256 over the rules that were in force
 * @param templates SHA-256 over the templates that were at hand
 */
public record Provenance(
    String version,
    SortedMap<String, String> project,
    SortedMap<String, String> options,
    SortedMap<String, String> inputs,
    List<String> sources,
    String rules,
    String templates) {

  public Provenance {
    Objects.requireNonNull(version, "version");
    project = sorted(project);
    options = sorted(options);
    inputs = sorted(inputs);
    sources = List.copyOf(sources);
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(templates, "templates");
  }

  /** The same, with where the inputs lie. */
  public Provenance from(List<String> paths) {
    return new Provenance(version, project, options, inputs, paths, rules, templates);
  }

  private static SortedMap<String, String> sorted(Map<String, String> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
