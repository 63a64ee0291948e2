package com.example.noticeboard.topic;

import com.example.noticeboard.http.Answers;
import com.example.noticeboard.http.MergePatch;
import com.example.noticeboard.http.Preconditions;
import com.example.noticeboard.http.Versioned;
import com.example.noticeboard.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of topics. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Topics", description = "What notices are about.")
public class TopicResource {
  private final TopicService service;
  private final Preconditions preconditions;

  public TopicResource(TopicService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("topics")
  @RolesAllowed("topic:read")
  @Operation(operationId = "listTopics", summary = "List topics")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<Topic>> list(
      @BeanParam TopicFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "name");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @POST
  @Path("topics")
  @RolesAllowed("topic:write")
  @Operation(operationId = "createTopic", summary = "Create a topic")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = Topic.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Topic> create(@Valid @NotNull TopicCreate create, UriInfo uri) {
    Versioned<Topic> created = service.create(create);
    return Answers.created(created, uri, created.value().id());
  }

  @GET
  @Path("topics/{id}")
  @RolesAllowed("topic:read")
  @Operation(operationId = "getTopic", summary = "Get a topic")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<Topic> get(
      @PathParam("id") Integer id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(id), ifNoneMatch);
  }

  @PUT
  @Path("topics/{id}")
  @RolesAllowed("topic:write")
  @Operation(operationId = "replaceTopic", summary = "Replace a topic")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Topic> replace(
      @PathParam("id") Integer id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull TopicUpdate update) {
    return Answers.written(service.replace(id, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("topics/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("topic:write")
  @Operation(operationId = "patchTopic", summary = "Change parts of a topic")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Topic> patch(
      @PathParam("id") Integer id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "TopicPatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(service.patch(id, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("topics/{id}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("topic:write")
  @Operation(operationId = "deleteTopic", summary = "Delete a topic")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(@PathParam("id") Integer id, @HeaderParam("If-Match") String ifMatch) {
    service.delete(id, preconditions.ifMatch(ifMatch));
  }
}
