package dev.hadron.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

/** No lambda of the program waits to be linked until it is met. */
class LambdaClassesTest {

  private static final Path CLASSES = Path.of("target/classes/dev/hadron");

  @Test
  void theBuildHasGivenEachLambdaAClass() throws IOException {
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

  private static List<Path> classes() throws IOException {
    try (Stream<Path> walk = Files.walk(CLASSES)) {
      return walk.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  /** Collects the methods that link a lambda. */
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
          if (factory.getName().equals("metafactory")) {
            linked.add(className + "." + method);
          }
        }
      };
    }
  }
}
