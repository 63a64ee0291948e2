package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Binding;
import dev.hadron.model.Coordinates;
import dev.hadron.model.Operation;
import dev.hadron.read.openapi.ApiReading;
import dev.hadron.read.openapi.OpenApiReader;
import java.util.List;
import java.util.Map;

/** Contracts as text, read and mapped. */
public final class Contracts {

  static final Coordinates COORDINATES =
      new Coordinates("com.example", "shop", "1.0.0", "com.example.shop", "Shop");

  private Contracts() {}

  public static ApiMapped map(String document) {
    return map(new SourceFile("openapi.yaml", document));
  }

  /**
   * @param meanings what the user says that operations and properties mean
   */
  static ApiMapped map(String document, Map<String, String> meanings) {
    return map(new SourceFile("openapi.yaml", document), meanings);
  }

  static ApiMapped map(SourceFile file) {
    return map(file, Map.of());
  }

  private static ApiMapped map(SourceFile file, Map<String, String> meanings) {
    ApiReading reading = new OpenApiReader().read(List.of(file));
    Api api =
        reading
            .api()
            .orElseThrow(() -> new IllegalArgumentException(reading.diagnostics().toString()));
    return ApiMapper.map(api, COORDINATES, Meanings.of(meanings));
  }

  static Operation operation(ApiMapped mapped, String id) {
    return mapped.model().operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no operation " + id));
  }

  static <T extends Binding> T binding(ApiMapped mapped, String id, Class<T> type) {
    return type.cast(operation(mapped, id).binding());
  }
}
