package com.example.library.book;

import com.example.library.http.Answers;
import com.example.library.shared.Failure;
import com.example.library.shared.ListBooksSort;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
public class BookResource {
  private final BookService service;

  public BookResource(BookService service) {
    this.service = service;
  }

  @GET
  @Path("authors/{authorId}/books")
  @PermitAll
  @Operation(operationId = "listBooksOfAuthor", summary = "List the books of an author")
  @APIResponse(
      responseCode = "200",
      description = "The books, every one.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = Book.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public List<Book> listBooksOfAuthor(@PathParam("authorId") Long authorId) {
    return service.listBooksOfAuthor(authorId);
  }

  @GET
  @Path("books")
  @PermitAll
  @Operation(operationId = "listBooks", summary = "List books")
  @APIResponse(
      responseCode = "200",
      description = "Some books.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = Book.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public List<Book> listBooks(
      @QueryParam("genre") Genre genre,
      @QueryParam("sort")
          @Parameter(
              description = "What the books are sorted by; with a minus, from the last one on.")
          ListBooksSort sort,
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
    return service.listBooks(genre, sort, offset, limit);
  }

  @POST
  @Path("books")
  @Authenticated
  @Operation(operationId = "addBook", summary = "Add a book")
  @APIResponse(
      responseCode = "201",
      description = "The new book.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Book.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public RestResponse<Book> addBook(@Valid @NotNull NewBook newBook, UriInfo uri) {
    Book created = service.addBook(newBook);
    return Answers.created(created, uri, created.id());
  }

  @GET
  @Path("books/{bookId}")
  @PermitAll
  @Operation(operationId = "getBook", summary = "Show a book")
  @APIResponse(
      responseCode = "200",
      description = "The book.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Book.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public Book getBook(@PathParam("bookId") Long bookId) {
    return service.getBook(bookId);
  }

  @PUT
  @Path("books/{bookId}")
  @Authenticated
  @Operation(operationId = "replaceBook", summary = "Replace what is known of a book")
  @APIResponse(
      responseCode = "200",
      description = "The book as it is now.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Book.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public Book replaceBook(@PathParam("bookId") Long bookId, @Valid @NotNull NewBook newBook) {
    return service.replaceBook(bookId, newBook);
  }

  @DELETE
  @Path("books/{bookId}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @Authenticated
  @Operation(operationId = "removeBook", summary = "Take a book off the shelves")
  @APIResponse(responseCode = "204", description = "The book is gone.")
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public void removeBook(@PathParam("bookId") Long bookId) {
    service.removeBook(bookId);
  }
}
