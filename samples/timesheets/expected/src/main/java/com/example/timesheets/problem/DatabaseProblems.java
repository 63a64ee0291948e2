package com.example.timesheets.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.HttpMethod;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/** What the database refused, told by the properties of the request instead of its columns. */
final class DatabaseProblems {
  private static final String NOT_NULL = "23502";
  private static final String FOREIGN_KEY = "23503";
  private static final String UNIQUE = "23505";
  private static final String CHECK = "23514";
  private static final String EXCLUSION = "23P01";
  private static final String RAISED_BY_TRIGGER = "P0001";
  private static final String DATA_EXCEPTION_CLASS = "22";
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String UNSTORABLE = "The database cannot store these values.";

  private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([^\"]+)\"");

  private DatabaseProblems() {}

  /** The problem behind a failure; none when it is not about what the request asked for. */
  static Optional<ProblemException> of(Throwable failure, String method) {
    if (causes(failure, OptimisticLockException.class).isPresent()) {
      return Optional.of(
          new ProblemException(409, "The row was changed meanwhile: read it and try again."));
    }
    String constraint =
        causes(failure, ConstraintViolationException.class)
            .map(ConstraintViolationException::getConstraintName)
            .or(() -> causes(failure, SQLException.class).flatMap(DatabaseProblems::constraint))
            .orElse("");
    return causes(failure, SQLException.class)
        .map(SQLException::getSQLState)
        .flatMap(state -> ofState(state, constraint, method));
  }

  private static Optional<ProblemException> ofState(
      String state, String constraint, String method) {
    return switch (state) {
      case UNIQUE -> refused(409, "This exists already.", constraint, "is taken already");
      case FOREIGN_KEY ->
          method.equals(HttpMethod.DELETE)
              ? refused(409, "Something else still refers to this.")
              : refused(422, "A reference leads nowhere.", constraint, "does not exist");
      case CHECK, NOT_NULL ->
          refused(422, "A rule of the database forbids this.", constraint, "breaks a rule");
      case EXCLUSION -> refused(409, "This overlaps with what exists.", constraint, "overlaps");
      case RAISED_BY_TRIGGER -> refused(422, UNSTORABLE);
      case SERIALIZATION_FAILURE, DEADLOCK, LOCK_NOT_AVAILABLE ->
          refused(409, "The row is busy: try again.");
      default ->
          state.startsWith(DATA_EXCEPTION_CLASS) ? refused(422, UNSTORABLE) : Optional.empty();
    };
  }

  private static Optional<ProblemException> refused(int status, String detail) {
    return Optional.of(new ProblemException(status, detail));
  }

  private static Optional<ProblemException> refused(
      int status, String detail, String constraint, String reason) {
    InvalidValue[] errors =
        DatabaseConstraints.properties(constraint).stream()
            .map(property -> InvalidValue.inBody("/" + property, reason))
            .toArray(InvalidValue[]::new);
    return Optional.of(new ProblemException(status, detail, errors));
  }

  /** Told by the driver alone where a constraint is looked at when the transaction ends. */
  private static Optional<String> constraint(SQLException e) {
    Matcher name = CONSTRAINT.matcher(String.valueOf(e.getMessage()));
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }

  private static <T extends Throwable> Optional<T> causes(Throwable failure, Class<T> type) {
    return all(failure).filter(type::isInstance).map(type::cast).findFirst();
  }

  /** A failure with its causes; the end of a transaction hides them in what it suppresses. */
  private static Stream<Throwable> all(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(
            cause ->
                Stream.concat(
                    Stream.of(cause),
                    Stream.of(cause.getSuppressed()).flatMap(DatabaseProblems::all)));
  }
}
