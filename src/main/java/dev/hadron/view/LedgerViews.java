package dev.hadron.view;

import dev.hadron.diagnostic.Ledger;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Binding;
import dev.hadron.model.Operation;
import dev.hadron.model.Resource;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the view of the ledger that a project carries. */
final class LedgerViews {

  private LedgerViews() {}

  static LedgerView view(ServiceModel model, Ledger ledger) {
    List<String> custom = new ArrayList<>();
    for (Resource resource : model.resources()) {
      for (Operation operation : resource.operations()) {
        if (operation.binding() instanceof Binding.Custom binding) {
          custom.add(
              row(
                  MarkdownText.cell(operation.method() + " " + operation.path()),
                  MarkdownText.cell(operation.id()),
                  MarkdownText.cell(binding.reason()),
                  MarkdownText.cell(file(model, resource))));
        }
      }
    }
    return new LedgerView(
        MarkdownText.cell(model.coordinates().title()),
        List.copyOf(custom),
        ledger.entries().stream().map(LedgerViews::row).toList());
  }

  private static String file(ServiceModel model, Resource resource) {
    String folder = model.coordinates().basePackage().replace('.', '/');
    return "src/main/java/%s/%s/%sResource.java"
        .formatted(folder, resource.packageName(), resource.name());
  }

  private static String row(LedgerEntry entry) {
    return row(
        MarkdownText.cell(entry.where().toString()),
        MarkdownText.cell(entry.construct()),
        MarkdownText.cell(entry.outcome()),
        MarkdownText.cell(entry.id()));
  }

  private static String row(String... cells) {
    return Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |"));
  }
}
