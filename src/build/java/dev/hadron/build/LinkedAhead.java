package dev.hadron.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * class of its own, as an anonymous class has one, and writes out the methods of records.
 *
 * <p>The compiler leaves both to be linked when they are first met (JVMS 6.5 {@code
 * invokedynamic}). A command meets hundreds, each once, and links for longer than it reads its
 * input; classes come out of the launcher's archive. Nothing else about the program changes.
 */
public final class LinkedAhead {

  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String MARK = "$$L";
  private static final String BODY = "lambda$";

  private final Path root;
  private final Map<String, ClassNode> classes = new TreeMap<>();
  private final Map<String, byte[]> made = new TreeMap<>();
  private final Set<ClassNode> changed = new LinkedHashSet<>();

  private LinkedAhead(Path root) {
    this.root = root;
  }

  /**
   * Rewrites the classes below a folder; those rewritten before stay as they are.
   *
   * @param arguments the folder of class files, and below it that of the package to rewrite
   */
  public static void main(String... arguments) throws IOException {
    LinkedAhead step = new LinkedAhead(Path.of(arguments[0]));
    step.read(step.root.resolve(arguments[1]));
    for (ClassNode node : List.copyOf(step.classes.values())) {
      step.rewrite(node);
    }
    step.write();
    step.deleteOrphans();
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

  private void rewrite(ClassNode owner) {
    int count = 0;
    for (MethodNode method : owner.methods) {
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof InvokeDynamicInsnNode site && isLambda(site)) {
          ClassNode host = host(owner);
          makePlain(owner, site);
          LambdaClass lambda = new LambdaClass(host.name, owner.name + MARK + count, site);
          count++;
          made.put(lambda.name(), lambda.bytes());
          join(host, lambda.name());
          method.instructions.set(site, lambda.replacement());
          changed.add(owner);
        } else if (instruction instanceof InvokeDynamicInsnNode site
            && RecordMethods.isLinked(site)) {
          RecordMethods.writeOut(owner, method, site);
          changed.add(owner);
        }
      }
    }
  }

  /**
   * Gives the body of a lambda the name and the flags of any other method: what reads class files,
   * such as a test of dependencies, knows bodies by both and passes over one without a site.
   */
  private static void makePlain(ClassNode owner, InvokeDynamicInsnNode site) {
    Handle body = (Handle) site.bsmArgs[1];
    if (!body.getOwner().equals(owner.name) || !body.getName().startsWith(BODY)) {
      return;
    }
    String name = "in" + body.getName().substring(BODY.length() - 1);
    for (MethodNode method : owner.methods) {
      if (method.name.equals(body.getName()) && method.desc.equals(body.getDesc())) {
        method.name = name;
        method.access &= ~Opcodes.ACC_SYNTHETIC;
      }
    }
    site.bsmArgs[1] =
        new Handle(body.getTag(), owner.name, name, body.getDesc(), body.isInterface());
  }

  /** Those that are serializable or have bridges stay with the other factory. */
  private static boolean isLambda(InvokeDynamicInsnNode site) {
    Handle factory = site.bsm;
    return factory.getOwner().equals(METAFACTORY) && factory.getName().equals("metafactory");
  }

  private ClassNode host(ClassNode owner) {
    return owner.nestHostClass == null ? owner : classes.get(owner.nestHostClass);
  }

  /** Members of a nest may call each other's private methods (JVMS 5.4.4). */
  private void join(ClassNode host, String member) {
    if (host.nestMembers == null) {
      host.nestMembers = new ArrayList<>();
    }
    if (!host.nestMembers.contains(member)) {
      host.nestMembers.add(member);
      changed.add(host);
    }
  }

  private void write() throws IOException {
    for (ClassNode node : changed) {
      ClassWriter writer = new ClassWriter(0);
      node.accept(writer);
      Files.write(file(node.name), writer.toByteArray());
    }
    for (Map.Entry<String, byte[]> lambda : made.entrySet()) {
      Files.write(file(lambda.getKey()), lambda.getValue());
    }
  }

  /** Those of lambdas that a source had when it was compiled before. */
  private void deleteOrphans() throws IOException {
    for (ClassNode node : classes.values()) {
      if (node.name.contains(MARK) && !isMember(node)) {
        Files.delete(file(node.name));
      }
    }
  }

  private boolean isMember(ClassNode lambda) {
    ClassNode host = classes.get(lambda.nestHostClass);
    return host != null && host.nestMembers != null && host.nestMembers.contains(lambda.name);
  }

  private Path file(String name) {
    return root.resolve(name + ".class");
  }
}
