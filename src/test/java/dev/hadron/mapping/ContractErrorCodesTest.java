package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which status a code of a closed list means. */
class ContractErrorCodesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NOT_FOUND VALIDATION_ERROR CONFLICT    | {400=VALIDATION_ERROR, 404=NOT_FOUND, 409=CONFLICT, 422=VALIDATION_ERROR}
          bad-request validation-failed          | {4=bad-request, 400=bad-request, 422=validation-failed}
          BookNotFound Duplicate AccessDenied    | {403=AccessDenied, 404=BookNotFound, 409=Duplicate}
          BookNotFound AuthorNotFound Conflict   | {}
          404 409 418                            | {404=404, 409=409}
          unauthenticated internalError          | {5=internalError, 401=unauthenticated, 500=internalError}
          REQUIRED TOO_SHORT                     | {}
          NOT_FOUND GONE                         | {}
          """)
  void namesTell(String values, String expected) {
    assertEquals(expected, ContractErrorCodes.of(List.of(values.split(" ")), Set.of()).toString());
  }
}
