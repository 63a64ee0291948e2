package com.example.noticeboard.auth;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses for who is new. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public class RegistrationResource {
  private final RegistrationService service;

  public RegistrationResource(RegistrationService service) {
    this.service = service;
  }

  @POST
  @Path("auth/register")
  @PermitAll
  @Operation(operationId = "register", summary = "Ask for an account")
  @APIResponse(responseCode = "202", description = "A mail says what comes next")
  public RestResponse<Void> register(@Valid @NotNull Registration registration) {
    service.register(registration);
    return RestResponse.accepted();
  }

  @POST
  @Path("auth/confirm")
  @PermitAll
  @Operation(operationId = "confirmAddress", summary = "Prove an address")
  @APIResponse(responseCode = "204", description = "The address is proven")
  public void confirm(@Valid @NotNull Confirmation confirmation) {
    service.confirm(confirmation);
  }
}
