package com.example.workshop.vouchers;

import com.example.workshop.shared.ProblemType;
import com.example.workshop.shared.Voucher;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Size;
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

/** The addresses of vouchers. */
@Path("/workshop")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Vouchers")
public class VouchersResource {
  private final VouchersService service;

  public VouchersResource(VouchersService service) {
    this.service = service;
  }

  @GET
  @Path("vouchers/{code}")
  @Authenticated
  @Operation(operationId = "getVoucher", summary = "Show a voucher")
  @APIResponse(
      responseCode = "200",
      description = "The voucher.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Voucher.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is none.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public Voucher getVoucher(@PathParam("code") @Size(max = 20) String code) {
    return service.getVoucher(code);
  }
}
