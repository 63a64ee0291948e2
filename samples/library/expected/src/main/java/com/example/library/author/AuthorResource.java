package com.example.library.author;

import com.example.library.http.Answers;
import com.example.library.shared.Failure;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** The addresses of authors. */
@Path("/library")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Authors", description = "People who write.")
public class AuthorResource {
  private final AuthorService service;

  public AuthorResource(AuthorService service) {
    this.service = service;
  }

  @GET
  @Path("authors")
  @PermitAll
  @Operation(operationId = "listAuthors", summary = "List authors")
  @APIResponse(
      responseCode = "200",
      description = "Some authors.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = Author.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public List<Author> listAuthors(
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
    return service.listAuthors(offset, limit);
  }

  @POST
  @Path("authors")
  @Authenticated
  @Operation(operationId = "addAuthor", summary = "Add an author")
  @APIResponse(
      responseCode = "201",
      description = "The new author.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Author.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public RestResponse<Author> addAuthor(@Valid @NotNull AuthorData authorData, UriInfo uri) {
    Author created = service.addAuthor(authorData);
    return Answers.created(created, uri, created.id());
  }

  @GET
  @Path("authors/{authorId}")
  @PermitAll
  @Operation(operationId = "getAuthor", summary = "Show an author")
  @APIResponse(
      responseCode = "200",
      description = "The author.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Author.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public Author getAuthor(@PathParam("authorId") Long authorId) {
    return service.getAuthor(authorId);
  }

  @PUT
  @Path("authors/{authorId}")
  @Authenticated
  @Operation(operationId = "replaceAuthor", summary = "Replace what is known of an author")
  @APIResponse(
      responseCode = "200",
      description = "The author as it is now.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Author.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public Author replaceAuthor(
      @PathParam("authorId") Long authorId, @Valid @NotNull AuthorData authorData) {
    return service.replaceAuthor(authorId, authorData);
  }
}
