package dev.hadron.generate;

import dev.hadron.api.GivenLogic;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.mapping.CatalogMapper;
import dev.hadron.mapping.Mapped;
import dev.hadron.mapping.Meanings;
import dev.hadron.model.Coordinates;
import dev.hadron.read.openapi.LogicReader;
import dev.hadron.read.sql.LogicComments;
import dev.hadron.read.sql.SqlReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A schema as the documents of a run give it.
 *
 * @param schema empty where a diagnostic is an error
 * @param logic what comments say of operations that are beside those of the tables
 */
record GivenSchema(
    GenerationRequest request,
    Optional<ServiceSchema> schema,
    List<GivenLogic> logic,
    List<Diagnostic> diagnostics,
    List<LedgerEntry> ledger) {

  static GivenSchema read(GenerationRequest request) {
    SchemaSources sources = SchemaSources.of(request);
    if (sources.hasErrors()) {
      return refused(request, sources.diagnostics());
    }
    SqlReading reading = sources.read(request.options());
    List<Diagnostic> diagnostics = new ArrayList<>(sources.diagnostics());
    diagnostics.addAll(
        request.exact().map(ExactSchema::diagnostics).orElseGet(reading::diagnostics));
    LogicReader logic = new LogicReader();
    for (SourceFile file : sources.files()) {
      LogicComments.in(file, reading.dialect())
          .forEach(found -> logic.comment(found.address(), found.says(), found.where()));
    }
    diagnostics.addAll(logic.diagnostics());
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      return refused(request, diagnostics);
    }
    ServiceSchema schema =
        ServiceSchema.given(
            reading,
            request.exact(),
            request.options().target(),
            Meanings.of(request.options().meaning())::isVersion);
    List<LedgerEntry> ledger = new ArrayList<>(schema.ledger());
    ledger.addAll(sources.ledger());
    ledger.addAll(reading.ledger());
    request.exact().map(ExactSchema::ledger).ifPresent(ledger::addAll);
    return new GivenSchema(request, Optional.of(schema), logic.given(), diagnostics, ledger);
  }

  private static GivenSchema refused(GenerationRequest request, List<Diagnostic> diagnostics) {
    return new GivenSchema(request, Optional.empty(), List.of(), diagnostics, List.of());
  }

  /**
   * The service that the tables ask for.
   *
   * @param own operations beside those
   */
  Mapped mapped(Coordinates coordinates, List<GivenLogic> own) {
    return mapped(coordinates, Optional.empty(), own);
  }

  /** What the tables bring to a service whose contract says who sees what. */
  Mapped mappedForContract(Coordinates coordinates) {
    return mapped(coordinates, Optional.of("the contract says who sees what"), List.of());
  }

  private Mapped mapped(
      Coordinates coordinates, Optional<String> byContract, List<GivenLogic> own) {
    boolean open = request.options().auth().filter(AuthPreset.NONE::equals).isPresent();
    return new CatalogMapper(
            schema.orElseThrow().catalog(),
            coordinates,
            open,
            Meanings.of(request.options().meaning()),
            open ? Optional.of("nobody says who calls") : byContract,
            own)
        .map();
  }
}
