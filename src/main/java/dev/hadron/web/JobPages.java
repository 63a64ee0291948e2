package dev.hadron.web;

import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.OptionProblem;
import dev.hadron.generate.jobs.LogicJob;
import dev.hadron.generate.jobs.LogicJobs;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The pages of jobs: what a model proposes, to be accepted or refused; work without JavaScript. */
@Path("/jobs")
public class JobPages {

  private final Jobs jobs;

  JobPages(Jobs jobs) {
    this.jobs = jobs;
  }

  /** The page, checked against its record by the build. */
  @CheckedTemplate(basePath = "web")
  static final class Pages {

    private Pages() {}

    static native TemplateInstance job(JobPage page);
  }

  /** Begins a job and leads to its page. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response start(MultipartFormDataInput form) {
    WebRequest request = FormBody.read(form);
    List<OptionProblem> bad = request.badFields();
    if (!bad.isEmpty()) {
      return FormResource.html(FormResource.Pages.form(FormPage.of(request, bad, List.of())));
    }
    GenerationResult result = request.generate();
    if (result.hasErrors()) {
      return FormResource.html(
          FormResource.Pages.form(FormPage.of(request, List.of(), result.diagnostics())));
    }
    if (jobs.find().isEmpty()) {
      return refused(request, "the operator of this server named no model for jobs");
    }
    LogicJobs.Start start = jobs.find().get().start(request.toGenerationRequest(), result);
    if (start instanceof LogicJobs.Begun begun) {
      return to(begun.job().id(), "");
    }
    if (start instanceof LogicJobs.TooLarge) {
      return refused(request, "the service is too large for a job; use the command line");
    }
    return refused(
        request,
        start instanceof LogicJobs.Busy
            ? "there are as many jobs as there may be for now"
            : "no operation of it is custom and says by examples what is right");
  }

  private static Response refused(WebRequest request, String why) {
    List<OptionProblem> problem = List.of(new OptionProblem("file", why));
    return FormResource.html(FormResource.Pages.form(FormPage.of(request, problem, List.of())));
  }

  @GET
  @Path("/{id}")
  public Response show(@PathParam("id") String id) {
    return with(id, (all, job) -> FormResource.html(Pages.job(JobPage.of(all.status(job)))));
  }

  @POST
  @Path("/{id}/accept")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(
      @PathParam("id") String id, @FormParam("hole") String hole, @FormParam("at") String at) {
    return decide(id, hole, true, at);
  }

  @POST
  @Path("/{id}/refuse")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response refuse(
      @PathParam("id") String id, @FormParam("hole") String hole, @FormParam("at") String at) {
    return decide(id, hole, false, at);
  }

  @POST
  @Path("/{id}/cancel")
  public Response cancel(@PathParam("id") String id) {
    return with(
        id,
        (all, job) -> {
          job.cancel();
          return to(id, "");
        });
  }

  @POST
  @Path("/{id}/forget")
  public Response forget(@PathParam("id") String id) {
    jobs.find().ifPresent(all -> all.find(id).ifPresent(all::forget));
    return Response.seeOther(URI.create("/")).build();
  }

  private Response decide(String id, String hole, boolean accepted, String at) {
    return with(
        id,
        (all, job) -> {
          job.decide(hole, accepted);
          return to(id, at);
        });
  }

  private Response with(String id, BiFunction<LogicJobs, LogicJob, Response> answer) {
    return jobs.find()
        .flatMap(all -> all.find(id).map(job -> answer.apply(all, job)))
        .orElseGet(JobPages::gone);
  }

  /** Back to the page, at a part of it; what is no name of a part is left out. */
  private static Response to(String id, String part) {
    String anchor = part != null && part.matches("hole-\\d{1,5}") ? "#" + part : "";
    return Response.seeOther(URI.create("/jobs/" + id + anchor)).build();
  }

  private static Response gone() {
    return FormResource.html(
        FormResource.Pages.form(
            FormPage.withProblem("job", "it is not known here, or is forgotten by now")));
  }
}
