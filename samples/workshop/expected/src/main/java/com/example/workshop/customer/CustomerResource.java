package com.example.workshop.customer;

import com.example.workshop.http.Answers;
import com.example.workshop.problem.RefusedWith;
import com.example.workshop.shared.ProblemType;
import io.quarkus.security.Authenticated;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of customers. */
@Path("/workshop")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomerResource {
  private final CustomerService service;

  public CustomerResource(CustomerService service) {
    this.service = service;
  }

  @GET
  @Path("customers")
  @Authenticated
  @RefusedWith(impossible = 400)
  @Operation(operationId = "listCustomers", summary = "List customers")
  @APIResponse(
      responseCode = "200",
      description = "The customers.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = Customer.class)))
  @APIResponse(
      responseCode = "400",
      description = "The request is not as it has to be.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public List<Customer> listCustomers(
      @QueryParam("page") @DefaultValue("0") @Min(0) @Max(100000) Integer page,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) Integer size) {
    return service.listCustomers(page, size);
  }

  @POST
  @Path("customers")
  @Authenticated
  @RefusedWith(impossible = 400)
  @Operation(operationId = "addCustomer", summary = "Add a customer")
  @APIResponse(
      responseCode = "201",
      description = "The new customer.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Customer.class)))
  @APIResponse(
      responseCode = "400",
      description = "The request is not as it has to be.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  @APIResponse(
      responseCode = "409",
      description = "It contradicts what is stored.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public RestResponse<Customer> addCustomer(@Valid @NotNull NewCustomer newCustomer, UriInfo uri) {
    Customer created = service.addCustomer(newCustomer);
    return Answers.created(created, uri, created.id());
  }

  @GET
  @Path("customers/{customerId}")
  @Authenticated
  @Operation(operationId = "getCustomer", summary = "Show a customer with all bikes")
  @APIResponse(
      responseCode = "200",
      description = "The customer.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Customer.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is none.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public Customer getCustomer(@PathParam("customerId") Long customerId) {
    return service.getCustomer(customerId);
  }

  @PUT
  @Path("customers/{customerId}")
  @Authenticated
  @RefusedWith(impossible = 400)
  @Operation(operationId = "replaceCustomer", summary = "Change a customer")
  @APIResponse(
      responseCode = "200",
      description = "The customer.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Customer.class)))
  @APIResponse(
      responseCode = "400",
      description = "The request is not as it has to be.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is none.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  @APIResponse(
      responseCode = "409",
      description = "It contradicts what is stored.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public Customer replaceCustomer(
      @PathParam("customerId") Long customerId, @Valid @NotNull NewCustomer newCustomer) {
    return service.replaceCustomer(customerId, newCustomer);
  }

  @DELETE
  @Path("customers/{customerId}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @Authenticated
  @Operation(operationId = "removeCustomer", summary = "Remove a customer with all bikes")
  @APIResponse(responseCode = "204", description = "Removed.")
  @APIResponse(
      responseCode = "404",
      description = "There is none.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  @APIResponse(
      responseCode = "409",
      description = "It contradicts what is stored.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public void removeCustomer(@PathParam("customerId") Long customerId) {
    service.removeCustomer(customerId);
  }
}
