package com.example.helpdesk.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Callers choose what they get of an answer, by names in a query parameter. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SelectedFields {
  /** The query parameter, with names separated by commas; a dot leads into an object. */
  String value();

  /** What is there in any case: the identity. */
  String[] always() default {};

  /** The property that holds the rows of a list; empty where they are the answer itself. */
  String within() default "";
}
