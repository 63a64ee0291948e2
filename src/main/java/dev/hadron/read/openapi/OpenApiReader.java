package dev.hadron.read.openapi;

import dev.hadron.api.Api;
import dev.hadron.api.SpecVersion;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.openapi.Node.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the files of one OpenAPI contract into an {@link Api}; opens nothing else and throws
 * nothing.
 */
public final class OpenApiReader {

  /**
   * Reads the contract among {@code files}: the one that has a version key, and paths if several
   * have.
   *
   * @param files at least one; references between them are looked up by name, and overlays among
   *     them change it
   */
  public ApiReading read(List<SourceFile> files) {
    List<SourceFile> overlays = files.stream().filter(Overlay::is).toList();
    List<SourceFile> documents = files.stream().filter(file -> !Overlay.is(file)).toList();
    return documents.isEmpty() ? read(files, List.of()) : read(documents, overlays);
  }

  private ApiReading read(List<SourceFile> files, List<SourceFile> overlays) {
    Map<String, SourceFile> byName = new LinkedHashMap<>();
    files.forEach(file -> byName.putIfAbsent(FilePaths.normalise(file.name()), file));
    SourceResolver resolver = name -> Optional.ofNullable(byName.get(name));
    if (files.size() == 1) {
      return read(files.get(0), resolver, overlays);
    }
    EntryFile entry = EntryFile.among(files);
    return entry.file().isPresent()
        ? read(entry.file().get(), resolver, overlays)
        : new ApiReading(Optional.empty(), entry.diagnostics(), Ledger.EMPTY);
  }

  /**
   * Reads the contract whose first file is {@code entry}.
   *
   * @param resolver finds the other files, by names relative to what the entry's name is relative
   *     to
   */
  public ApiReading read(SourceFile entry, SourceResolver resolver) {
    return read(entry, resolver, List.of());
  }

  private ApiReading read(
      SourceFile entry, SourceResolver resolver, List<SourceFile> overlays) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<LedgerEntry> ledger = new ArrayList<>();
    Documents documents = new Documents(resolver, ledger);
    Optional<Api> api = Optional.empty();
    try {
      Node written = documents.root(entry);
      Node root = Overlay.apply(written, overlays, diagnostics);
      Optional<SpecVersion> version = Editions.of(root, diagnostics, ledger);
      if (version.isPresent() && root instanceof MapNode map) {
        Reading reading = new Reading(version.get(), documents, diagnostics, ledger);
        RemoteReferences.report(root, diagnostics);
        MapNode meant = Repairs.of(map, reading);
        documents.replace(entry, meant);
        // References in an overlay are the contract's own.
        overlays.forEach(overlay -> documents.replace(overlay, meant));
        api = Optional.of(new ContractReader(reading, meant, meant == written).read(entry));
        reportRemote(documents, meant, diagnostics);
      }
    } catch (UnreadableException e) {
      diagnostics.add(EntryFile.explain(e.diagnostic(), entry));
    }
    boolean broken = diagnostics.stream().anyMatch(Diagnostic::isError);
    return new ApiReading(broken ? Optional.empty() : api, diagnostics, new Ledger(ledger));
  }

  /** The entry file was searched before it was read; the files that it led to are searched now. */
  private static void reportRemote(Documents documents, Node entry, List<Diagnostic> diagnostics)
      throws UnreadableException {
    for (SourceFile file : documents.files()) {
      Node root = documents.root(file);
      if (root != entry) {
        RemoteReferences.report(root, diagnostics);
      }
    }
  }
}
