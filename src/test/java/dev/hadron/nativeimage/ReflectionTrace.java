package dev.hadron.nativeimage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What a traced process reaches by name at run time: one line {@code kind name} for each class
 * whose members it looks up, and for each resource that it asks for.
 */
public final class ReflectionTrace {

  private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

  private ReflectionTrace() {}

  /** All members of one kind were listed. */
  public static void listed(Class<?> type, String method) {
    add(kind(method), type);
  }

  /** A class, member or object was looked up or made. */
  public static void found(Object result, String method) {
    if (result instanceof Class<?> type) {
      add("type", type);
    } else if (result instanceof Member member) {
      String kind =
          member instanceof Constructor
              ? "constructors"
              : member instanceof Field ? "fields" : "methods";
      add(kind, member.getDeclaringClass());
    } else if (result != null && method.equals("newInstance")) {
      add("constructors", result.getClass());
    }
  }

  /** A resource was asked for, relative to a class when it was asked for there. */
  public static void named(Object at, String name) {
    String absolute =
        name.startsWith("/") || !(at instanceof Class<?> type)
            ? name.replaceFirst("^/", "")
            : type.getPackageName().replace('.', '/') + "/" + name;
    SEEN.add("resource " + absolute);
  }

  /** Writes the lines when the process ends. */
  static void writeAtExit(Path file) {
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.write(file, SEEN);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    Runtime.getRuntime().addShutdownHook(writer);
  }

  private static String kind(String method) {
    if (method.endsWith("Constructors")) {
      return "constructors";
    }
    return method.endsWith("Fields") ? "fields" : "methods";
  }

  private static void add(String kind, Class<?> type) {
    if (!type.isArray() && !type.isPrimitive() && !type.isHidden()) {
      SEEN.add(kind + " " + type.getName());
    }
  }
}
