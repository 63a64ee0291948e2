package com.example.orders.rest;

import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import com.example.orders.rest.Orders;
import static org.hamcrest.Matchers.containsString;
import static com.example.orders.http.Answers.created;
import java.util.List;
import java.util.List;
import java.util.Map;
import jakarta.ws.rs.core.Response;
import com.example.orders.problem.Problem;
import com.example.orders.problem.Conflict;
import com.example.orders.paging.*;
import java.lang.String;
/** Orders of customers, see {@link Conflict#of(Map) how a conflict looks}. */
@Path("/api/v1/orders")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Orders", description = "What customers buy, and when it is delivered to which address.")
@APIResponses({@APIResponse(responseCode = "401", ref = "Unauthorized"), @APIResponse(responseCode = "403", ref = "Forbidden")})
@SecurityRequirement(name = "bearer", scopes = {})
public class OrderResource extends AbstractResource<Order, OrderCreate> implements Orders, Describable<OrderResource> {
  private static final Logger LOG = Logger.getLogger(OrderResource.class);
  private static final Map<String, List<OrderState>> TRANSITIONS = Map.of("open", List.of(OrderState.PAID, OrderState.CANCELLED), "paid", List.of(OrderState.SENT));
  static final int MAX_PAGE_SIZE = 200, DEFAULT_PAGE_SIZE = 50;
  @Inject OrderService service;
  @Inject @ConfigProperty(name = "orders.page.max", defaultValue = "200") int maxPageSize;
  private final Preconditions preconditions;
  public OrderResource(OrderService service, Preconditions preconditions, @ConfigProperty(name = "orders.base") Optional<String> base) {
    this.service = service;
    this.preconditions = preconditions;
  }
  @GET
  @RolesAllowed({"order:read", "admin"})
  @Operation(operationId = "listOrders", summary = "List orders", description = "A page of orders, the newest first; filters are combined with and.")
  @APIResponse(responseCode = "200", description = "A page of orders", headers = {@Header(name = "Link", description = "Next and previous page"), @Header(name = "X-Total-Count", schema = @Schema(type = SchemaType.INTEGER))}, content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrderPage.class)))
  public RestResponse<List<Order>> list(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit, @QueryParam("after") @Size(max = 255) String after, @Parameter(description = "Only orders in this state") @QueryParam("state") OrderState state, UriInfo uri) {
    return Answers.page(service.list(new OrderFilter(state, after), PageRequest.of(limit, after)), uri);
  }
  @GET
  @Path("{id}")
  @APIResponse(responseCode = "404", description = "No such order", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
  public RestResponse<Order> get(@PathParam("id") long id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return service.find(id).map(order -> Answers.found(order, ifNoneMatch)).orElseThrow(() -> new NotFoundException("There is no order with the identifier " + id));
  }
  @POST
  public Response create(@Valid @NotNull OrderCreate create, @Context UriInfo uri, @Context SecurityContext security) throws ConflictException, IOException {
    Order created = service.create(create, security.getUserPrincipal().getName());
    return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(created.id())).build()).entity(created).tag(created.version()).build();
  }
  @PATCH
  public <T extends Comparable<? super T> & Serializable, R> Map<String, ? extends List<T>> patch(@RequestBody(content = @Content(schema = @Schema(ref = "OrderPatch"))) @NotNull JsonNode patch, Class<T> type, T... values) {
    return null;
  }
  @DELETE
  @Produces(MediaType.WILDCARD)
  public void delete(@PathParam("id") Long id, @HeaderParam("If-Match") String ifMatch) {
    service.delete(id, preconditions.ifMatch(ifMatch));
  }
  abstract Map<String, Map<String, List<OrderState>>> transitions(final Map<String, List<OrderState>> known, int[] weights, String[][] names);
  static {
    LOG.info("Orders are served from the first day of the month, see the operations manual");
  }
}
