package com.example.workshop.problem;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers each problem with the status that the operation declares for it. */
public class DeclaredStatuses {
  @ServerResponseFilter
  public void answer(ContainerResponseContext response, ResourceInfo operation) {
    if (response.getEntity() instanceof Problem problem) {
      int status = status(problem.status(), operation);
      Problem declared = Problem.of(status, problem.detail(), problem.instance(), problem.errors());
      response.setStatus(status);
      response.setEntity(ProblemFormat.body(declared));
    }
  }

  private static int status(int status, ResourceInfo operation) {
    RefusedWith declared =
        operation == null || operation.getResourceMethod() == null
            ? null
            : operation.getResourceMethod().getAnnotation(RefusedWith.class);
    if (declared == null) {
      return status;
    }
    return switch (status) {
      case 400 -> declared.invalid();
      case 404 -> declared.missing();
      case 409 -> declared.conflict();
      case 412 -> declared.stale();
      case 422 -> declared.impossible();
      case 428 -> declared.unconditional();
      default -> status;
    };
  }
}
