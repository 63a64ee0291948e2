package com.example.registration.accountrole;

import com.example.registration.http.Answers;
import com.example.registration.http.MergePatch;
import com.example.registration.http.Preconditions;
import com.example.registration.http.Versioned;
import com.example.registration.paging.PageRequest;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of account roles. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Account roles", description = "A role that was given to an account.")
public class AccountRoleResource {
  private final AccountRoleService service;
  private final Preconditions preconditions;

  public AccountRoleResource(AccountRoleService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("account-roles")
  @RolesAllowed("account-role:read")
  @Operation(operationId = "listAccountRoles", summary = "List account roles")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<AccountRole>> list(
      @BeanParam AccountRoleFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "accountId", "roleId");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @POST
  @Path("account-roles")
  @RolesAllowed("account-role:write")
  @Operation(operationId = "createAccountRole", summary = "Create an account role")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = AccountRole.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<AccountRole> create(@Valid @NotNull AccountRoleCreate create, UriInfo uri) {
    Versioned<AccountRole> created = service.create(create);
    return Answers.created(created, uri, created.value().accountId(), created.value().roleId());
  }

  @GET
  @Path("account-roles/{accountId}/{roleId}")
  @RolesAllowed("account-role:read")
  @Operation(operationId = "getAccountRole", summary = "Get an account role")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<AccountRole> get(
      @PathParam("accountId") UUID accountId,
      @PathParam("roleId") Integer roleId,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(accountId, roleId), ifNoneMatch);
  }

  @PUT
  @Path("account-roles/{accountId}/{roleId}")
  @RolesAllowed("account-role:write")
  @Operation(operationId = "replaceAccountRole", summary = "Replace an account role")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<AccountRole> replace(
      @PathParam("accountId") UUID accountId,
      @PathParam("roleId") Integer roleId,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull AccountRoleUpdate update) {
    return Answers.written(
        service.replace(accountId, roleId, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("account-roles/{accountId}/{roleId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("account-role:write")
  @Operation(operationId = "patchAccountRole", summary = "Change parts of an account role")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<AccountRole> patch(
      @PathParam("accountId") UUID accountId,
      @PathParam("roleId") Integer roleId,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "AccountRolePatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(service.patch(accountId, roleId, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("account-roles/{accountId}/{roleId}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("account-role:write")
  @Operation(operationId = "deleteAccountRole", summary = "Delete an account role")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(
      @PathParam("accountId") UUID accountId,
      @PathParam("roleId") Integer roleId,
      @HeaderParam("If-Match") String ifMatch) {
    service.delete(accountId, roleId, preconditions.ifMatch(ifMatch));
  }

  @GET
  @Path("accounts/{accountId}/account-roles")
  @RolesAllowed("account-role:read")
  @Operation(
      operationId = "listAccountAccountRoles",
      summary = "List the account roles of an account")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<AccountRole>> listByAccount(
      @PathParam("accountId") UUID accountId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByAccount(accountId, page), uri);
  }

  @GET
  @Path("roles/{roleId}/account-roles")
  @RolesAllowed("account-role:read")
  @Operation(operationId = "listRoleAccountRoles", summary = "List the account roles of a role")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<AccountRole>> listByRole(
      @PathParam("roleId") Integer roleId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByRole(roleId, page), uri);
  }
}
