package dev.hadron.build;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The class of one lambda: it holds what the lambda has captured, and its one method calls the
 * method that the compiler made of the lambda's body, or the one that is referred to.
 */
final class LambdaClass {

  private static final String ONLY = "only";
  private static final String MAKE = "make";
  private static final int SYNTHETIC = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;

  private final String host;
  private final String name;
  private final Type type;
  private final String method;
  private final Type[] captured;
  private final Type functional;
  private final Type erased;
  private final Type exact;
  private final Handle body;

  /**
   * @param host internal name of the nest's host
   * @param name internal name of the class to make
   */
  LambdaClass(String host, String name, InvokeDynamicInsnNode site) {
    this.host = host;
    this.name = name;
    this.type = Type.getObjectType(name);
    this.method = site.name;
    this.captured = Type.getArgumentTypes(site.desc);
    this.functional = Type.getReturnType(site.desc);
    this.erased = (Type) site.bsmArgs[0];
    this.body = (Handle) site.bsmArgs[1];
    this.exact = (Type) site.bsmArgs[2];
  }

  String name() {
    return name;
  }

  /** What stands in the place of the instruction that linked the lambda. */
  AbstractInsnNode replacement() {
    return captured.length == 0
        ? new FieldInsnNode(Opcodes.GETSTATIC, name, ONLY, type.getDescriptor())
        : new MethodInsnNode(Opcodes.INVOKESTATIC, name, MAKE, makeDescriptor(), false);
  }

  byte[] bytes() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V17,
        SYNTHETIC | Opcodes.ACC_SUPER,
        name,
        null,
        "java/lang/Object",
        new String[] {functional.getInternalName()});
    writer.visitNestHost(host);
    constructor(writer);
    if (captured.length == 0) {
      only(writer);
    } else {
      make(writer);
    }
    call(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void constructor(ClassWriter writer) {
    for (int i = 0; i < captured.length; i++) {
      writer
          .visitField(Opcodes.ACC_PRIVATE | SYNTHETIC, field(i), captured[i].getDescriptor(), null, null)
          .visitEnd();
    }
    String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", descriptor, null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    int local = 1;
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), captured[i].getDescriptor());
      local += captured[i].getSize();
    }
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** What captures nothing is made once. */
  private void only(ClassWriter writer) {
    int access = Opcodes.ACC_STATIC | SYNTHETIC;
    writer.visitField(access, ONLY, type.getDescriptor(), null, null).visitEnd();
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitCode();
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", "()V", false);
    code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, type.getDescriptor());
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void make(ClassWriter writer) {
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_STATIC | SYNTHETIC, MAKE, makeDescriptor(), null, null);
    code.visitCode();
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    int local = 0;
    for (Type value : captured) {
      code.visitVarInsn(value.getOpcode(Opcodes.ILOAD), local);
      local += value.getSize();
    }
    String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", descriptor, false);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private String makeDescriptor() {
    return Type.getMethodDescriptor(type, captured);
  }

  private void call(ClassWriter writer) {
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
    code.visitCode();
    boolean isNew = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (isNew) {
      code.visitTypeInsn(Opcodes.NEW, body.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    arguments(code);
    int opcode =
        switch (body.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
          case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKESPECIAL, Opcodes.H_INVOKEINTERFACE ->
              body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
          default -> throw new IllegalStateException("unknown kind of method in " + body);
        };
    code.visitMethodInsn(
        opcode, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    Type result = isNew ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
    result(code, result);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** What was captured comes first, then what the caller gives. */
  private void arguments(MethodVisitor code) {
    Type[] wanted = wanted();
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured[i].getDescriptor());
      Conversions.convert(code, captured[i], captured[i], wanted[i]);
    }
    Type[] given = erased.getArgumentTypes();
    Type[] meant = exact.getArgumentTypes();
    int local = 1;
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), local);
      Conversions.convert(code, given[i], meant[i], wanted[captured.length + i]);
      local += given[i].getSize();
    }
  }

  /** The parameters of the method that is called, its receiver first. */
  private Type[] wanted() {
    Type[] parameters = Type.getArgumentTypes(body.getDesc());
    if (body.getTag() == Opcodes.H_INVOKESTATIC || body.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      return parameters;
    }
    Type[] all = new Type[parameters.length + 1];
    all[0] = Type.getObjectType(body.getOwner());
    System.arraycopy(parameters, 0, all, 1, parameters.length);
    return all;
  }

  private void result(MethodVisitor code, Type result) {
    Type promised = erased.getReturnType();
    if (promised.getSort() == Type.VOID) {
      if (result.getSize() > 0) {
        code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
      }
    } else {
      // The caller sees the erased type; a primitive is boxed as what the lambda promises.
      Type meant = exact.getReturnType();
      Conversions.convert(code, result, result, isObject(meant) && !isObject(result) ? meant : promised);
    }
    code.visitInsn(promised.getOpcode(Opcodes.IRETURN));
  }

  private static boolean isObject(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }

  private static String field(int index) {
    return "c" + index;
  }
}
