package dev.hadron.read.openapi;

import dev.hadron.api.ApiOperation;
import dev.hadron.diagnostic.LedgerEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives every operation an id that no other has. */
final class OperationIds {

  private OperationIds() {}

  static List<ApiOperation> complete(List<ApiOperation> operations, Reading reading) {
    Set<String> used = new HashSet<>();
    Set<ApiOperation> keep = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ApiOperation operation : operations) {
      if (!operation.operationId().isEmpty() && used.add(operation.operationId())) {
        keep.add(operation);
      }
    }
    List<ApiOperation> complete = new ArrayList<>();
    for (ApiOperation operation : operations) {
      complete.add(keep.contains(operation) ? operation : named(operation, used, reading));
    }
    return complete;
  }

  private static ApiOperation named(ApiOperation operation, Set<String> used, Reading reading) {
    String base =
        operation.operationId().isEmpty()
            ? fromPath(operation.method().name().toLowerCase(Locale.ROOT), operation.path())
            : operation.operationId();
    String id = base;
    for (int i = 2; !used.add(id); i++) {
      id = base + i;
    }
    if (!operation.operationId().isEmpty()) {
      reading.note(
          new LedgerEntry(
              "openapi-duplicate-operation-id",
              "operationId " + operation.operationId(),
              "is another operation's already; this one is called " + id,
              operation.location()));
    }
    return operation.withSynthesisedId(id);
  }

  /** {@code get} and {@code /pets/{id}} make {@code getPetsById}. */
  private static String fromPath(String method, String path) {
    StringBuilder id = new StringBuilder(method);
    for (String segment : path.split("/")) {
      if (segment.startsWith("{")) {
        id.append("By");
      }
      for (String word : segment.split("[^\\p{L}\\p{N}]+")) {
        if (!word.isEmpty()) {
          id.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
          id.append(word.substring(Character.charCount(word.codePointAt(0))));
        }
      }
    }
    return id.toString();
  }
}
