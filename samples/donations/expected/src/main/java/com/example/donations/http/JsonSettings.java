package com.example.donations.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads JSON strictly: nothing is converted, rounded or ignored behind the caller's back. Numbers
 * and booleans in quotes are read where the configuration says so.
 */
@Singleton
public class JsonSettings implements ObjectMapperCustomizer {
  private final boolean quoted;

  public JsonSettings(@ConfigProperty(name = "donations.json.quoted-values") boolean quoted) {
    this.quoted = quoted;
  }

  @Override
  public void customize(ObjectMapper json) {
    json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    json.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    json.setConfig(
        json.getDeserializationConfig()
            .with(MapperFeature.ALLOW_COERCION_OF_SCALARS, quoted)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES));
    json.coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    json.registerModule(new SimpleModule().addDeserializer(String.class, new StorableText()));
    json.registerModule(FiniteNumbers.json());
    json.configOverride(JsonNode.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SKIP));
  }

  /** Refuses the character NUL and lone halves of characters, which no text may have. */
  private static final class StorableText extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = super.deserialize(parser, context);
      return text == null || ParameterConverters.isStorable(text)
          ? text
          : (String)
              context.handleWeirdStringValue(String.class, text, "has NUL or half a character");
    }
  }
}
