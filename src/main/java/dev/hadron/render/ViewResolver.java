package dev.hadron.render;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers {@code view.name} in a template by calling the method {@code name()} of the view record.
 *
 * <p>This is the only reflection of a generating run. It reaches records alone; a native image
 * knows them from {@code META-INF/native-image}, and a test compares that list with the views.
 */
final class ViewResolver implements ValueResolver {

  private final Map<Class<?>, Map<String, Optional<Method>>> methods = new ConcurrentHashMap<>();

  @Override
  public boolean appliesTo(EvalContext context) {
    return context.getBase() instanceof Record && context.getParams().isEmpty();
  }

  @Override
  public CompletionStage<Object> resolve(EvalContext context) {
    Object view = context.getBase();
    Optional<Method> method =
        methods
            .computeIfAbsent(view.getClass(), type -> new ConcurrentHashMap<>())
            .computeIfAbsent(context.getName(), name -> find(view.getClass(), name));
    return method.isPresent()
        ? CompletedStage.of(call(method.get(), view))
        : Results.notFound(context);
  }

  private static Optional<Method> find(Class<?> type, String name) {
    try {
      return Optional.of(type.getMethod(name));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  private static Object call(Method method, Object view) {
    try {
      return method.invoke(view);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " is not public", e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(method + " failed: " + e.getCause(), e.getCause());
    }
  }
}
