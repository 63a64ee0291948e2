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
import org.jboss.resteasy.reactive.Cache;

/** The addresses of sessions: they begin, continue and end here. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in", description = "Accounts, sessions and passwords.")
public class LoginResource {
  private final LoginService service;

  public LoginResource(LoginService service) {
    this.service = service;
  }

  @POST
  @Path("auth/login")
  @PermitAll
  @Cache(noStore = true)
  @Operation(operationId = "login", summary = "Begin a session")
  @APIResponse(responseCode = "200", description = "Tokens")
  public TokenPair login(@Valid @NotNull Login login) {
    return service.login(login);
  }

  @POST
  @Path("auth/refresh")
  @PermitAll
  @Cache(noStore = true)
  @Operation(operationId = "refresh", summary = "Continue a session")
  @APIResponse(responseCode = "200", description = "Tokens; the one that was sent is used up")
  public TokenPair refresh(@Valid @NotNull RefreshToken token) {
    return service.refresh(token);
  }

  @POST
  @Path("auth/logout")
  @PermitAll
  @Operation(operationId = "logout", summary = "End a session")
  @APIResponse(responseCode = "204", description = "The session is over")
  public void logout(@Valid @NotNull RefreshToken token) {
    service.logout(token);
  }
}
