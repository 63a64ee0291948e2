package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractNamesTest {

  @ParameterizedTest
  @CsvSource({"LoginUser, user", "OrderItem, Order", "pets, Pet"})
  void names_that_contain_others(String longer, String shorter) {
    assertTrue(ContractNames.contains(longer, shorter));
  }
}
