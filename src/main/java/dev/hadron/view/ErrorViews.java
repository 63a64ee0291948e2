package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.ErrorShape;
import dev.hadron.model.MediaTypes;
import dev.hadron.model.Operation;
import dev.hadron.model.RecordType;
import dev.hadron.model.Response;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The bodies of errors: problem details, or the contract's own records filled from a problem. */
final class ErrorViews {

  private final ServiceModel model;
  private final JavaTypes types;
  private final Set<String> imports = new TreeSet<>();
  private final SortedMap<String, MethodView> codes = new TreeMap<>();

  ErrorViews(ServiceModel model, JavaTypes types) {
    this.model = model;
    this.types = types;
  }

  ErrorView view() {
    List<ErrorView.Declared> declared = declared();
    String body = "problem";
    String media = "application/problem+json";
    if (model.errorShape().common() instanceof ErrorShape.ContractShape shape) {
      body = body(shape);
      media = shape.mediaType();
    }
    imports.addAll(
        Set.of(
            "java.time.Instant",
            "java.util.List",
            "java.util.Map",
            "java.net.URI",
            "java.util.Optional",
            "java.util.function.Function",
            "com.fasterxml.jackson.databind.node.JsonNodeFactory"));
    return new ErrorView(
        model.coordinates().basePackage(),
        JavaText.imports(imports),
        JavaText.literal(media),
        body,
        List.copyOf(codes.values()),
        declared);
  }

  /** Whether operations declare bodies of their own. */
  static boolean differ(ServiceModel model) {
    return model.errorShape() instanceof ErrorShape.DeclaredShapes;
  }

  /** Whether some tell where a request went by a whole address, as the format of URIs demands. */
  static boolean tellAddresses(ServiceModel model) {
    return shapes(model.errorShape())
        .anyMatch(shape -> tellAddresses(model, model.record(shape.record()), shape.parts()));
  }

  private static Stream<ErrorShape.ContractShape> shapes(ErrorShape shape) {
    return shape instanceof ErrorShape.DeclaredShapes declared
        ? declared.shapes().stream()
        : Stream.of(shape)
            .filter(ErrorShape.ContractShape.class::isInstance)
            .map(ErrorShape.ContractShape.class::cast);
  }

  private static boolean tellAddresses(
      ServiceModel model, RecordType record, List<ErrorShape.Part> parts) {
    return parts.stream()
        .anyMatch(
            part -> {
              RecordType.Property property = record.property(part.property());
              return part.role() == ErrorShape.Role.INSTANCE
                      && property.constraints().format().filter("uri"::equals).isPresent()
                  || property.type().element() instanceof ValueType.RecordRef ref
                      && tellAddresses(model, model.record(ref.recordName()), part.parts());
            });
  }

  /** The media type of a refusal, as a Java expression. */
  static String media(ServiceModel model, Operation operation, int status) {
    Optional<String> declared =
        differ(model)
            ? operation.refusal(status).filter(r -> r.body().isPresent()).flatMap(ErrorViews::answered)
            : Optional.empty();
    return declared.map(JavaText::literal).orElse("ProblemFormat.MEDIA_TYPE");
  }

  /** Texts have any form, and are plain where any is declared; all else is JSON. */
  private static Optional<String> answered(Response refusal) {
    boolean text = refusal.body().filter(type -> type.is(BasicType.STRING)).isPresent();
    return refusal
        .mediaType()
        .map(media -> media.endsWith("*") ? text ? "text/plain" : "application/json" : media)
        .filter(media -> text || MediaTypes.isJson(media));
  }

  private List<ErrorView.Declared> declared() {
    List<ErrorView.Declared> declared = new ArrayList<>();
    if (model.errorShape() instanceof ErrorShape.DeclaredShapes shapes) {
      declared.add(new ErrorView.Declared("String", "problem.explained()"));
      for (ErrorShape.ContractShape shape : shapes.shapes()) {
        declared.add(new ErrorView.Declared(shape.record(), body(shape)));
      }
    }
    return declared;
  }

  private String body(ErrorShape.ContractShape shape) {
    return new ErrorBody(model, types, shape, imports, codes).expression();
  }
}
