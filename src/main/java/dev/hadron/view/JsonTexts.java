package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.MediaTypes;
import dev.hadron.model.Operation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.Optional;

/** Bodies of JSON that are a text, and nothing around it. */
public final class JsonTexts {

  private JsonTexts() {}

  public static boolean exist(ServiceModel model) {
    return model.operations().stream().anyMatch(JsonTexts::hasOne);
  }

  private static boolean hasOne(Operation operation) {
    return operation.body().filter(body -> isOne(body.type(), body.mediaType())).isPresent()
        || isOne(operation.success().body(), operation.success().mediaType());
  }

  private static boolean isOne(Optional<ValueType> type, Optional<String> mediaType) {
    return type.isPresent() && mediaType.isPresent() && isOne(type.get(), mediaType.get());
  }

  private static boolean isOne(ValueType type, String mediaType) {
    return type.is(BasicType.STRING) && MediaTypes.isJson(mediaType);
  }
}
