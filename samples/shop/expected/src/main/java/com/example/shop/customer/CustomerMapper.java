package com.example.shop.customer;

/** Translates between rows of {@code customer} and what travels. */
public final class CustomerMapper {
  private CustomerMapper() {}

  public static Customer toCustomer(CustomerEntity entity) {
    return new Customer(
        entity.id, entity.email, entity.fullName, entity.phone, entity.birthDate, entity.createdAt);
  }

  public static CustomerUpdate toCustomerUpdate(CustomerEntity entity) {
    return new CustomerUpdate(entity.email, entity.fullName, entity.phone, entity.birthDate);
  }

  public static void apply(CustomerCreate create, CustomerEntity entity) {
    entity.email = create.email();
    entity.fullName = create.fullName();
    entity.phone = create.phone();
    entity.birthDate = create.birthDate();
  }

  public static void apply(CustomerUpdate update, CustomerEntity entity) {
    entity.email = update.email();
    entity.fullName = update.fullName();
    entity.phone = update.phone();
    entity.birthDate = update.birthDate();
  }
}
