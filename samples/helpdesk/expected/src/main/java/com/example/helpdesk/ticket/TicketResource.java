package com.example.helpdesk.ticket;

import com.example.helpdesk.http.Answers;
import com.example.helpdesk.http.MergePatch;
import com.example.helpdesk.http.SelectedFields;
import com.example.helpdesk.shared.ProblemType;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of tickets. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets", description = "What is asked.")
public class TicketResource {
  private final TicketService service;

  public TicketResource(TicketService service) {
    this.service = service;
  }

  @GET
  @Path("tickets")
  @Authenticated
  @SelectedFields(
      value = "fields",
      always = {"id"},
      within = "items")
  @Operation(operationId = "listTickets", summary = "List tickets")
  @APIResponse(
      responseCode = "200",
      description = "One page of them.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TicketPage.class)))
  @APIResponse(
      responseCode = "default",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public TicketPage listTickets(
      @QueryParam("state") TicketState state,
      @QueryParam("q")
          @Parameter(description = "Words of the subject or the text.")
          @Size(max = 100)
          String q,
      @QueryParam("fields")
          @Parameter(
              description =
                  "The properties to answer, separated by commas; all of them where it is missing.")
          @Size(max = 200)
          String fields,
      @QueryParam("page") @DefaultValue("0") @Parameter(description = "From 0.") @Min(0) @Max(10000)
          Integer page,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) Integer size) {
    return service.listTickets(state, q, page, size);
  }

  @POST
  @Path("tickets")
  @Authenticated
  @Operation(operationId = "openTicket", summary = "Open a ticket")
  @APIResponse(
      responseCode = "201",
      description = "The new ticket.",
      headers =
          @Header(
              name = "Location",
              description = "Where it is.",
              schema = @Schema(implementation = String.class, format = "uri-reference")),
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Ticket.class)))
  @APIResponse(
      responseCode = "default",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public RestResponse<Ticket> openTicket(@Valid @NotNull NewTicket newTicket, UriInfo uri) {
    Ticket created = service.openTicket(newTicket);
    return Answers.created(created, uri, created.id());
  }

  @GET
  @Path("tickets/{ticketId}")
  @Authenticated
  @Operation(operationId = "getTicket", summary = "Show a ticket")
  @APIResponse(
      responseCode = "200",
      description = "The ticket.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Ticket.class)))
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
  public Ticket getTicket(@PathParam("ticketId") UUID ticketId) {
    return service.getTicket(ticketId);
  }

  @PATCH
  @Path("tickets/{ticketId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Authenticated
  @Operation(operationId = "changeTicket", summary = "Change parts of a ticket")
  @APIResponse(
      responseCode = "200",
      description = "The ticket as it is now.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Ticket.class)))
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
  public Ticket changeTicket(
      @PathParam("ticketId") UUID ticketId,
      @RequestBody(content = @Content(schema = @Schema(implementation = TicketPatch.class)))
          @NotNull
          JsonNode patch) {
    return service.changeTicket(ticketId, patch);
  }

  @DELETE
  @Path("tickets/{ticketId}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @Authenticated
  @Operation(operationId = "deleteTicket", summary = "Delete a ticket")
  @APIResponse(responseCode = "204", description = "It is gone.")
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
  public void deleteTicket(@PathParam("ticketId") UUID ticketId) {
    service.deleteTicket(ticketId);
  }

  @GET
  @Path("tickets/count")
  @Authenticated
  @Operation(operationId = "countTickets", summary = "Count tickets")
  @APIResponse(
      responseCode = "200",
      description = "How many there are.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TicketCount.class)))
  @APIResponse(
      responseCode = "default",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public TicketCount countTickets(@QueryParam("state") TicketState state) {
    return service.countTickets(state);
  }

  @POST
  @Path("tickets/{ticketId}/solve")
  @Consumes(MediaType.WILDCARD)
  @Authenticated
  @Operation(operationId = "solveTicket", summary = "Say that a ticket is solved")
  @APIResponse(
      responseCode = "200",
      description = "The ticket as it is now.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Ticket.class)))
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
  public Ticket solveTicket(@PathParam("ticketId") UUID ticketId) {
    return service.solveTicket(ticketId);
  }

  @POST
  @Path("tickets/{ticketId}/priority-score")
  @Consumes(MediaType.WILDCARD)
  @Authenticated
  @Operation(
      operationId = "scorePriority",
      summary = "Work out how urgent a ticket is",
      description = "A number from 0 to 100; the more urgent, the higher.")
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
    return service.scorePriority(ticketId);
  }

  @GET
  @Path("tickets/{ticketId}/urgency")
  @Authenticated
  @Operation(
      operationId = "rateUrgency",
      summary = "How soon a ticket has to be answered",
      description = "It depends on what has happened to the ticket so far.")
  @APIResponse(
      responseCode = "200",
      description = "The urgency.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Urgency.class)))
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
  public Urgency rateUrgency(@PathParam("ticketId") UUID ticketId) {
    return service.rateUrgency(ticketId);
  }

  @POST
  @Path("tickets/{ticketId}/escalate")
  @Authenticated
  @Operation(operationId = "escalateTicket", summary = "Ask for an answer soon")
  @APIResponse(
      responseCode = "200",
      description = "The ticket as it is now.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Ticket.class)))
  @APIResponse(
      responseCode = "404",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
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
  public Ticket escalateTicket(
      @PathParam("ticketId") UUID ticketId, @Valid @NotNull Escalation escalation) {
    return service.escalateTicket(ticketId, escalation);
  }
}
