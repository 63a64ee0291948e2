package com.example.registration.persistence;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.StringJavaType;

/** Text of a fixed length without the blanks that the database fills it up with. */
@RegisterForReflection
public class PaddedText extends StringJavaType {
  private static final long serialVersionUID = 1L;

  @Override
  public <X> String wrap(X value, WrapperOptions options) {
    String text = super.wrap(value, options);
    return text == null ? null : unpadded(text);
  }

  private static String unpadded(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(0, end);
  }
}
