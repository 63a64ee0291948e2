package dev.hadron.read.openapi;

import dev.hadron.api.ApiBody;
import dev.hadron.api.ApiParameter;
import dev.hadron.api.ApiResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an operation takes and answers, in the notation of one edition. */
interface Messages {

  /** The keys of an operation object. */
  Set<String> operationKeys();

  /**
   * @param pathItem the path, whose parameters hold for all of its operations
   */
  List<ApiParameter> parameters(Fields pathItem, Fields operation);

  Optional<ApiBody> body(Fields pathItem, Fields operation);

  List<ApiResponse> responses(Fields operation);
}
