package com.example.donations.problem;

import io.quarkus.arc.Subclass;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Tells violated constraints in the words of the wire: JSON pointers and parameter names. */
final class ValidationProblems {
  private ValidationProblems() {}

  /** Whether an answer is invalid, which the caller could not have prevented. */
  static boolean isOurFault(ConstraintViolationException e) {
    return e.getConstraintViolations().stream()
        .flatMap(violation -> nodes(violation.getPropertyPath()))
        .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
  }

  /** One entry for each violation, in a stable order. */
  static List<InvalidValue> errors(ConstraintViolationException e) {
    return e.getConstraintViolations().stream()
        .map(ValidationProblems::invalidValue)
        .sorted(Comparator.comparing(InvalidValue::toString))
        .toList();
  }

  private static InvalidValue invalidValue(ConstraintViolation<?> violation) {
    Iterator<Path.Node> path = violation.getPropertyPath().iterator();
    Path.Node first = path.next();
    if (first.getKind() != ElementKind.METHOD) {
      return InvalidValue.inBody(step(first) + pointer(path), violation.getMessage());
    }
    Path.ParameterNode argument = path.next().as(Path.ParameterNode.class);
    Parameter parameter =
        parameter(violation.getRootBeanClass(), first.as(Path.MethodNode.class), argument);
    if (parameter.isAnnotationPresent(BeanParam.class)) {
      return InvalidValue.inParameter(path.next().getName(), violation.getMessage());
    }
    return WireNames.ofParameter(parameter)
        .map(name -> InvalidValue.inParameter(name, violation.getMessage()))
        .orElseGet(() -> InvalidValue.inBody(pointer(path), violation.getMessage()));
  }

  private static Parameter parameter(
      Class<?> type, Path.MethodNode node, Path.ParameterNode argument) {
    try {
      Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
      Class<?> written = Subclass.class.isAssignableFrom(type) ? type.getSuperclass() : type;
      Method method = written.getMethod(node.getName(), types);
      return method.getParameters()[argument.getParameterIndex()];
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A violation names a method that does not exist", e);
    }
  }

  private static String pointer(Iterator<Path.Node> path) {
    StringBuilder pointer = new StringBuilder();
    path.forEachRemaining(node -> pointer.append(step(node)));
    return pointer.toString();
  }

  private static String step(Path.Node node) {
    StringBuilder step = new StringBuilder();
    if (node.getIndex() != null) {
      step.append('/').append(node.getIndex());
    } else if (node.getKey() != null) {
      step.append('/').append(JsonPointers.escape(node.getKey().toString()));
    }
    if (node.getKind() == ElementKind.PROPERTY) {
      step.append('/').append(JsonPointers.escape(node.getName()));
    }
    return step.toString();
  }

  private static Stream<Path.Node> nodes(Path path) {
    return StreamSupport.stream(path.spliterator(), false);
  }
}
