package com.example.donations.donation;

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

/** The addresses of donations. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Donations", description = "What somebody gave.")
public class DonationResource {
  private final DonationService service;
  private final Preconditions preconditions;

  public DonationResource(DonationService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("donations")
  @RolesAllowed("donation:read")
  @Operation(operationId = "listDonations", summary = "List donations")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<Donation>> list(
      @BeanParam DonationFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "campaignId");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @POST
  @Path("donations")
  @RolesAllowed("donation:write")
  @Idempotent
  @Operation(operationId = "createDonation", summary = "Create a donation")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = Donation.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Donation> create(@Valid @NotNull DonationCreate create, UriInfo uri) {
    Versioned<Donation> created = service.create(create);
    return Answers.created(created, uri, created.value().id());
  }

  @GET
  @Path("donations/{id}")
  @RolesAllowed("donation:read")
  @SharedRead
  @Operation(operationId = "getDonation", summary = "Get a donation")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<Donation> get(
      @PathParam("id") Long id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(id), ifNoneMatch);
  }

  @PUT
  @Path("donations/{id}")
  @RolesAllowed("donation:write")
  @Operation(operationId = "replaceDonation", summary = "Replace a donation")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Donation> replace(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull DonationUpdate update) {
    return Answers.written(service.replace(id, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("donations/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("donation:write")
  @Operation(operationId = "patchDonation", summary = "Change parts of a donation")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Donation> patch(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "DonationPatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(service.patch(id, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("donations/{id}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("donation:write")
  @Operation(operationId = "deleteDonation", summary = "Delete a donation")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(@PathParam("id") Long id, @HeaderParam("If-Match") String ifMatch) {
    service.delete(id, preconditions.ifMatch(ifMatch));
  }

  @GET
  @Path("campaigns/{campaignId}/donations")
  @RolesAllowed("donation:read")
  @Operation(operationId = "listCampaignDonations", summary = "List the donations of a campaign")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Donation>> listByCampaign(
      @PathParam("campaignId") Long campaignId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByCampaign(campaignId, page), uri);
  }
}
