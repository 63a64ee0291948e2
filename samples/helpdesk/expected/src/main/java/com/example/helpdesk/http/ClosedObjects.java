package com.example.helpdesk.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Refuses properties without a name in the contract where it says that there are no others. */
@Singleton
public class ClosedObjects extends DeserializationProblemHandler implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper json) {
    json.addHandler(this);
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser json,
      JsonDeserializer<?> deserializer,
      Object value,
      String name)
      throws IOException {
    Class<?> type = value instanceof Class<?> itself ? itself : value.getClass();
    Schema schema = type.getAnnotation(Schema.class);
    if (schema != null && schema.additionalProperties() == Schema.False.class) {
      throw UnrecognizedPropertyException.from(json, value, name, List.of());
    }
    return false;
  }
}
