package com.example.donations.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.Serializable;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/** Names what is validated as a client knows it, not as the code calls it. */
@Singleton
public class WireNames
    implements ValidatorFactoryCustomizer, PropertyNodeNameProvider, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    configuration.propertyNodeNameProvider(this);
  }

  @Override
  public String getName(Property property) {
    if (!(property instanceof JavaBeanProperty bean)) {
      return property.getName();
    }
    try {
      AnnotatedElement field = bean.getDeclaringClass().getDeclaredField(property.getName());
      return ofParameter(field).or(() -> ofProperty(field)).orElse(property.getName());
    } catch (NoSuchFieldException e) {
      return property.getName();
    }
  }

  /** The name of a path, query, header or cookie parameter; none for anything else. */
  static Optional<String> ofParameter(AnnotatedElement element) {
    if (element.isAnnotationPresent(QueryParam.class)) {
      return Optional.of(element.getAnnotation(QueryParam.class).value());
    }
    if (element.isAnnotationPresent(PathParam.class)) {
      return Optional.of(element.getAnnotation(PathParam.class).value());
    }
    if (element.isAnnotationPresent(HeaderParam.class)) {
      return Optional.of(element.getAnnotation(HeaderParam.class).value());
    }
    return Optional.ofNullable(element.getAnnotation(CookieParam.class)).map(CookieParam::value);
  }

  private static Optional<String> ofProperty(AnnotatedElement element) {
    return Optional.ofNullable(element.getAnnotation(JsonProperty.class)).map(JsonProperty::value);
  }
}
