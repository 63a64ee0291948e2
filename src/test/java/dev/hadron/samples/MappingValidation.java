package dev.hadron.samples;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * Does with the database what a generated service does when it starts: Flyway runs its migrations,
 * then Hibernate compares its entities with what is there.
 */
final class MappingValidation {

  private static final String CLASS_FILE = ".class";

  private MappingValidation() {}

  /**
   * Migrates an empty database and validates the mapping.
   *
   * @param project a generated project
   * @param classes its compiled classes
   * @return the number of entities
   * @throws RuntimeException of Flyway or Hibernate, when they refuse
   */
  static int run(Path project, Path classes, DataSource database) throws IOException {
    Flyway.configure()
        .dataSource(database)
        .locations("filesystem:" + project.resolve("src/main/resources/db/migration"))
        .placeholderPrefix("@placeholder:")
        .load()
        .migrate();
    ClassLoader parent = MappingValidation.class.getClassLoader();
    URL[] roots = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(roots, parent);
        BootstrapServiceRegistry bootstrap =
            new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build()) {
      List<Class<?>> entities = entities(classes, loader);
      validate(bootstrap, entities, database);
      return entities.size();
    }
  }

  private static void validate(
      BootstrapServiceRegistry bootstrap, List<Class<?>> entities, DataSource database) {
    try (StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder(bootstrap)
            .applySettings(
                Map.of(
                    "hibernate.connection.datasource", database,
                    "hibernate.hbm2ddl.auto", "validate"))
            .build()) {
      MetadataSources sources = new MetadataSources(registry);
      entities.forEach(sources::addAnnotatedClass);
      SessionFactory factory = sources.buildMetadata().buildSessionFactory();
      factory.close();
    }
  }

  private static List<Class<?>> entities(Path classes, ClassLoader loader) throws IOException {
    try (Stream<Path> tree = Files.walk(classes)) {
      return tree.map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith("Entity" + CLASS_FILE))
          .sorted()
          .<Class<?>>map(file -> load(file, loader))
          .filter(type -> type.isAnnotationPresent(Entity.class))
          .toList();
    }
  }

  private static Class<?> load(String file, ClassLoader loader) {
    String name = file.substring(0, file.length() - CLASS_FILE.length());
    try {
      return Class.forName(name.replace('/', '.'), false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
