package dev.hadron.generate;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.generate.Explanation.Governing;
import dev.hadron.generate.Explanation.Place;
import dev.hadron.generate.TemplateLines.Line;
import dev.hadron.model.ServiceModel;
import dev.hadron.output.LockFile;
import dev.hadron.output.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which template, which rules and which place in the input stand behind a generated line. */
public final class Explainer {

  private final Toolbox toolbox;

  public Explainer(Toolbox toolbox) {
    this.toolbox = toolbox;
  }

  /**
   * Explains one file of a project.
   *
   * @param lock the project's record of its last run
   * @param file the file as it stands, named by its path below the project's root
   * @param line number of a line from 1, or 0 for the file as a whole
   * @param inputs what the project was generated from, to name places in it
   * @return empty when the last run wrote no such file
   */
  public Optional<Explanation> explain(
      LockFile lock, SourceFile file, int line, Optional<GenerationRequest> inputs) {
    LockFile.Entry entry = lock.files().get(file.name());
    if (entry == null) {
      return Optional.empty();
    }
    String text = line == 0 ? "" : file.text().lines().skip(line - 1L).findFirst().orElse("");
    Optional<Line> origin =
        toolbox
            .templateSource()
            .read(entry.template())
            .flatMap(template -> TemplateLines.find(template.text(), text));
    return Optional.of(
        new Explanation(
            file.name(),
            line,
            text.strip(),
            entry.ownership(),
            !Sha256.of(file.text()).equals(entry.sha256()),
            entry.template(),
            origin.map(Line::number).orElse(0),
            origin.map(Line::text).orElse(""),
            rules(entry.template()),
            inputs.map(request -> places(request, file.name(), text)).orElse(List.of())));
  }

  private List<Governing> rules(String template) {
    return toolbox.ruleCatalog(new ArrayList<>()).rules().stream()
        .filter(rule -> rule.governs(template))
        .map(rule -> new Governing(rule.id(), rule.summary()))
        .toList();
  }

  private static List<Place> places(GenerationRequest request, String path, String text) {
    Optional<ServiceModel> model = Generator.model(request);
    return model
        .map(found -> new InputPlaces(found, path))
        .map(places -> text.isBlank() ? places.ofFile() : places.ofLine(text))
        .orElse(List.of());
  }
}
