package dev.hadron.generate;

import dev.hadron.api.Api;
import dev.hadron.api.GivenLogic;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.mapping.ApiMapped;
import dev.hadron.mapping.ApiMapper;
import dev.hadron.mapping.Counterpart;
import dev.hadron.mapping.LogicAttachment;
import dev.hadron.mapping.Mapped;
import dev.hadron.mapping.Meanings;
import dev.hadron.mapping.Pairings;
import dev.hadron.mapping.Recognition;
import dev.hadron.mapping.Reconciled;
import dev.hadron.mapping.Reconciler;
import dev.hadron.model.Coordinates;
import dev.hadron.model.Operation;
import dev.hadron.model.ServiceModel;
import dev.hadron.plan.GeneratedFile;
import dev.hadron.plan.Planner;
import dev.hadron.plan.TemplateCatalog;
import dev.hadron.read.openapi.ApiReading;
import dev.hadron.read.openapi.OpenApiReader;
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
    if (rendering.diagnostics().isEmpty()) {
      request
          .options()
          .client()
          .map(language -> client(request, draft, "clients/" + language + "/"))
          .ifPresent(
              client -> {
                files.addAll(client.files());
                client.problem().ifPresent(diagnostics::add);
              });
    }
    return new GenerationResult(
        diagnostics.stream().anyMatch(Diagnostic::isError) ? List.of() : files,
        diagnostics,
        ledger,
        bindings(draft.model(), ledger),
        draft.recognised().stream().map(Generator::row).toList(),
        draft.pairs().stream().map(Generator::row).toList(),
        Optional.of(draft.model().coordinates()));
  }

  /**
   * The client alone that the options name, of the contract that the service would serve; what is
   * lost on the way there is the service's matter.
   */
  public GenerationResult client(GenerationRequest request) {
    Draft draft = draft(request);
    List<Diagnostic> errors =
        new ArrayList<>(draft.diagnostics().stream().filter(Diagnostic::isError).toList());
    if (!errors.isEmpty()) {
      return new GenerationResult(List.of(), errors, Ledger.EMPTY, List.of());
    }
    ClientFiles client = client(request, draft, "");
    client.problem().ifPresent(errors::add);
    return new GenerationResult(
        client.files(),
        errors,
        Ledger.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        Optional.of(draft.model().coordinates()));
  }

  private static ClientFiles client(GenerationRequest request, Draft draft, String folder) {
    String language = request.options().client().orElseThrow();
    return ClientFiles.of(draft.model(), language, folder, request.first().name());
  }

  /** What the inputs describe, before anything is planned; empty when they have errors. */
  static Optional<ServiceModel> model(GenerationRequest request) {
    Draft draft = draft(request);
    return draft.hasErrors() ? Optional.empty() : Optional.of(draft.model());
  }

  private static Draft draft(GenerationRequest request) {
    Draft draft = mapped(request);
    if (draft.hasErrors()) {
      return draft;
    }
    String input = request.first().name();
    Draft secured =
        draft.with(Authentication.of(draft.model(), request.options().auth(), input));
    return secured.hasErrors()
        ? secured
        : secured.with(
            RequestedFeatures.of(secured.model(), request.options().features(), input));
  }

  private static Draft mapped(GenerationRequest request) {
    InputParts parts = InputParts.of(request);
    if (!parts.diagnostics().isEmpty()) {
      return Draft.refused(parts.diagnostics());
    }
    Draft draft = mapped(parts);
    return draft.hasErrors() ? draft : draft.with(parts.logic().ledger());
  }

  private static Draft mapped(InputParts parts) {
    if (parts.schema().isEmpty()) {
      return fromContract(parts.contract().orElseThrow(), parts.logic());
    }
    return parts.contract().isEmpty()
        ? fromSchema(parts.schema().get(), parts.logic())
        : fromBoth(parts.contract().get(), parts.schema().get(), parts.logic());
  }

  private static Draft fromContract(GenerationRequest request, LogicInputs logic) {
    ApiReading reading = new OpenApiReader().read(request.inputs());
    if (reading.api().isEmpty()) {
      return Draft.refused(reading.diagnostics());
    }
    List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
    Api api = said(reading.api().get(), logic, List.of(), diagnostics);
    ApiMapped mapped =
        ApiMapper.map(
            api,
            CoordinatesFinder.find(request, api.info().title()),
            Meanings.of(request.options().meaning()));
    diagnostics.addAll(mapped.diagnostics());
    ServiceSchema schema =
        ServiceSchema.derived(mapped.catalog(), request.options().target());
    return new Draft(
        schema.store(mapped.model()),
        diagnostics,
        mapped.ledger().plus(schema.ledger()).plus(reading.ledger()),
        mapped.recognised(),
        List.of());
  }

  /** The contract with what is said of the logic of its operations, wherever that is. */
  private static Api said(
      Api api, LogicInputs logic, List<GivenLogic> comments, List<Diagnostic> problems) {
    LogicAttachment attached =
        LogicAttachment.of(logic.with(api, problems), logic.with(comments, problems));
    problems.addAll(attached.problems());
    return attached.api();
  }

  private static Draft fromSchema(GenerationRequest request, LogicInputs logic) {
    GivenSchema given = GivenSchema.read(request);
    if (given.schema().isEmpty()) {
      return Draft.refused(given.diagnostics());
    }
    List<Diagnostic> diagnostics = new ArrayList<>(given.diagnostics());
    Mapped mapped =
        given.mapped(
            CoordinatesFinder.find(request, ""), logic.with(given.logic(), diagnostics));
    diagnostics.addAll(mapped.diagnostics());
    return new Draft(
        given.schema().get().store(mapped.model()),
        diagnostics,
        mapped.ledger().plus(given.ledger()),
        mapped.recognised(),
        List.of());
  }

  /** The contract is what callers see, the schema what is stored. */
  private static Draft fromBoth(
      GenerationRequest contract, GenerationRequest tables, LogicInputs logic) {
    ApiReading reading = new OpenApiReader().read(contract.inputs());
    GivenSchema given = GivenSchema.read(tables);
    List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
    diagnostics.addAll(given.diagnostics());
    if (reading.api().isEmpty() || given.schema().isEmpty()) {
      return Draft.refused(diagnostics);
    }
    Api api = said(reading.api().get(), logic, given.logic(), diagnostics);
    Coordinates coordinates = CoordinatesFinder.find(contract, api.info().title());
    Reconciled reconciled =
        Reconciler.reconcile(
            api,
            given.mappedForContract(coordinates),
            coordinates,
            Meanings.of(contract.options().meaning()),
            Pairings.of(contract.options().pairs()));
    diagnostics.addAll(reconciled.diagnostics());
    return new Draft(
        given.schema().get().store(reconciled.model()),
        diagnostics,
        reconciled.ledger().plus(given.ledger()).plus(reading.ledger()),
        reconciled.recognised(),
        reconciled.pairs());
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

  private static PairRow row(Counterpart pair) {
    return new PairRow(
        pair.said(), pair.stored(), pair.rule(), pair.evidence(), pair.confidence(), pair.where());
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
      List<Recognition> recognised,
      List<Counterpart> pairs) {

    static Draft refused(List<Diagnostic> diagnostics) {
      return new Draft(null, diagnostics, Ledger.EMPTY, List.of(), List.of());
    }

    Draft with(Authentication authentication) {
      return with(
          authentication.model(),
          authentication.problem().stream().toList(),
          authentication.ledger());
    }

    Draft with(RequestedFeatures features) {
      return with(features.model(), features.problems(), features.ledger());
    }

    Draft with(List<LedgerEntry> lines) {
      return with(model, List.of(), lines);
    }

    private Draft with(
        ServiceModel other, List<Diagnostic> problems, List<LedgerEntry> lines) {
      List<Diagnostic> all = new ArrayList<>(diagnostics);
      all.addAll(problems);
      return new Draft(other, all, ledger.plus(lines), recognised, pairs);
    }

    boolean hasErrors() {
      return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
  }
}
