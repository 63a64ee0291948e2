package com.example.library.member;

import com.example.library.http.Answers;
import com.example.library.shared.Failure;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of members. */
@Path("/library")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Members", description = "People who borrow.")
public class MemberResource {
  private final MemberService service;

  public MemberResource(MemberService service) {
    this.service = service;
  }

  @GET
  @Path("members")
  @Authenticated
  @Operation(operationId = "listMembers", summary = "List members")
  @APIResponse(
      responseCode = "200",
      description = "Some members.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = Member.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public List<Member> listMembers(
      @QueryParam("offset")
          @DefaultValue("0")
          @Parameter(description = "How many to pass over.")
          @Min(0)
          Integer offset,
      @QueryParam("limit")
          @DefaultValue("50")
          @Parameter(description = "How many at most.")
          @Min(1)
          @Max(200)
          Integer limit) {
    return service.listMembers(offset, limit);
  }

  @POST
  @Path("members")
  @Authenticated
  @Operation(operationId = "addMember", summary = "Take in a member")
  @APIResponse(
      responseCode = "201",
      description = "The new member.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Member.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public RestResponse<Member> addMember(@Valid @NotNull NewMember newMember, UriInfo uri) {
    Member created = service.addMember(newMember);
    return Answers.created(created, uri, created.id());
  }

  @GET
  @Path("members/{memberId}")
  @Authenticated
  @Operation(operationId = "getMember", summary = "Show a member")
  @APIResponse(
      responseCode = "200",
      description = "The member.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Member.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public Member getMember(@PathParam("memberId") Long memberId) {
    return service.getMember(memberId);
  }
}
