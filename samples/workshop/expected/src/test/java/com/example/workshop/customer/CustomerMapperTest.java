package com.example.workshop.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CustomerMapperTest {
  @Test
  void new_customer_reaches_the_row() {
    NewCustomer newCustomer = new NewCustomer("name 1", "phone 1", "user1@example.com");
    CustomerEntity entity = new CustomerEntity();
    CustomerMapper.apply(newCustomer, entity);
    assertEquals(newCustomer.name(), entity.name);
    assertEquals(newCustomer.phone(), entity.phone);
    assertEquals(newCustomer.email(), entity.email);
  }
}
