package dev.hadron.web;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.generate.HadronBuild;
import dev.hadron.generate.OptionKey;
import dev.hadron.generate.OptionProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the form shows.
 *
 * @param documents at least one, blank on a fresh form
 * @param problems sentences about the request, for fields that the form does not have
 * @param diagnostics what is wrong with the documents
 */
public record FormPage(
    String version,
    List<Document> documents,
    List<Field> fields,
    boolean strict,
    List<Samples.Sample> samples,
    List<String> problems,
    List<Diagnostic> diagnostics) {

  private static final List<Document> BLANK = List.of(new Document("", ""));

  /** One pasted document. */
  public record Document(String name, String text) {}

  /**
   * One option as a form field.
   *
   * @param problem what is wrong with the value, or blank
   */
  public record Field(
      String key, String title, String hint, String value, List<String> choices, String problem) {}

  static FormPage fresh() {
    return of(BLANK, Map.of(), false, List.of(), List.of());
  }

  /** A fresh form that says what is wrong beside it. */
  static FormPage withProblem(String what, String message) {
    return of(BLANK, Map.of(), false, List.of(new OptionProblem(what, message)), List.of());
  }

  static FormPage of(Samples.Sample sample) {
    List<Document> documents = List.of(new Document(sample.file(), sample.text()));
    return of(documents, Map.of(), false, List.of(), List.of());
  }

  /** The form as it was sent, with what is wrong with it. */
  static FormPage of(
      WebRequest request, List<OptionProblem> problems, List<Diagnostic> diagnostics) {
    List<SourceFile> files = request.documents().filesByName();
    List<Document> documents =
        files.stream().map(file -> new Document(file.name(), file.text())).toList();
    return of(
        documents.isEmpty() ? BLANK : documents,
        request.values(),
        request.strict(),
        problems,
        diagnostics);
  }

  /** Whether there is anything to say before the fields. */
  public boolean hasErrors() {
    return !problems.isEmpty() || !diagnostics.isEmpty();
  }

  private static FormPage of(
      List<Document> documents,
      Map<String, String> values,
      boolean strict,
      List<OptionProblem> problems,
      List<Diagnostic> diagnostics) {
    Map<String, String> byKey =
        problems.stream()
            .filter(problem -> OptionKey.of(problem.key()).isPresent())
            .collect(Collectors.toMap(OptionProblem::key, OptionProblem::message, (a, b) -> a));
    List<String> all =
        problems.stream().map(problem -> title(problem.key()) + ": " + problem.message()).toList();
    List<Field> fields =
        Arrays.stream(OptionKey.values())
            .map(
                key ->
                    new Field(
                        key.key(),
                        key.title(),
                        key.description() + "; default: " + key.defaultText(),
                        values.getOrDefault(key.key(), ""),
                        key.choices(),
                        byKey.getOrDefault(key.key(), "")))
            .toList();
    return new FormPage(
        HadronBuild.version(), documents, fields, strict, Samples.all(), all, diagnostics);
  }

  private static String title(String key) {
    return OptionKey.of(key).map(OptionKey::title).orElse(key.equals("file") ? "Input" : key);
  }
}
