package com.example.donations.problem;

import java.util.List;

/** A request that cannot be answered as asked, with the status that says why. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<InvalidValue> errors;

  public ProblemException(int status, String detail, InvalidValue... errors) {
    super(detail);
    this.status = status;
    this.errors = List.of(errors);
  }

  /** 404: no such row, or none that the caller may see. */
  public static ProblemException notFound(String what, Object id) {
    return new ProblemException(404, "There is no " + what + " " + id + ".");
  }

  /** 400: a parameter whose value makes no sense. */
  public static ProblemException invalidParameter(String parameter, String detail) {
    return new ProblemException(
        400, "A parameter is not valid.", InvalidValue.inParameter(parameter, detail));
  }

  public int status() {
    return status;
  }

  public List<InvalidValue> errors() {
    return errors;
  }
}
