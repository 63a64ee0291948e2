package com.example.donations.campaign;

import com.example.donations.http.Answers;
import com.example.donations.http.Idempotent;
import com.example.donations.http.MergePatch;
import com.example.donations.http.Preconditions;
import com.example.donations.http.SharedRead;
import com.example.donations.http.Versioned;
import com.example.donations.paging.PageRequest;
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

/** The addresses of campaigns. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns", description = "What money is collected for.")
public class CampaignResource {
  private final CampaignService service;
  private final Preconditions preconditions;

  public CampaignResource(CampaignService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("campaigns")
  @RolesAllowed("campaign:read")
  @Operation(operationId = "listCampaigns", summary = "List campaigns")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<Campaign>> list(
      @BeanParam CampaignFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "title");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @POST
  @Path("campaigns")
  @RolesAllowed("campaign:write")
  @Idempotent
  @Operation(operationId = "createCampaign", summary = "Create a campaign")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = Campaign.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Campaign> create(@Valid @NotNull CampaignCreate create, UriInfo uri) {
    Versioned<Campaign> created = service.create(create);
    return Answers.created(created, uri, created.value().id());
  }

  @GET
  @Path("campaigns/{id}")
  @RolesAllowed("campaign:read")
  @SharedRead
  @Operation(operationId = "getCampaign", summary = "Get a campaign")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<Campaign> get(
      @PathParam("id") Long id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(id), ifNoneMatch);
  }

  @PUT
  @Path("campaigns/{id}")
  @RolesAllowed("campaign:write")
  @Operation(operationId = "replaceCampaign", summary = "Replace a campaign")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Campaign> replace(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull CampaignUpdate update) {
    return Answers.written(service.replace(id, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("campaigns/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("campaign:write")
  @Operation(operationId = "patchCampaign", summary = "Change parts of a campaign")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Campaign> patch(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "CampaignPatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(service.patch(id, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("campaigns/{id}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("campaign:write")
  @Operation(operationId = "deleteCampaign", summary = "Delete a campaign")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(@PathParam("id") Long id, @HeaderParam("If-Match") String ifMatch) {
    service.delete(id, preconditions.ifMatch(ifMatch));
  }
}
