package dev.hadron.read.openapi;

import dev.hadron.api.GivenLogic;
import dev.hadron.api.JsonValue;
import dev.hadron.api.PlacedValue;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.openapi.Node.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is said of logic outside of a contract, in the YAML that contracts are written in. */
public final class LogicReader {

  private final List<GivenLogic> given = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  public List<GivenLogic> given() {
    return List.copyOf(given);
  }

  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /**
   * Takes in what a comment says of one operation.
   *
   * @param says empty where the comment says no more than which one it is
   */
  public void comment(String address, SourceFile says, SourceLocation where) {
    if (says.text().isBlank()) {
      given.add(
          new GivenLogic(
              address, new PlacedValue(new JsonValue.JsonObject(Map.of()), where, Map.of())));
      return;
    }
    read(says, true)
        .ifPresent(
            node -> {
              PlacedValue value = places(says).of(node);
              given.add(
                  new GivenLogic(address, new PlacedValue(value.value(), where, value.places())));
            });
  }

  /** Takes in what a file says: for each operation, by its id or its method and address. */
  public void file(SourceFile file) {
    Optional<Node> node = read(file, !Documents.isJson(file));
    if (node.isEmpty()) {
      return;
    }
    if (!(node.get() instanceof MapNode map)) {
      diagnostics.add(
          Diagnostic.error(
              "logic-hint",
              "a logic file has an entry for each operation, and this is " + node.get().kind(),
              node.get().location(),
              "approveOrder: { needs: [order], rule: … }"));
      return;
    }
    map.members().forEach((key, value) -> given.add(new GivenLogic(key, places(file).of(value))));
  }

  private Optional<Node> read(SourceFile file, boolean yaml) {
    List<LedgerEntry> twice = new ArrayList<>();
    try {
      Node node =
          yaml
              ? YamlTree.read(file, file.text(), twice)
              : JsonTree.read(file, file.text(), twice);
      for (LedgerEntry entry : twice) {
        diagnostics.add(
            Diagnostic.error(
                "logic-hint",
                entry.construct() + " " + entry.outcome(),
                entry.where(),
                "say each thing once"));
      }
      return Optional.of(node);
    } catch (UnreadableException e) {
      Diagnostic broken = e.diagnostic();
      diagnostics.add(
          Diagnostic.error("logic-hint", broken.message(), broken.where(), broken.hint()));
      return Optional.empty();
    }
  }

  private static Places places(SourceFile file) {
    return new Places(name -> Optional.of(file));
  }
}
