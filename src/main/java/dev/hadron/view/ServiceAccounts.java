package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Operation;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the service methods that sign users up and in. */
final class ServiceAccounts {

  private final ServiceCode code;

  ServiceAccounts(ServiceCode code) {
    this.code = code;
  }

  MethodView register(Operation operation, Binding.Register register) {
    Entity entity = code.model.entity(register.entityName());
    Assignment assignment = code.model.assignment(entity.name(), register.assignment());
    String source = code.source(assignment);
    String variable = code.variable(entity);
    ServiceAssignments assignments = new ServiceAssignments(code);
    List<String> lines = new ArrayList<>(assignments.newRow(entity, assignment, source));
    lines.addAll(assignments.presets(entity, assignment, source, variable));
    lines.add("%s.persist(%s);".formatted(code.repository(entity), variable));
    return new ServiceRows(code)
        .written(
            operation,
            "Signs a user up; 409 when the name is taken.",
            entity,
            Optional.of(register.answer()),
            new EntityTag.None(),
            List.of(assignment.record() + " " + source),
            lines);
  }

  MethodView login(Operation operation, Binding.Login login) {
    Entity entity = code.model.entity(login.entityName());
    String variable = code.variable(entity);
    String body = code.types.name(operation.body().orElseThrow().type());
    String source = code.free(JavaName.variable(body), "Body");
    code.importEntity(entity);
    code.imports.add(code.types.inBase("security.Passwords"));
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s %s = %s.find(%s, %s).firstResult();"
            .formatted(
                EntityViews.className(entity),
                variable,
                code.repository(entity),
                JavaText.literal(login.loginAttribute()),
                path(source, login.loginPath())));
    lines.add(
        "String hash = %1$s == null ? null : %1$s.%2$s;"
            .formatted(variable, login.secretAttribute()));
    lines.add(
        "if (!Passwords.matches(%s, hash)) {".formatted(path(source, login.passwordPath())));
    lines.add("  throw new ProblemException(401, \"Name or password is wrong.\");");
    lines.add("}");
    lines.add("return " + code.projected(entity, login.answer(), variable) + ";");
    return new MethodView(
        Optional.of("Signs a user in; the same 401 for an unknown name and a wrong password."),
        List.of(),
        "public %s %s(%s %s)"
            .formatted(code.record(entity, login.answer()), operation.name(), body, source),
        lines);
  }

  private static String path(String source, List<String> components) {
    StringBuilder path = new StringBuilder(source);
    components.forEach(component -> path.append('.').append(component).append("()"));
    return path.toString();
  }
}
