package com.example.library.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;

/** A number that a step goes into without a rest. */
@Constraint(validatedBy = MultipleOf.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface MultipleOf {
  String value();

  String message() default "must be a multiple of {value}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Divides in decimal, as the caller wrote the number. */
  class Validator implements ConstraintValidator<MultipleOf, Number> {
    private BigDecimal step;

    @Override
    public void initialize(MultipleOf constraint) {
      step = new BigDecimal(constraint.value());
    }

    @Override
    public boolean isValid(Number value, ConstraintValidatorContext context) {
      return value == null || new BigDecimal(value.toString()).remainder(step).signum() == 0;
    }
  }
}
