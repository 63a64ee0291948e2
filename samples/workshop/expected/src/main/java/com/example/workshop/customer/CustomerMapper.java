package com.example.workshop.customer;

import com.example.workshop.bike.BikeMapper;

/** Translates between rows of {@code ws_customer} and what travels. */
public final class CustomerMapper {
  private CustomerMapper() {}

  public static Customer toCustomer(CustomerEntity entity) {
    return new Customer(
        entity.id,
        entity.name,
        entity.phone,
        entity.email,
        entity.createdAt,
        entity.bikes.stream().map(BikeMapper::toBike).toList());
  }

  public static void apply(NewCustomer newCustomer, CustomerEntity entity) {
    entity.name = newCustomer.name();
    entity.phone = newCustomer.phone();
    entity.email = newCustomer.email();
  }
}
