package com.example.registration.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PaddedTextTest {
  private final PaddedText type = new PaddedText();

  @Test
  void blanks_behind_a_text_are_not_part_of_it() {
    assertEquals("DE", type.wrap("DE   ", null));
    assertEquals("", type.wrap("  ", null));
    assertEquals(" a b", type.wrap(" a b ", null));
    assertNull(type.wrap(null, null));
  }
}
