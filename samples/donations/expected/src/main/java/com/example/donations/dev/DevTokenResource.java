package com.example.donations.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.jwt.build.Jwt;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Hands out tokens in dev mode, so that the service can be tried without an identity provider. */
@IfBuildProfile("dev")
@Path("/dev/token")
public class DevTokenResource {
  /** Whom a token is for and which roles it carries. */
  public record TokenRequest(@NotBlank String user, @NotNull Set<@NotBlank String> roles) {}

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(hidden = true)
  public String token(@Valid @NotNull TokenRequest request) {
    return Jwt.subject(request.user()).upn(request.user()).groups(request.roles()).sign();
  }
}
