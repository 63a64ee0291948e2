package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.Projection;
import dev.hadron.model.ServiceModel;
import java.util.Optional;

/**
 * The address of a new row, as the {@code Location} header of a contract's creation says it.
 *
 * @param below whether the row is found below the address that it was sent to
 * @param path template of the item's path with the API's base path, with one placeholder where the
 *     item is found elsewhere
 * @param key expression of the key, read from the answer that is called {@code created}
 */
record CreatedAddress(boolean below, String path, String key) {

  /** Empty where no operation shows such a row, or the answer does not say its key. */
  static Optional<CreatedAddress> of(ServiceModel model, Operation operation) {
    if (!(operation.binding() instanceof Binding.Create create)
        || !operation.success().status().equals("201")) {
      return Optional.empty();
    }
    Entity entity = model.entity(create.entityName());
    return create
        .location()
        .flatMap(
            path ->
                create
                    .answer()
                    .flatMap(answer -> accessor(model, entity, answer, attribute(path), "created"))
                    .map(
                        key ->
                            new CreatedAddress(
                                collection(path).equals(operation.path()),
                                model.api().basePath() + path,
                                key)));
  }

  /** The operation that shows the row at this address. */
  Optional<Operation> read(ServiceModel model) {
    return model.operations().stream()
        .filter(operation -> operation.binding() instanceof Binding.Get)
        .filter(operation -> operation.path().endsWith("}"))
        .filter(
            operation ->
                (model.api().basePath() + collection(operation.path())).equals(collection(path)))
        .findFirst();
  }

  /** The expression of the answer. */
  String answer() {
    return below
        ? "Answers.created(created, uri, " + key + ")"
        : "Answers.createdAt(created, uri, %s, %s)"
            .formatted(JavaText.literal(UriText.path(path)), key);
  }

  private static String collection(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  private static String attribute(String path) {
    return path.replaceFirst(".*\\{([^}]*)}$", "$1");
  }

  private static Optional<String> accessor(
      ServiceModel model, Entity entity, String projection, String attribute, String from) {
    for (Projection.Part part : model.projection(entity.name(), projection).parts()) {
      String at = from + "." + part.property() + "()";
      if (part.source() instanceof Projection.FromAttribute source
          && source.attribute().equals(attribute)) {
        return Optional.of(at);
      }
      if (part.source() instanceof Projection.Nested nested) {
        return accessor(model, entity, nested.projection(), attribute, at);
      }
    }
    return Optional.empty();
  }
}
