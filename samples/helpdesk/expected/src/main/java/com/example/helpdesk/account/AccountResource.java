package com.example.helpdesk.account;

import com.example.helpdesk.http.Answers;
import com.example.helpdesk.shared.ProblemType;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of accounts. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "Who asks and who answers.")
public class AccountResource {
  private final AccountService service;

  public AccountResource(AccountService service) {
    this.service = service;
  }

  @POST
  @Path("accounts")
  @PermitAll
  @Operation(operationId = "signUp", summary = "Sign up")
  @APIResponse(
      responseCode = "201",
      description = "The new account, logged in.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Session.class)))
  @APIResponse(
      responseCode = "409",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  @APIResponse(
      responseCode = "default",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public RestResponse<Session> signUp(@Valid @NotNull NewAccount newAccount) {
    return Answers.of(201, service.signUp(newAccount));
  }

  @POST
  @Path("accounts/login")
  @PermitAll
  @Operation(operationId = "logIn", summary = "Log in")
  @APIResponse(
      responseCode = "200",
      description = "Logged in.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Session.class)))
  @APIResponse(
      responseCode = "401",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  @APIResponse(
      responseCode = "default",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public Session logIn(@Valid @NotNull Credentials credentials) {
    return service.logIn(credentials);
  }

  @GET
  @Path("account")
  @Authenticated
  @Operation(operationId = "getCurrentAccount", summary = "Show the caller's own account")
  @APIResponse(
      responseCode = "200",
      description = "The account.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Account.class)))
  @APIResponse(
      responseCode = "default",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public Account getCurrentAccount() {
    return service.getCurrentAccount();
  }
}
