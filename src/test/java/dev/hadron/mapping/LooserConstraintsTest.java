package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.Constraints;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What two bodies demand of one value. */
class LooserConstraintsTest {

  @Test
  void onlyWhatBothDemandIsKept() {
    Constraints one =
        Constraints.NONE
            .withMinLength(2)
            .withMaxLength(5)
            .withFormat("uri")
            .withPattern("a+")
            .withMinimum(BigDecimal.ONE, false)
            .withItems(Constraints.NONE.withPattern("b"));
    Constraints other =
        Constraints.NONE
            .withMaxLength(9)
            .withFormat("uri")
            .withPattern("c+")
            .withMinimum(BigDecimal.ONE, true)
            .withItems(Constraints.NONE.withPattern("b"));
    assertEquals(
        Constraints.NONE
            .withMaxLength(9)
            .withFormat("uri")
            .withItems(Constraints.NONE.withPattern("b")),
        LooserConstraints.of(one, other));
    assertEquals(one, LooserConstraints.of(one, one));
  }
}
