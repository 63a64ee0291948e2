package com.example.orders.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is stored.
 *
 * <p>Its positions are loaded when they are asked for. The total is derived from them and kept by a trigger of the database.
 *
 * @param <T> what the order is for; it is stored as text and read again by the converter of its type
 */
@Entity(name = "purchase_order")
@Table(name = "purchase_order", schema = "shop", uniqueConstraints = @UniqueConstraint(name = "purchase_order_number_key", columnNames = {"number", "customer_id"}), indexes = {@Index(name = "purchase_order_customer_idx", columnList = "customer_id")})
@NamedQuery(name = "OrderEntity.open", query = "select o from OrderEntity o where o.state = 'OPEN' and o.customer.id = :customer order by o.createdAt desc")
public non-sealed class OrderEntity<T> extends PanacheEntityBase implements Versioned {
  @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
  @Version private long version;
  @Column(name = "number", nullable = false, length = 255, unique = true, updatable = false, columnDefinition = "varchar(255) not null check (number <> '')")
  private String number;
  @Nullable private String note;
  private @Nullable String remark;
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "customer_id", nullable = false, foreignKey = @ForeignKey(name = "purchase_order_customer_id_fkey"))
  private CustomerEntity customer;
  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true) @OrderBy("position") private List<@Valid PositionEntity> positions = new ArrayList<>();
  @Enumerated(EnumType.STRING) @Column(nullable = false)
  OrderState state = OrderState.OPEN;
  /** When it was stored. */
  private Instant createdAt;
  private BigDecimal net, gross = BigDecimal.ZERO, tax;
  private final Map<String, Function<OrderEntity<T>, Object>> columns = new LinkedHashMap<String, Function<OrderEntity<T>, Object>>();
  private static final String[] COLUMNS = {"id", "version", "number", "customer_id", "state", "created_at", "net", "gross", "tax"};
  private static final int[][] GRID = {{1, 2, 3}, {4, 5, 6}};
  private static final String SELECT = "select o.id, o.version, o.number, o.customer_id, o.state, o.created_at from shop.purchase_order o where o.customer_id = ? " + "order by o.created_at desc limit 200";
  private static final String TEXT = """
      select o.id, o.version
        from shop.purchase_order o
       where o.customer_id = ?
      """;
  public Long getId() {
    return id;
  }
  public void setPositions(List<PositionEntity> positions) {
    this.positions.clear();
    this.positions.addAll(positions);
  }
  @Override public boolean equals(Object other) {
    return this == other || other instanceof OrderEntity<?> that && id != null && id.equals(that.id) && Objects.equals(number, that.number);
  }
  @PrePersist
  void stamp() {}
  @Override
  public @Nullable String toString() {
    return "OrderEntity[id=" + id + ", version=" + version + ", number=" + number + ", state=" + state + ", createdAt=" + createdAt + "]";
  }
  protected OrderEntity() {
  }
  static abstract class Nested {}
}
