package dev.hadron.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.Access;
import dev.hadron.model.Constraints;
import dev.hadron.model.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** No lambda and no method of a record waits to be linked until it is met. */
class LinkedAheadTest {

  private static final Path CLASSES = Path.of("target/classes/dev/hadron");

  @Test
  void nothingIsLeftToBeLinked() throws IOException {
    TreeSet<String> linked = new TreeSet<>();
    for (Path file : classes()) {
      new ClassReader(Files.readAllBytes(file)).accept(new Sites(linked), 0);
    }
    assertEquals(new TreeSet<>(), linked, "'mvn process-classes' rewrites what was compiled");
  }

  /** The Java machine verifies a class when it initialises it (JVMS 5.4.1). */
  @Test
  void eachOfTheseClassesIsSound() throws Exception {
    List<Path> made = classes().stream().filter(file -> file.toString().contains("$$L")).toList();
    assertFalse(made.isEmpty());
    for (Path file : made) {
      String path = CLASSES.getParent().getParent().relativize(file).toString();
      String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
      assertEquals(name, Class.forName(name).getName());
    }
  }

  /** As {@link Record} promises. */
  @Test
  void recordsAreComparedAndShownByTheirComponents() {
    SourceLocation place = new SourceLocation("a.sql", 1, 2);
    assertEquals(place, new SourceLocation(new String("a.sql"), 1, 2));
    assertEquals(place.hashCode(), new SourceLocation(new String("a.sql"), 1, 2).hashCode());
    assertNotEquals(place, new SourceLocation("a.sql", 1, 3));
    assertNotEquals(place, new SourceLocation("b.sql", 1, 2));
    assertNotEquals(new Access.Open(), null);
    assertEquals(new Access.Open(), new Access.Open());
    assertNotEquals(new ValueType.EnumRef("x"), new ValueType.RecordRef("x"));
    assertEquals(31 * 3 + 2, new Constraints.Digits(3, 2).hashCode());
    assertEquals("Digits[integer=3, fraction=2]", new Constraints.Digits(3, 2).toString());
    assertEquals("Open[]", new Access.Open().toString());
    assertEquals("EnumRef[enumName=x]", new ValueType.EnumRef("x").toString());
  }

  private static List<Path> classes() throws IOException {
    try (Stream<Path> walk = Files.walk(CLASSES)) {
      return walk.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  /** Collects the methods that link a lambda, or what a record does. */
  private static final class Sites extends ClassVisitor {

    private final TreeSet<String> linked;
    private String className;

    Sites(TreeSet<String> linked) {
      super(Opcodes.ASM9);
      this.linked = linked;
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String superName, String[] types) {
      className = name;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInvokeDynamicInsn(
            String name, String type, Handle factory, Object... arguments) {
          if (factory.getName().equals("metafactory")
              || factory.getOwner().equals("java/lang/runtime/ObjectMethods")) {
            linked.add(className + "." + method);
          }
        }
      };
    }
  }
}
