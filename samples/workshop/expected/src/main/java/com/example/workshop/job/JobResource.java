package com.example.workshop.job;

import com.example.workshop.http.Answers;
import com.example.workshop.http.MergePatch;
import com.example.workshop.problem.RefusedWith;
import com.example.workshop.shared.ProblemType;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of jobs. */
@Path("/workshop")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobResource {
  private final JobService service;

  public JobResource(JobService service) {
    this.service = service;
  }

  @GET
  @Path("jobs")
  @Authenticated
  @RefusedWith(impossible = 400)
  @Operation(operationId = "listJobs", summary = "List jobs")
  @APIResponse(
      responseCode = "200",
      description = "The jobs.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = Job.class)))
  @APIResponse(
      responseCode = "400",
      description = "The request is not as it has to be.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public List<Job> listJobs(
      @QueryParam("state") State state,
      @QueryParam("page") @DefaultValue("0") @Min(0) @Max(100000) Integer page,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) Integer size) {
    return service.listJobs(state, page, size);
  }

  @POST
  @Path("jobs")
  @Authenticated
  @RefusedWith(impossible = 400)
  @Operation(operationId = "addJob", summary = "Take a bike in")
  @APIResponse(
      responseCode = "201",
      description = "The new job.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Job.class)))
  @APIResponse(
      responseCode = "400",
      description = "The request is not as it has to be.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  @APIResponse(
      responseCode = "409",
      description = "It contradicts what is stored.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public RestResponse<Job> addJob(@Valid @NotNull NewJob newJob, UriInfo uri) {
    Job created = service.addJob(newJob);
    return Answers.created(created, uri, created.id());
  }

  @GET
  @Path("jobs/{jobId}")
  @Authenticated
  @Operation(operationId = "getJob", summary = "Show a job")
  @APIResponse(
      responseCode = "200",
      description = "The job.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Job.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is none.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public Job getJob(@PathParam("jobId") UUID jobId) {
    return service.getJob(jobId);
  }

  @PATCH
  @Path("jobs/{jobId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Authenticated
  @RefusedWith(impossible = 400)
  @Operation(operationId = "changeJob", summary = "Change what is known of a job")
  @APIResponse(
      responseCode = "200",
      description = "The job.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Job.class)))
  @APIResponse(
      responseCode = "400",
      description = "The request is not as it has to be.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is none.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  @APIResponse(
      responseCode = "409",
      description = "It contradicts what is stored.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public Job changeJob(
      @PathParam("jobId") UUID jobId,
      @RequestBody(content = @Content(schema = @Schema(implementation = JobChange.class))) @NotNull
          JsonNode patch) {
    return service.changeJob(jobId, patch);
  }
}
