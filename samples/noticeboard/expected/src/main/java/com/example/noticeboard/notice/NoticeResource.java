package com.example.noticeboard.notice;

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

/** The addresses of notices. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notices", description = "Something that everybody should know.")
public class NoticeResource {
  private final NoticeService service;
  private final Preconditions preconditions;

  public NoticeResource(NoticeService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("notices")
  @RolesAllowed("notice:read")
  @Operation(operationId = "listNotices", summary = "List notices")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<Notice>> list(
      @BeanParam NoticeFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "topicId");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @POST
  @Path("notices")
  @RolesAllowed("notice:write")
  @Operation(operationId = "createNotice", summary = "Create a notice")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = Notice.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Notice> create(@Valid @NotNull NoticeCreate create, UriInfo uri) {
    Versioned<Notice> created = service.create(create);
    return Answers.created(created, uri, created.value().id());
  }

  @GET
  @Path("notices/{id}")
  @RolesAllowed("notice:read")
  @Operation(operationId = "getNotice", summary = "Get a notice")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<Notice> get(
      @PathParam("id") Long id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(id), ifNoneMatch);
  }

  @PUT
  @Path("notices/{id}")
  @RolesAllowed("notice:write")
  @Operation(operationId = "replaceNotice", summary = "Replace a notice")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Notice> replace(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull NoticeUpdate update) {
    return Answers.written(service.replace(id, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("notices/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("notice:write")
  @Operation(operationId = "patchNotice", summary = "Change parts of a notice")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Notice> patch(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "NoticePatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(service.patch(id, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("notices/{id}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("notice:write")
  @Operation(operationId = "deleteNotice", summary = "Delete a notice")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(@PathParam("id") Long id, @HeaderParam("If-Match") String ifMatch) {
    service.delete(id, preconditions.ifMatch(ifMatch));
  }

  @GET
  @Path("topics/{topicId}/notices")
  @RolesAllowed("notice:read")
  @Operation(operationId = "listTopicNotices", summary = "List the notices of a topic")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Notice>> listByTopic(
      @PathParam("topicId") Integer topicId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByTopic(topicId, page), uri);
  }
}
