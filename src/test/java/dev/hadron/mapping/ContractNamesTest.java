package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractNamesTest {

  @ParameterizedTest
  @CsvSource({
    "NewPet, Pet",
    "PetTypeFields, PetType",
    "create_order_request, Order",
    "OrderResponseDto, Order",
    "CategoriesPage, Category",
    "UpdateUser, User",
    "Request, Request"
  })
  void the_thing_behind_a_variant(String schema, String entity) {
    assertEquals(entity, ContractNames.entity(schema));
  }

  @ParameterizedTest
  @CsvSource({"LoginUser, user", "OrderItem, Order", "pets, Pet"})
  void names_that_contain_others(String longer, String shorter) {
    assertTrue(ContractNames.contains(longer, shorter));
  }
}
