package com.example.timesheets.problem;

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

  /** 422: a property that refers to no row, or to none that the caller may see. */
  public static ProblemException unknownReference(String property) {
    return new ProblemException(
        422, "A reference leads nowhere.", InvalidValue.inBody("/" + property, "does not exist"));
  }

  /** 501: an operation whose logic nobody has written yet. */
  public static ProblemException notWritten(String operation, String file) {
    return new ProblemException(501, "Nobody has written " + operation + " yet: see " + file + ".");
  }

  public int status() {
    return status;
  }

  public List<InvalidValue> errors() {
    return errors;
  }
}
