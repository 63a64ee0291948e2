package com.example.library.loans;

import com.example.library.problem.ProblemException;
import com.example.library.shared.Failure;
import com.example.library.shared.Fine;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The addresses of loans. */
@Path("/library")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Loans", description = "Books that are out.")
public class LoansResource {

  public LoansResource() {}

  @GET
  @Path("loans/{loanId}/fine")
  @Authenticated
  @Operation(operationId = "computeFine", summary = "What a late return costs today")
  @APIResponse(
      responseCode = "200",
      description = "The amount and how it came about.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Fine.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public Fine computeFine(@PathParam("loanId") Long loanId) {
    throw ProblemException.notWritten("computeFine", "loans/LoansResource.java");
  }
}
