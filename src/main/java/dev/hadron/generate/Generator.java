package dev.hadron.generate;

import dev.hadron.api.Api;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.mapping.ApiMapped;
import dev.hadron.mapping.ApiMapper;
import dev.hadron.mapping.CatalogMapper;
import dev.hadron.mapping.Mapped;
import dev.hadron.mapping.Meanings;
import dev.hadron.mapping.Recognition;
import dev.hadron.model.Coordinates;
import dev.hadron.model.Operation;
import dev.hadron.model.ServiceModel;
import dev.hadron.plan.GeneratedFile;
import dev.hadron.plan.Planner;
import dev.hadron.plan.TemplateCatalog;
import dev.hadron.read.openapi.ApiReading;
import dev.hadron.read.openapi.OpenApiReader;
import dev.hadron.read.sql.SqlReading;
import dev.hadron.render.Renderer;
import dev.hadron.render.Rendering;
import dev.hadron.render.TemplateEngine;
import dev.hadron.render.TemplateSource;
import dev.hadron.view.UnsureChecks;
import dev.hadron.view.UnsurePatterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The main use case: input documents in, the files of a complete service out; pure, nothing is
 * written.
 */
public final class Generator {

  private final TemplateSource templates;

  public Generator() {
    this(TemplateSource.shipped());
  }

  public Generator(TemplateSource templates) {
    this.templates = templates;
  }

  /**
   * Reads, maps, decides, plans and renders; problems of the input are diagnostics, never
   * exceptions.
   */
  public GenerationResult generate(GenerationRequest request) {
    Draft draft = draft(request);
    if (draft.hasErrors()) {
      return new GenerationResult(List.of(), draft.diagnostics(), draft.ledger(), List.of());
    }
    Ledger ledger =
        draft
            .ledger()
            .plus(UnsureChecks.of(draft.model()))
            .plus(UnsurePatterns.of(draft.model()));
    Rendering rendering =
        new Renderer(new TemplateEngine(templates))
            .render(new Planner(TemplateCatalog.shipped()).plan(draft.model(), ledger));
    List<Diagnostic> diagnostics = new ArrayList<>(draft.diagnostics());
    diagnostics.addAll(rendering.diagnostics());
    List<GeneratedFile> files = new ArrayList<>(rendering.files());
    request
        .options()
        .client()
        .flatMap(
            client ->
                ClientFiles.add(
                    client,
                    files,
                    draft.model().coordinates(),
                    request.inputs().get(0).name()))
        .ifPresent(diagnostics::add);
    return new GenerationResult(
        diagnostics.stream().anyMatch(Diagnostic::isError) ? List.of() : files,
        diagnostics,
        ledger,
        bindings(draft.model(), ledger),
        draft.recognised().stream().map(Generator::row).toList(),
        Optional.of(draft.model().coordinates()));
  }

  /** What the inputs describe, before anything is planned; empty when they have errors. */
  static Optional<ServiceModel> model(GenerationRequest request) {
    Draft draft = draft(request);
    return draft.hasErrors() ? Optional.empty() : Optional.of(draft.model());
  }

  private static Draft draft(GenerationRequest request) {
    Optional<Diagnostic> mixed = InputMix.problem(request.inputs());
    if (mixed.isPresent()) {
      return Draft.refused(List.of(mixed.get()));
    }
    return InputKind.of(request.inputs().get(0)) == InputKind.SQL
        ? fromSchema(request)
        : fromContract(request);
  }

  private static Draft fromContract(GenerationRequest request) {
    ApiReading reading = new OpenApiReader().read(request.inputs());
    if (reading.api().isEmpty()) {
      return Draft.refused(reading.diagnostics());
    }
    Api api = reading.api().get();
    ApiMapped mapped =
        ApiMapper.map(
            api,
            CoordinatesFinder.find(request, api.info().title()),
            Meanings.of(request.options().meaning()));
    List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
    diagnostics.addAll(mapped.diagnostics());
    ServiceSchema schema =
        ServiceSchema.derived(mapped.catalog(), request.options().target());
    return new Draft(
        schema.store(mapped.model()),
        diagnostics,
        mapped.ledger().plus(schema.ledger()).plus(reading.ledger()),
        mapped.recognised());
  }

  private static Draft fromSchema(GenerationRequest request) {
    SchemaSources sources = SchemaSources.of(request);
    if (sources.hasErrors()) {
      return Draft.refused(sources.diagnostics());
    }
    SqlReading reading = sources.read(request.options());
    List<Diagnostic> diagnostics = new ArrayList<>(sources.diagnostics());
    diagnostics.addAll(
        request.exact().map(ExactSchema::diagnostics).orElseGet(reading::diagnostics));
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      return Draft.refused(diagnostics);
    }
    ServiceSchema schema =
        ServiceSchema.given(reading, request.exact(), request.options().target());
    Coordinates coordinates = CoordinatesFinder.find(request, "");
    boolean open = request.options().auth().filter(AuthPreset.NONE::equals).isPresent();
    Mapped mapped = new CatalogMapper(
                schema.catalog(),
                coordinates,
                open,
                Meanings.of(request.options().meaning()))
            .map();
    diagnostics.addAll(mapped.diagnostics());
    return new Draft(
        schema.store(mapped.model()),
        diagnostics,
        mapped
            .ledger()
            .plus(schema.ledger())
            .plus(sources.ledger())
            .plus(reading.ledger())
            .plus(request.exact().map(ExactSchema::ledger).orElseGet(List::of)),
        mapped.recognised());
  }

  private static List<BindingRow> bindings(ServiceModel model, Ledger ledger) {
    Reservations reservations = new Reservations(model, ledger);
    return model.operations().stream()
        .map(operation -> row(operation, reservations.of(operation)))
        .toList();
  }

  private static MeaningRow row(Recognition found) {
    return new MeaningRow(
        found.subject(), found.kind(), found.effect(), found.evidence(), found.where());
  }

  private static BindingRow row(Operation operation, List<String> reservations) {
    return new BindingRow(
        operation.method() + " " + operation.path(),
        operation.id(),
        operation.binding().label(),
        operation.evidence().rule(),
        operation.evidence().seen(),
        reservations);
  }

  /** The model before rendering, with what was said on the way. */
  private record Draft(
      ServiceModel model,
      List<Diagnostic> diagnostics,
      Ledger ledger,
      List<Recognition> recognised) {

    static Draft refused(List<Diagnostic> diagnostics) {
      return new Draft(null, diagnostics, Ledger.EMPTY, List.of());
    }

    boolean hasErrors() {
      return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
  }
}
