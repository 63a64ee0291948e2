package com.example.noticeboard.auth;

import com.example.noticeboard.problem.InvalidValue;
import com.example.noticeboard.problem.ProblemException;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The addresses of accounts and what they may do. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public class AuthAccountResource {
  private final AuthAccountService service;
  private final CallerAccount caller;

  public AuthAccountResource(AuthAccountService service, CallerAccount caller) {
    this.service = service;
    this.caller = caller;
  }

  @GET
  @Path("auth/me")
  @Authenticated
  @Operation(operationId = "getOwnAccount", summary = "Get the account of who calls")
  @APIResponse(responseCode = "200", description = "Found")
  public AuthAccount me() {
    return service.get(caller.id());
  }

  @PUT
  @Path("auth/roles")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "setRoles", summary = "Say what an account may do")
  @APIResponse(responseCode = "200", description = "Said")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public AuthAccount setRoles(@Valid @NotNull RoleChange change) {
    if (!Roles.ALL.containsAll(change.roles())) {
      throw new ProblemException(
          400, "The request is not valid.", InvalidValue.inBody("/roles", "has an unknown role"));
    }
    return service.setRoles(change.email(), change.roles());
  }
}
