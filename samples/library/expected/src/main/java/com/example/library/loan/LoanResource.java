package com.example.library.loan;

import com.example.library.http.Answers;
import com.example.library.shared.Failure;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of loans. */
@Path("/library")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Loans", description = "Books that are out.")
public class LoanResource {
  private final LoanService service;

  public LoanResource(LoanService service) {
    this.service = service;
  }

  @GET
  @Path("members/{memberId}/loans")
  @Authenticated
  @Operation(operationId = "listLoansOfMember", summary = "List what a member has borrowed")
  @APIResponse(
      responseCode = "200",
      description = "The loans, every one.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = Loan.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public List<Loan> listLoansOfMember(@PathParam("memberId") Long memberId) {
    return service.listLoansOfMember(memberId);
  }

  @POST
  @Path("loans")
  @Authenticated
  @Operation(operationId = "lendBook", summary = "Lend a book")
  @APIResponse(
      responseCode = "201",
      description = "The new loan.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Loan.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public RestResponse<Loan> lendBook(@Valid @NotNull NewLoan newLoan, UriInfo uri) {
    Loan created = service.lendBook(newLoan);
    return Answers.created(created, uri, created.id());
  }

  @GET
  @Path("loans/{loanId}")
  @Authenticated
  @Operation(operationId = "getLoan", summary = "Show a loan")
  @APIResponse(
      responseCode = "200",
      description = "The loan.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Loan.class)))
  @APIResponse(
      responseCode = "default",
      description = "It did not work.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Failure.class)))
  public Loan getLoan(@PathParam("loanId") Long loanId) {
    return service.getLoan(loanId);
  }

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
    return service.computeFine(loanId);
  }
}
