package dev.hadron.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A step of Hadron's own build: gives each lambda and method reference of the compiled classes a
 * class of its own, as an anonymous class has one.
 *
 * <p>The compiler leaves them to be linked when they are first met (JVMS 6.5 {@code
 * invokedynamic}). A command meets hundreds, each once, and links for longer than it reads its
 * input; classes come out of the launcher's archive. Nothing else about the program changes.
 */
public final class LambdaClasses {

  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  private final Path root;
  private final Map<String, ClassNode> classes = new TreeMap<>();
  private final Map<String, byte[]> made = new TreeMap<>();

  private LambdaClasses(Path root) {
    this.root = root;
  }

  /**
   * Rewrites the classes below a folder; those rewritten before stay as they are.
   *
   * @param arguments the folder of class files, and below it that of the package to rewrite
   */
  public static void main(String... arguments) throws IOException {
    LambdaClasses step = new LambdaClasses(Path.of(arguments[0]));
    step.read(step.root.resolve(arguments[1]));
    List<String> changed = new ArrayList<>();
    for (ClassNode node : List.copyOf(step.classes.values())) {
      if (step.rewrite(node)) {
        changed.add(node.name);
      }
    }
    step.write(changed);
  }

  private void read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    for (Path file : files) {
      ClassNode node = new ClassNode();
      new ClassReader(Files.readAllBytes(file)).accept(node, 0);
      classes.put(node.name, node);
    }
  }

  private boolean rewrite(ClassNode owner) {
    int count = 0;
    for (MethodNode method : owner.methods) {
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof InvokeDynamicInsnNode site && isLambda(site)) {
          LambdaClass lambda = new LambdaClass(host(owner), owner.name + "$$L" + count, site);
          count++;
          made.put(lambda.name(), lambda.bytes());
          join(host(owner), lambda.name());
          method.instructions.set(site, lambda.replacement());
          makePlain(owner, (Handle) site.bsmArgs[1]);
        }
      }
    }
    return count > 0;
  }

  /** Tools that read class files look for the site of a synthetic body, which is gone. */
  private static void makePlain(ClassNode owner, Handle body) {
    for (MethodNode method : owner.methods) {
      if (method.name.equals(body.getName())
          && method.desc.equals(body.getDesc())
          && owner.name.equals(body.getOwner())) {
        method.access &= ~Opcodes.ACC_SYNTHETIC;
      }
    }
  }

  /** Those that are serializable or have bridges stay with the other factory. */
  private static boolean isLambda(InvokeDynamicInsnNode site) {
    Handle factory = site.bsm;
    return factory.getOwner().equals(METAFACTORY) && factory.getName().equals("metafactory");
  }

  private String host(ClassNode owner) {
    return owner.nestHostClass == null ? owner.name : owner.nestHostClass;
  }

  /** Members of a nest may call each other's private methods (JVMS 5.4.4). */
  private void join(String host, String member) {
    ClassNode node = classes.get(host);
    if (node.nestMembers == null) {
      node.nestMembers = new ArrayList<>();
    }
    if (!node.nestMembers.contains(member)) {
      node.nestMembers.add(member);
    }
  }

  private void write(List<String> changed) throws IOException {
    for (String name : changed) {
      ClassNode node = classes.get(name);
      write(name, node);
      if (node.nestHostClass != null && !changed.contains(node.nestHostClass)) {
        write(node.nestHostClass, classes.get(node.nestHostClass));
      }
    }
    for (Map.Entry<String, byte[]> lambda : made.entrySet()) {
      Files.write(file(lambda.getKey()), lambda.getValue());
    }
  }

  private void write(String name, ClassNode node) {
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    try {
      Files.write(file(name), writer.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return root.resolve(name + ".class");
  }

  /** The class-file version that records and sealed types have. */
  static int version() {
    return Opcodes.V17;
  }
}
