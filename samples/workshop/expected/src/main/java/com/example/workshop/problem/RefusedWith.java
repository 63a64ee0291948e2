package com.example.workshop.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The statuses by which an operation refuses, where its contract declares no usual ones. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RefusedWith {
  /** For a request that cannot be read or is not valid. */
  int invalid() default 400;

  /** For a row that does not exist. */
  int missing() default 404;

  /** For what is there already, or in use. */
  int conflict() default 409;

  /** For a row that is at another version than the caller has seen. */
  int stale() default 412;

  /** For a write without a version where one has to be named. */
  int unconditional() default 428;

  /** For values that the database cannot store. */
  int impossible() default 422;
}
