package dev.hadron.build;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods that every record has, {@code equals}, {@code hashCode} and {@code toString}, as a
 * programmer would write them out; they answer what those do that {@code
 * java.lang.runtime.ObjectMethods} links.
 */
final class RecordMethods {

  private static final String FACTORY = "java/lang/runtime/ObjectMethods";
  private static final String OBJECTS = "java/util/Objects";
  private static final String BUILDER = "java/lang/StringBuilder";

  private final ClassNode owner;
  private final List<Handle> components;

  private RecordMethods(ClassNode owner, InvokeDynamicInsnNode site) {
    this.owner = owner;
    this.components =
        Arrays.stream(site.bsmArgs).skip(2).map(component -> (Handle) component).toList();
  }

  static boolean isLinked(InvokeDynamicInsnNode site) {
    return site.bsm.getOwner().equals(FACTORY);
  }

  /** Replaces the code of the method, which is nothing but this instruction and its return. */
  static void writeOut(ClassNode owner, MethodNode method, InvokeDynamicInsnNode site) {
    RecordMethods methods = new RecordMethods(owner, site);
    method.instructions.clear();
    method.localVariables = null;
    switch (method.name) {
      case "equals" -> methods.equality(method);
      case "hashCode" -> methods.hash(method);
      case "toString" -> methods.text(method);
      default -> throw new IllegalStateException("no method of a record: " + method.name);
    }
  }

  private void equality(MethodNode code) {
    Label others = new Label();
    Label differ = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitJumpInsn(Opcodes.IF_ACMPNE, others);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(others);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, owner.name);
    code.visitJumpInsn(Opcodes.IFEQ, differ);
    for (Handle component : components) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      read(code, component);
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitTypeInsn(Opcodes.CHECKCAST, owner.name);
      read(code, component);
      compare(code, Type.getType(component.getDesc()), differ);
    }
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(differ);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(4, 2);
  }

  /** Floating-point values are compared as their boxes are, by which NaN equals itself. */
  private static void compare(MethodVisitor code, Type type, Label differ) {
    switch (type.getSort()) {
      case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT, Type.INT ->
          code.visitJumpInsn(Opcodes.IF_ICMPNE, differ);
      case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
        String compared = Type.getMethodDescriptor(Type.INT_TYPE, type, type);
        call(code, Conversions.box(type), "compare", compared);
        code.visitJumpInsn(Opcodes.IFNE, differ);
      }
      default -> {
        call(code, OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
        code.visitJumpInsn(Opcodes.IFEQ, differ);
      }
    }
  }

  private void hash(MethodNode code) {
    code.visitInsn(Opcodes.ICONST_0);
    for (Handle component : components) {
      code.visitIntInsn(Opcodes.BIPUSH, 31);
      code.visitInsn(Opcodes.IMUL);
      code.visitVarInsn(Opcodes.ALOAD, 0);
      read(code, component);
      Type type = Type.getType(component.getDesc());
      String box = Conversions.box(type);
      if (box == null) {
        call(code, OBJECTS, "hashCode", "(Ljava/lang/Object;)I");
      } else {
        call(code, box, "hashCode", Type.getMethodDescriptor(Type.INT_TYPE, type));
      }
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(3, 1);
  }

  private void text(MethodNode code) {
    code.visitTypeInsn(Opcodes.NEW, BUILDER);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    String before = simpleName() + "[";
    for (Handle component : components) {
      append(code, before + component.getName() + "=");
      code.visitVarInsn(Opcodes.ALOAD, 0);
      read(code, component);
      Type type = Type.getType(component.getDesc());
      String box = Conversions.box(type);
      if (box == null) {
        call(code, "java/lang/String", "valueOf", "(Ljava/lang/Object;)Ljava/lang/String;");
      } else {
        call(code, box, "toString", Type.getMethodDescriptor(Type.getType(String.class), type));
      }
      append(code);
      before = ", ";
    }
    append(code, components.isEmpty() ? before + "]" : "]");
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(3, 1);
  }

  /** As {@link Class#getSimpleName} tells it. */
  private String simpleName() {
    for (InnerClassNode inner : owner.innerClasses) {
      if (inner.name.equals(owner.name)) {
        return inner.innerName;
      }
    }
    return owner.name.substring(owner.name.lastIndexOf('/') + 1);
  }

  private static void append(MethodVisitor code, String text) {
    code.visitLdcInsn(text);
    append(code);
  }

  private static void append(MethodVisitor code) {
    String descriptor = "(Ljava/lang/String;)L" + BUILDER + ";";
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", descriptor, false);
  }

  private void read(MethodVisitor code, Handle component) {
    code.visitFieldInsn(Opcodes.GETFIELD, owner.name, component.getName(), component.getDesc());
  }

  private static void call(MethodVisitor code, String type, String method, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, type, method, descriptor, false);
  }
}
