package com.example.noticeboard.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;

/** A text of at most so many bytes in UTF-8: bcrypt reads 72 and takes no notice of the rest. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MaxBytes.Validator.class)
public @interface MaxBytes {
  int value();

  String message() default "must take at most {value} bytes in UTF-8";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Counts the bytes. */
  final class Validator implements ConstraintValidator<MaxBytes, String> {
    private int most;

    @Override
    public void initialize(MaxBytes constraint) {
      most = constraint.value();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return text == null || text.getBytes(StandardCharsets.UTF_8).length <= most;
    }
  }
}
