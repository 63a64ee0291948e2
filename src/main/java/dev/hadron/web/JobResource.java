package dev.hadron.web;

import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.OptionProblem;
import dev.hadron.generate.jobs.JobStatus;
import dev.hadron.generate.jobs.LogicJob;
import dev.hadron.generate.jobs.LogicJobs;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * The logic step as jobs: documents in, proposals out, each of which somebody accepts or refuses, and an
 * archive with what was accepted. The model, its address, its key and what it may cost are the operator's.
 */
@Path(JobResource.PATH)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JobResource {

  static final String PATH = "/api/v1/jobs";

  private final Jobs jobs;

  JobResource(Jobs jobs) {
    this.jobs = jobs;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response start(MultipartFormDataInput form) {
    return start(FormBody.read(form));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response start(String json) {
    return start(JsonBody.read(json));
  }

  private Response start(WebRequest request) {
    if (jobs.find().isEmpty()) {
      return Problem.of(501, "No model", "The operator of this server named no model for jobs.");
    }
    LogicJobs all = jobs.find().get();
    List<OptionProblem> bad = request.badFields();
    if (!bad.isEmpty()) {
      return Problem.badRequest(bad);
    }
    GenerationResult result = request.generate();
    if (result.hasErrors()) {
      return Problem.refusedInput(result.diagnostics());
    }
    LogicJobs.Start start = all.start(request.toGenerationRequest(), result);
    if (start instanceof LogicJobs.Begun begun) {
      JobStatus status = all.status(begun.job());
      return Response.accepted(JobJson.of(status, address(status.id())))
          .type(MediaType.APPLICATION_JSON)
          .location(URI.create(address(status.id())))
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
    if (start instanceof LogicJobs.Busy busy) {
      return Problem.busy(busy.retryAfter());
    }
    if (start instanceof LogicJobs.TooLarge) {
      return Problem.of(413, "Too large", "The service is too large for a job; use the command line.");
    }
    return Problem.of(
        422, "Nothing to fill", "No operation of it is custom and says by examples what is right.");
  }

  private static String address(String id) {
    return PATH + "/" + id;
  }

  @GET
  @Path("/{id}")
  public Response state(@PathParam("id") String id) {
    return with(id, (all, job) -> json(JobJson.of(all.status(job), address(id))));
  }

  @POST
  @Path("/{id}/cancel")
  public Response cancel(@PathParam("id") String id) {
    return with(
        id,
        (all, job) -> {
          job.cancel();
          return json(JobJson.of(all.status(job), address(id)));
        });
  }

  @DELETE
  @Path("/{id}")
  public Response forget(@PathParam("id") String id) {
    return with(
        id,
        (all, job) -> {
          all.forget(job);
          return Response.noContent().build();
        });
  }

  @GET
  @Path("/{id}/proposals/{hole}")
  public Response proposal(@PathParam("id") String id, @PathParam("hole") String hole) {
    return with(id, (all, job) -> proposal(all.status(job), hole));
  }

  @POST
  @Path("/{id}/proposals/{hole}/accept")
  public Response accept(@PathParam("id") String id, @PathParam("hole") String hole) {
    return decide(id, hole, true);
  }

  @POST
  @Path("/{id}/proposals/{hole}/refuse")
  public Response refuse(@PathParam("id") String id, @PathParam("hole") String hole) {
    return decide(id, hole, false);
  }

  private Response decide(String id, String hole, boolean accepted) {
    return with(
        id,
        (all, job) -> {
          if (!job.decide(hole, accepted)) {
            throw new NotFoundException();
          }
          return proposal(all.status(job), hole);
        });
  }

  /** The project with what was accepted. */
  @GET
  @Path("/{id}/archive")
  @Produces({ZipAnswer.MEDIA_TYPE, Problem.MEDIA_TYPE})
  public Response archive(@PathParam("id") String id) {
    return with(id, (all, job) -> ZipAnswer.of(job.archiveName(), job.project()));
  }

  private static Response proposal(JobStatus status, String name) {
    JobStatus.Hole hole = status.hole(name).orElseThrow(NotFoundException::new);
    return json(JobJson.of(hole, hole.proposal().orElseThrow(NotFoundException::new)));
  }

  private Response with(String id, BiFunction<LogicJobs, LogicJob, Response> answer) {
    LogicJobs all = jobs.find().orElseThrow(NotFoundException::new);
    return answer.apply(all, all.find(id).orElseThrow(NotFoundException::new));
  }

  private static Response json(String body) {
    return Response.ok(body, MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
