package dev.hadron.render;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.plan.GeneratedFile;
import dev.hadron.plan.GenerationPlan;
import dev.hadron.plan.PlannedFile;
import dev.hadron.render.layout.JavaSyntaxException;
import dev.hadron.view.ProjectView;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateNode.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders every row of a plan into a file. */
public final class Renderer {

  private final TemplateEngine engine;

  public Renderer(TemplateEngine engine) {
    this.engine = engine;
  }

  /** All files of the plan; what goes wrong in a template is a diagnostic at its place. */
  public Rendering render(GenerationPlan plan) {
    List<GeneratedFile> files = new ArrayList<>(plan.files().size());
    Map<SourceLocation, Diagnostic> failures = new LinkedHashMap<>();
    Layout layout = new Layout();
    for (PlannedFile planned : plan.files()) {
      try {
        files.add(render(planned, layout));
      } catch (TemplateException e) {
        Diagnostic failure = diagnostic(planned, e);
        failures.putIfAbsent(failure.where(), failure);
      } catch (JavaSyntaxException e) {
        Diagnostic failure = diagnostic(planned, e);
        failures.putIfAbsent(failure.where(), failure);
      }
    }
    return new Rendering(files, List.copyOf(failures.values()));
  }

  private GeneratedFile render(PlannedFile planned, Layout layout) {
    String text =
        planned.view() instanceof ProjectView project
            ? engine
                .packageTemplate(planned.template())
                .map(template -> template.render(project))
                .orElseGet(() -> rendered(planned, layout))
            : rendered(planned, layout);
    return new GeneratedFile(planned.path(), text, planned.template(), planned.ownership());
  }

  private String rendered(PlannedFile planned, Layout layout) {
    return layout.apply(planned.path(), engine.render(planned.template(), planned.view()));
  }

  private Diagnostic diagnostic(PlannedFile planned, TemplateException e) {
    return Diagnostic.error(
        "template-error",
        message(e).strip() + " (while rendering " + planned.path() + ")",
        where(planned, e),
        "");
  }

  private Diagnostic diagnostic(PlannedFile planned, JavaSyntaxException e) {
    return Diagnostic.error(
        "template-error",
        "not Java: " + planned.path() + ":" + e.getMessage(),
        SourceLocation.ofFile(engine.displayName(planned.template())),
        "");
  }

  /** The engine wraps an exception of a view without a message of its own. */
  private static String message(TemplateException e) {
    return e.getMessage() == null ? String.valueOf(e.getCause().getMessage()) : e.getMessage();
  }

  private SourceLocation where(PlannedFile planned, TemplateException e) {
    Origin origin = e.getOrigin();
    return origin == null
        ? SourceLocation.ofFile(engine.displayName(planned.template()))
        : new SourceLocation(
            engine.displayName(origin.getTemplateId()),
            origin.getLine(),
            origin.getLineCharacterStart());
  }
}
