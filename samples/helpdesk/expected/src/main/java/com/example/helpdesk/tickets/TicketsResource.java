package com.example.helpdesk.tickets;

import com.example.helpdesk.problem.ProblemException;
import com.example.helpdesk.shared.ProblemType;
import com.example.helpdesk.shared.Score;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The addresses of tickets. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets", description = "What is asked.")
public class TicketsResource {

  public TicketsResource() {}

  @POST
  @Path("tickets/{ticketId}/priority-score")
  @Consumes(MediaType.WILDCARD)
  @Authenticated
  @Operation(
      operationId = "scorePriority",
      summary = "Work out how urgent a ticket is",
      description =
          "Depends on the state, the age, the customer's plan and the words used; no rule derives"
              + " it from what is stored, so it is written by hand.")
  @APIResponse(
      responseCode = "200",
      description = "The score.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Score.class)))
  @APIResponse(
      responseCode = "404",
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
  public Score scorePriority(@PathParam("ticketId") UUID ticketId) {
    throw ProblemException.notWritten("scorePriority", "tickets/TicketsResource.java");
  }
}
