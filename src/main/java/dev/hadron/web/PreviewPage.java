package dev.hadron.web;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.Severity;
import dev.hadron.generate.BindingRow;
import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.HadronBuild;
import dev.hadron.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the preview shows: the result, and the request once more so that it can be sent again.
 *
 * @param documents the inputs as they were read
 * @param values the options that were given
 * @param models the model that fills holes, where there is one and there are holes
 */
public record PreviewPage(
    String version,
    List<FormPage.Document> documents,
    Map<String, String> values,
    boolean strict,
    List<Figure> figures,
    List<TreeNode> tree,
    List<FileText> files,
    List<BindingRow> bindings,
    List<Diagnostic> diagnostics,
    List<LedgerEntry> ledger,
    List<String> models) {

  /** One number of the summary with what it counts. */
  public record Figure(String number, String noun) {}

  /** One file with its text; the anchor is its id on the page. */
  public record FileText(String anchor, String path, String owner, String text) {}

  static PreviewPage of(WebRequest request, GenerationResult result, Optional<String> model) {
    Map<String, String> anchors = new HashMap<>();
    List<FileText> files = new ArrayList<>();
    for (GeneratedFile file : result.files()) {
      String anchor = "file-" + (files.size() + 1);
      anchors.put(file.path(), anchor);
      files.add(new FileText(anchor, file.path(), owner(file), file.content()));
    }
    return new PreviewPage(
        HadronBuild.version(),
        request.documents().filesByName().stream()
            .map(source -> new FormPage.Document(source.name(), source.text()))
            .toList(),
        request.values(),
        request.strict(),
        figures(result),
        TreeNode.of(result.files(), anchors),
        files,
        result.bindings(),
        result.diagnostics(),
        result.ledger().entries(),
        model.filter(name -> result.customCount() > 0).stream().toList());
  }

  private static String owner(GeneratedFile file) {
    return switch (file.ownership()) {
      case GENERATED -> "generated: written again by every run";
      case SCAFFOLDED -> "scaffolded: yours from your first edit on";
    };
  }

  private static List<Figure> figures(GenerationResult result) {
    return List.of(
        figure(result.files().size(), "file"),
        figure(result.resourceCount(), "resource"),
        figure(result.boundCount(), "bound operation"),
        figure(result.customCount(), "custom operation"),
        figure(result.ledger().entries().size(), "ledger line"),
        figure(result.count(Severity.WARNING), "warning"));
  }

  private static Figure figure(long number, String noun) {
    return new Figure(Long.toString(number), number == 1 ? noun : noun + "s");
  }
}
