package com.example.noticeboard.auth;

import io.quarkus.security.Authenticated;
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

/** The addresses of passwords. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public class PasswordResource {
  private final PasswordService service;
  private final CallerAccount caller;

  public PasswordResource(PasswordService service, CallerAccount caller) {
    this.service = service;
    this.caller = caller;
  }

  @POST
  @Path("auth/password/forgotten")
  @PermitAll
  @Operation(operationId = "forgetPassword", summary = "Ask for a mail to reset a password with")
  @APIResponse(responseCode = "202", description = "Whoever has an account gets a mail")
  public RestResponse<Void> forgotten(@Valid @NotNull ForgottenPassword forgotten) {
    service.forgotten(forgotten);
    return RestResponse.accepted();
  }

  @POST
  @Path("auth/password/reset")
  @PermitAll
  @Operation(operationId = "resetPassword", summary = "Set a password that nobody knows any more")
  @APIResponse(responseCode = "204", description = "The password is set, every session is over")
  public void reset(@Valid @NotNull PasswordReset reset) {
    service.reset(reset);
  }

  @POST
  @Path("auth/password/change")
  @Authenticated
  @Operation(operationId = "changePassword", summary = "Set another password")
  @APIResponse(responseCode = "204", description = "The password is set, every session is over")
  public void change(@Valid @NotNull PasswordChange change) {
    service.change(caller.id(), change);
  }
}
