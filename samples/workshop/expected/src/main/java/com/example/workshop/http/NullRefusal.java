package com.example.workshop.http;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.NullValueProvider;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.std.StdValueInstantiator;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.AccessPattern;
import java.util.Arrays;

/** Tells null from absent: a value that the contract does not let be null may only be left out. */
final class NullRefusal extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  private NullRefusal() {}

  static SimpleModule json() {
    return new SimpleModule("nulls of the contract").setDeserializerModifier(new NullRefusal());
  }

  @Override
  public BeanDeserializerBuilder updateBuilder(
      DeserializationConfig config, BeanDescription bean, BeanDeserializerBuilder builder) {
    if (bean.getBeanClass().isRecord()
        && builder.getValueInstantiator() instanceof StdValueInstantiator creator) {
      builder.setValueInstantiator(new Creator(creator));
    }
    return builder;
  }

  /** Makes records; a component of one that is absent is null all the same. */
  private static final class Creator extends StdValueInstantiator {
    private static final long serialVersionUID = 1L;

    Creator(StdValueInstantiator creator) {
      super(creator);
    }

    @Override
    public SettableBeanProperty[] getFromObjectArguments(DeserializationConfig config) {
      return Arrays.stream(super.getFromObjectArguments(config))
          .map(Creator::withoutNull)
          .toArray(SettableBeanProperty[]::new);
    }

    private static SettableBeanProperty withoutNull(SettableBeanProperty component) {
      return component.getMetadata().getValueNulls() == null
          ? component.withNullProvider(new Refusal(component.getFullName(), component.getType()))
          : component;
    }
  }

  private record Refusal(PropertyName name, JavaType type) implements NullValueProvider {
    @Override
    public Object getNullValue(DeserializationContext context) throws JsonMappingException {
      throw InvalidNullException.from(context, name, type);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return null;
    }

    @Override
    public AccessPattern getNullAccessPattern() {
      return AccessPattern.DYNAMIC;
    }
  }
}
