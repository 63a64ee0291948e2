package com.example.orders;

class Statements {
  int all(List<Order> orders, Map<String, List<Order>> byNumber) throws Exception {
    if (orders.isEmpty() || byNumber.size() > MAX_ORDERS && !force || orders.get(0).number().startsWith(prefix)) {
      return -1;
    } else if (x) {
      y();
    } else {
      z();
    }
    if (ready) return 0;
    for (int i = 0, n = orders.size(); i < n && byNumber.containsKey(orders.get(i).number()); i++, step += 2) {
      work(i);
    }
    for (Map.Entry<String, List<Order>> entry : byNumber.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      total += entry.getValue().size();
    }
    for (;;) {
      break;
    }
    while (iterator.hasNext() && accepts(iterator.peek(), limitOfTheCurrentPage)) iterator.next();
    do {
      count--;
    } while (count > 0 && !queue.isEmpty());
    try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(SELECT_ORDERS_OF_CUSTOMER)) {
      statement.execute();
    } catch (SQLException | IllegalStateException | UnsupportedOperationException e) {
      throw new UncheckedSqlException("The orders of the customer cannot be read from the database: " + e.getMessage(), e);
    } catch (final RuntimeException e) {
      throw e;
    } finally {
      close();
    }
    try (var scope = open()) {}
    synchronized (lock) {
      value = value == null ? computeTheValueOfTheOrder(first, second) : value.add(computeTheValueOfTheOrder(third, fourth));
    }
    switch (state) {
      case OPEN:
      case PAID:
        pay();
        break;

      default:
        throw new IllegalStateException();
    }
    String label = switch (order.state()) {
      case OPEN, PAID -> "The order is open or paid, and nothing has been sent to the customer until now";
      case SENT -> {
        log();
        yield labels.get(order);
      }
      default -> throw new IllegalArgumentException("An order in the state " + order.state() + " has no label");
    };
    int bits = (int) (first << 3 | second >>> 4 & MASK) ^ ~third % 7 - -fourth + +fifth;
    long product = firstFactorOfTheProduct * secondFactorOfTheProduct * thirdFactorOfTheProduct / divisor;
    boolean same = firstOrder.number().equals(secondOrder.number()) == (firstOrder.state() == secondOrder.state());
    array[index++] = other[--index] += 2;
    total += orders.stream().mapToLong(Order::total).sum() + byNumber.values().stream().mapToLong(List::size).sum();
    Function<Order, Supplier<String>> nested = order -> () -> order.number() + order.customer().name() + order.state().label();
    BiFunction<Order, Customer, Optional<String>> two = (Order order, final Customer customer) -> Optional.of(order.number());
    Runnable run = () -> {
      first();

      second();
    };
    executor.submit(() -> { return service.create(order); });
    executor.submit(() -> {});
    Object cast = (Map<String, List<Order>>) (Object) repository.findEverythingThatIsStoredForTheCustomer(customer);
    Comparator<Order> comparator = (Comparator<Order> & Serializable) (a, b) -> a.number().compareTo(b.number());
    if (!(value instanceof Map<?, ?> map)) return 1;
    if (value instanceof String text && text.length() > 3) return 2;
    final @SuppressWarnings("unchecked") List<Order> unchecked = (List<Order>) value;
    @SuppressWarnings({"unchecked", "rawtypes"}) List raw = (List) value;
    var inferred = new TreeMap<String, List<Order>>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    char c = '\'', d = '"';
    double e = 1.5e-3, f = 0x1.8p1, g = .5;
    long big = 1_000_000L;
    String escaped = "tab\tnewline\n\"quoted\" and a text that is long enough to be split somewhere, or not";
    assert orders != null : "orders that are counted must not be null, but these orders were";
    outer:
    while (true) {
      continue outer;
    }
    ;
    Foo.Bar<String>[] generic = new Foo.Bar[3];
    Outer.Inner inner = outer.new Inner(17);
    Class<?> type = int[].class;
    IntFunction<String[]> create = String[]::new;
    Supplier<List<String>> list = ArrayList<String>::new;
    class Local extends Thread {}
    record Point(int x, int y) {}
    new Thread(() -> run()).start();
    return new Customer(entity.getId(), entity.getName(), entity.getMail(), entity.getCreatedAt(), entity.getVersion());
  }
  private List<Order> find(String number) {
    return entityManager.createQuery("select o from OrderEntity o where o.number = :number and o.state <> 'CANCELLED'", OrderEntity.class).setParameter("number", number).setMaxResults(17).getResultList().stream().map(OrderMapper::toOrder).toList();
  }
  private boolean valid(Order order) {
    return order.number() != null && !order.number().isBlank() && order.positions().stream().allMatch(position -> position.quantity() > 0);
  }
  int shortItems() {
    return add(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27);
  }
}
