package com.example.shop.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.customer.CustomerEntity;
import org.junit.jupiter.api.Test;

class AddressMapperTest {
  @Test
  void row_becomes_address() {
    Address expected = new Address(1L, "street 1", "postal code 1", "city 1", "AA", 1L);
    assertEquals(expected, AddressMapper.toAddress(row()));
  }

  @Test
  void row_becomes_address_update() {
    AddressUpdate expected = new AddressUpdate("street 1", "postal code 1", "city 1", "AA", 1L);
    assertEquals(expected, AddressMapper.toAddressUpdate(row()));
  }

  @Test
  void address_create_reaches_the_row() {
    AddressCreate create = new AddressCreate("street 1", "postal code 1", "city 1", "AA", 1L);
    AddressEntity entity = new AddressEntity();
    AddressMapper.apply(create, entity);
    assertEquals(create.street(), entity.street);
    assertEquals(create.postalCode(), entity.postalCode);
    assertEquals(create.city(), entity.city);
    assertEquals(create.country(), entity.country);
  }

  @Test
  void address_update_reaches_the_row() {
    AddressUpdate update = new AddressUpdate("street 1", "postal code 1", "city 1", "AA", 1L);
    AddressEntity entity = new AddressEntity();
    AddressMapper.apply(update, entity);
    assertEquals(update.street(), entity.street);
    assertEquals(update.postalCode(), entity.postalCode);
    assertEquals(update.city(), entity.city);
    assertEquals(update.country(), entity.country);
  }

  private static AddressEntity row() {
    AddressEntity entity = new AddressEntity();
    entity.id = 1L;
    entity.street = "street 1";
    entity.postalCode = "postal code 1";
    entity.city = "city 1";
    entity.country = "AA";
    entity.customer = new CustomerEntity();
    entity.customer.id = 1L;
    return entity;
  }
}
