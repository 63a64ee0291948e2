package dev.hadron.generate;

import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.GivenLogic;
import dev.hadron.api.PlacedValue;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.mapping.LogicTableFile;
import dev.hadron.read.openapi.LogicReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Logic files among the documents of a run, and the tables that lie beside documents. */
final class LogicInputs {

  private final List<SourceFile> others = new ArrayList<>();
  private final List<SourceFile> logic = new ArrayList<>();
  private final Map<String, SourceFile> tables = new LinkedHashMap<>();
  private final Set<String> used = new TreeSet<>();
  private final LogicReader reader = new LogicReader();

  private LogicInputs() {}

  static LogicInputs of(List<SourceFile> inputs) {
    LogicInputs all = new LogicInputs();
    for (SourceFile input : inputs) {
      if (InputKind.isLogic(input.name())) {
        all.logic.add(input);
      } else if (InputKind.isTable(input.name())) {
        all.tables.put(input.name(), input);
      } else {
        all.others.add(input);
      }
    }
    all.logic.forEach(all.reader::file);
    return all;
  }

  /** The documents of a schema or a contract. */
  List<SourceFile> others() {
    return others;
  }

  /** What is wrong with the files, and with their standing alone. */
  List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>(reader.diagnostics());
    if (others.isEmpty()) {
      String alone =
          logic.isEmpty() ? tables.keySet().iterator().next() : logic.get(0).name();
      all.add(
          Diagnostic.error(
              "logic-alone",
              "this says something of the operations of a contract or a schema, and none is given",
              SourceLocation.ofFile(alone),
              "give the contract or the schema with it"));
    }
    return all;
  }

  /** The contract, with the tables of its operations in the place of their names. */
  Api with(Api api, List<Diagnostic> problems) {
    List<ApiOperation> operations = new ArrayList<>();
    for (ApiOperation operation : api.operations()) {
      operations.add(
          operation
              .logic()
              .map(said -> operation.withLogic(LogicTableFile.in(said, this::table, problems)))
              .orElse(operation));
    }
    return api.withOperations(operations);
  }

  /**
   * What logic files say, and what comments of a schema do, with tables in the place of their names.
   */
  List<GivenLogic> with(List<GivenLogic> comments, List<Diagnostic> problems) {
    List<GivenLogic> all = new ArrayList<>();
    List<GivenLogic> said = new ArrayList<>(comments);
    said.addAll(reader.given());
    for (GivenLogic each : said) {
      PlacedValue says = LogicTableFile.in(each.says(), this::table, problems);
      all.add(new GivenLogic(each.key(), says));
    }
    return all;
  }

  private Optional<SourceFile> table(String name) {
    used.add(name);
    return Optional.ofNullable(tables.get(name));
  }

  /** Tables that nothing refers to. */
  List<LedgerEntry> ledger() {
    return tables.keySet().stream()
        .filter(name -> !used.contains(name))
        .map(
            name ->
                new LedgerEntry(
                    "table-unused",
                    "table " + name,
                    "is not read: no document beside it names it as a table of its logic",
                    SourceLocation.ofFile(name)))
        .toList();
  }
}
