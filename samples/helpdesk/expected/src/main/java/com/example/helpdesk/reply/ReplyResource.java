package com.example.helpdesk.reply;

import com.example.helpdesk.http.Answers;
import com.example.helpdesk.http.MergePatch;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of replies. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Replies", description = "What is said about it.")
public class ReplyResource {
  private final ReplyService service;

  public ReplyResource(ReplyService service) {
    this.service = service;
  }

  @GET
  @Path("tickets/{ticketId}/replies")
  @Authenticated
  @Operation(operationId = "listReplies", summary = "List what was said about a ticket")
  @APIResponse(
      responseCode = "200",
      description = "Some replies.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ReplyPage.class)))
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
  public ReplyPage listReplies(
      @PathParam("ticketId") UUID ticketId,
      @QueryParam("after")
          @Parameter(description = "The list goes on from here, which the answer before said.")
          @Size(max = 40)
          String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) Integer limit) {
    return service.listReplies(ticketId, after, limit);
  }

  @POST
  @Path("tickets/{ticketId}/replies")
  @Authenticated
  @Operation(operationId = "addReply", summary = "Say something about a ticket")
  @APIResponse(
      responseCode = "201",
      description = "The reply.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Reply.class)))
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
  public RestResponse<Reply> addReply(
      @PathParam("ticketId") UUID ticketId, @Valid @NotNull NewReply newReply) {
    return Answers.of(201, service.addReply(ticketId, newReply));
  }

  @PATCH
  @Path("tickets/{ticketId}/replies/{replyId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Authenticated
  @Operation(operationId = "rephraseReply", summary = "Say it in other words")
  @APIResponse(
      responseCode = "200",
      description = "The reply as it is now.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Reply.class)))
  @APIResponse(
      responseCode = "403",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
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
  public Reply rephraseReply(
      @PathParam("ticketId") UUID ticketId,
      @PathParam("replyId") @Min(1) Long replyId,
      @RequestBody(content = @Content(schema = @Schema(implementation = NewReply.class))) @NotNull
          JsonNode patch) {
    return service.rephraseReply(ticketId, replyId, patch);
  }

  @DELETE
  @Path("tickets/{ticketId}/replies/{replyId}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @Authenticated
  @Operation(operationId = "takeBackReply", summary = "Take back what was said")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(
      responseCode = "403",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
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
  public void takeBackReply(
      @PathParam("ticketId") UUID ticketId, @PathParam("replyId") @Min(1) Long replyId) {
    service.takeBackReply(ticketId, replyId);
  }
}
