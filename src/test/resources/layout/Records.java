package com.example.orders;

/** What a client sends to create an order. */
@Schema(name = "OrderCreate", description = "What a client sends to create an order; the server adds the rest.", requiredProperties = {"number", "positions"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderCreate(@NotBlank @Size(max = 255) @Schema(description = "Number on the paper", example = "2024-17") String number, @NotNull @Positive @JsonProperty("customer_id") Long customerId, @Valid @NotEmpty List<@NotNull @Valid PositionCreate> positions, @Email String mail) implements Serializable, Comparable<OrderCreate> {
  public OrderCreate {
    positions = positions == null ? List.of() : List.copyOf(positions);
    Objects.requireNonNull(number, "An order that is created must have a number of its own");
  }
  OrderCreate(String number) {
    this(number, 0L, List.of(), "nobody@example.com");
  }
  @Override
  public int compareTo(OrderCreate other) {
    return Comparator.comparing(OrderCreate::number).thenComparing(OrderCreate::customerId).compare(this, other);
  }
}
record Empty() {}
record Pair<A extends Comparable<A>, B>(A first, B second) implements Supplier<Map.Entry<A, B>> {}
sealed interface Shape permits Circle, Square, RectangleWithRoundedCorners, PolygonOfManyPoints, Ellipse {}
interface Mapper<S, T, C extends Collection<? super T>> extends Function<S, T>, BiFunction<S, C, C>, UnaryOperator<S> {
  T map(S source);
  default List<T> mapAll(Collection<? extends S> sources) {
    return sources.stream().map(this::map).filter(Objects::nonNull).collect(Collectors.toUnmodifiableList());
  }
}
/** States of an order. */
@Schema(description = "States of an order", enumeration = {"open", "paid", "sent"})
public enum OrderState implements Coded<String> {
  /** Not paid. */
  OPEN("open", 1, true),
  PAID("paid", 2, false) {
    @Override
    boolean isFinal() {
      return false;
    }
  },
  @Deprecated(since = "1.4", forRemoval = true) SENT_TO_THE_CUSTOMER_WHO_ORDERED_IT("sent to the customer", 3, OrderState.FINAL),
  CANCELLED;
  private static final boolean FINAL = true;
  private final String code;
  OrderState(String code, int rank, boolean open) {
    this.code = code;
  }
  abstract boolean isFinal();
}
enum Small { A, B }
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Checked {
  String message() default "{com.example.orders.Checked.message} is not what the specification asks for at this place";
  Class<?>[] groups() default {};
  int[] numbers() default {1, 2, 3};
}
