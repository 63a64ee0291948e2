package com.example.noticeboard.auth;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where other services find the keys that tokens are signed with. */
@Path("/.well-known/jwks.json")
public class KeyResource {
  private final KeyRing keys;

  public KeyResource(KeyRing keys) {
    this.keys = keys;
  }

  @GET
  @PermitAll
  @Produces("application/jwk-set+json")
  @Operation(hidden = true)
  public String keys() {
    return keys.published();
  }
}
