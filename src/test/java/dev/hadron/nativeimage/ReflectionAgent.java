package dev.hadron.nativeimage;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A Java agent that reports each reflective call of classes outside the JDK to the trace. */
public final class ReflectionAgent implements ClassFileTransformer {

  private static final String TRACE = "dev/hadron/nativeimage/ReflectionTrace";
  private static final String CLASS = "java/lang/Class";
  private static final String LOADER = "java/lang/ClassLoader";
  private static final Set<String> LISTS =
      Set.of(
          "getMethods",
          "getDeclaredMethods",
          "getFields",
          "getDeclaredFields",
          "getConstructors",
          "getDeclaredConstructors",
          "getRecordComponents");
  private static final Set<String> LOOKUPS =
      Set.of(
          "forName",
          "getMethod",
          "getDeclaredMethod",
          "getField",
          "getDeclaredField",
          "getConstructor",
          "getDeclaredConstructor",
          "newInstance");
  private static final Set<String> RESOURCES =
      Set.of("getResource", "getResourceAsStream", "getResources");

  /** Starts the agent; the argument is the file that the trace is written to. */
  public static void premain(String file, Instrumentation instrumentation) {
    ReflectionTrace.writeAtExit(Path.of(file));
    instrumentation.addTransformer(new ReflectionAgent());
  }

  @Override
  public byte[] transform(
      ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
    if (loader == null
        || loader == ClassLoader.getPlatformClassLoader()
        || name.startsWith("dev/hadron/nativeimage/")
        || name.startsWith("org/objectweb/asm/")) {
      return null;
    }
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Reporting(writer), 0);
    return writer.toByteArray();
  }

  /** Adds the reports to each method of a class. */
  private static final class Reporting extends ClassVisitor {

    Reporting(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new ReportingMethod(
          super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  /** Reports the subject before a call that lists or names, the result after one that looks up. */
  private static final class ReportingMethod extends MethodVisitor {

    ReportingMethod(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      boolean onClass = owner.equals(CLASS);
      if (onClass && LISTS.contains(name)) {
        visitInsn(Opcodes.DUP);
        visitLdcInsn(name);
        report("listed", "(Ljava/lang/Class;Ljava/lang/String;)V");
      } else if ((onClass || owner.equals(LOADER))
          && opcode == Opcodes.INVOKEVIRTUAL
          && RESOURCES.contains(name)) {
        visitInsn(Opcodes.DUP2);
        report("named", "(Ljava/lang/Object;Ljava/lang/String;)V");
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      if (onClass && LOOKUPS.contains(name)
          || owner.equals("java/lang/reflect/Constructor") && name.equals("newInstance")
          || owner.equals(LOADER)
              && name.equals("loadClass")
              && descriptor.equals("(Ljava/lang/String;)Ljava/lang/Class;")
              && opcode == Opcodes.INVOKEVIRTUAL) {
        visitInsn(Opcodes.DUP);
        visitLdcInsn(name);
        report("found", "(Ljava/lang/Object;Ljava/lang/String;)V");
      }
    }

    private void report(String method, String descriptor) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, TRACE, method, descriptor, false);
    }
  }
}
