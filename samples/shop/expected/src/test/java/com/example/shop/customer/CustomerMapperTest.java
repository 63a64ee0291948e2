package com.example.shop.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CustomerMapperTest {
  @Test
  void row_becomes_customer() {
    Customer expected =
        new Customer(
            1L, "user1@example.com", "full name 1", "+12025550001", LocalDate.EPOCH, Instant.EPOCH);
    assertEquals(expected, CustomerMapper.toCustomer(row()));
  }

  @Test
  void row_becomes_customer_update() {
    CustomerUpdate expected =
        new CustomerUpdate("user1@example.com", "full name 1", "+12025550001", LocalDate.EPOCH);
    assertEquals(expected, CustomerMapper.toCustomerUpdate(row()));
  }

  @Test
  void customer_create_reaches_the_row() {
    CustomerCreate create =
        new CustomerCreate("user1@example.com", "full name 1", "+12025550001", LocalDate.EPOCH);
    CustomerEntity entity = new CustomerEntity();
    CustomerMapper.apply(create, entity);
    assertEquals(create.email(), entity.email);
    assertEquals(create.fullName(), entity.fullName);
    assertEquals(create.phone(), entity.phone);
    assertEquals(create.birthDate(), entity.birthDate);
  }

  @Test
  void customer_update_reaches_the_row() {
    CustomerUpdate update =
        new CustomerUpdate("user1@example.com", "full name 1", "+12025550001", LocalDate.EPOCH);
    CustomerEntity entity = new CustomerEntity();
    CustomerMapper.apply(update, entity);
    assertEquals(update.email(), entity.email);
    assertEquals(update.fullName(), entity.fullName);
    assertEquals(update.phone(), entity.phone);
    assertEquals(update.birthDate(), entity.birthDate);
  }

  private static CustomerEntity row() {
    CustomerEntity entity = new CustomerEntity();
    entity.id = 1L;
    entity.email = "user1@example.com";
    entity.fullName = "full name 1";
    entity.phone = "+12025550001";
    entity.birthDate = LocalDate.EPOCH;
    entity.createdAt = Instant.EPOCH;
    return entity;
  }
}
