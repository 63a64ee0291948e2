package dev.hadron.build;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The conversions of a method reference's arguments and result (JLS 15.13.2, 5.3). */
final class Conversions {

  private static final Map<Integer, String> BOXES =
      Map.of(
          Type.BOOLEAN, "java/lang/Boolean",
          Type.CHAR, "java/lang/Character",
          Type.BYTE, "java/lang/Byte",
          Type.SHORT, "java/lang/Short",
          Type.INT, "java/lang/Integer",
          Type.LONG, "java/lang/Long",
          Type.FLOAT, "java/lang/Float",
          Type.DOUBLE, "java/lang/Double");

  private static final List<Type> PRIMITIVES =
      List.of(
          Type.BOOLEAN_TYPE,
          Type.CHAR_TYPE,
          Type.BYTE_TYPE,
          Type.SHORT_TYPE,
          Type.INT_TYPE,
          Type.LONG_TYPE,
          Type.FLOAT_TYPE,
          Type.DOUBLE_TYPE);

  private Conversions() {}

  /** Internal name of the class that boxes a primitive type; null for other types. */
  static String box(Type type) {
    return BOXES.get(type.getSort());
  }

  /**
   * Converts the value on the stack.
   *
   * @param from what the verifier knows of it
   * @param meant what it is known to be
   * @param to what is wanted
   */
  static void convert(MethodVisitor code, Type from, Type meant, Type to) {
    if (isPrimitive(from) && isPrimitive(to)) {
      widen(code, from, to);
    } else if (isPrimitive(from)) {
      box(code, from, to);
    } else if (isPrimitive(to)) {
      unbox(code, from, meant, to);
    } else if (!isTop(to) && !to.equals(from)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private static boolean isTop(Type type) {
    return type.getInternalName().equals("java/lang/Object");
  }

  private static void box(MethodVisitor code, Type from, Type to) {
    Type primitive = primitive(to);
    if (primitive == null) {
      primitive = from;
    } else {
      widen(code, from, primitive);
    }
    String box = box(primitive);
    String descriptor = Type.getMethodDescriptor(Type.getObjectType(box), primitive);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
  }

  private static void unbox(MethodVisitor code, Type from, Type meant, Type to) {
    Type boxed = primitive(meant) == null ? Type.getObjectType(box(to)) : meant;
    if (!boxed.equals(from)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, boxed.getInternalName());
    }
    Type primitive = primitive(boxed);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        boxed.getInternalName(),
        primitive.getClassName() + "Value",
        Type.getMethodDescriptor(primitive),
        false);
    widen(code, primitive, to);
  }

  /** The primitive type that a class boxes, null for any other class. */
  private static Type primitive(Type box) {
    for (Type primitive : PRIMITIVES) {
      if (box(primitive).equals(box.getInternalName())) {
        return primitive;
      }
    }
    return null;
  }

  private static void widen(MethodVisitor code, Type from, Type to) {
    boolean isInt = from.getSort() != Type.LONG && from.getSort() != Type.FLOAT && from.getSort() != Type.DOUBLE;
    switch (to.getSort()) {
      case Type.LONG -> when(code, isInt, Opcodes.I2L);
      case Type.FLOAT -> {
        when(code, isInt, Opcodes.I2F);
        when(code, from.getSort() == Type.LONG, Opcodes.L2F);
      }
      case Type.DOUBLE -> {
        when(code, isInt, Opcodes.I2D);
        when(code, from.getSort() == Type.LONG, Opcodes.L2D);
        when(code, from.getSort() == Type.FLOAT, Opcodes.F2D);
      }
      default -> {}
    }
  }

  private static void when(MethodVisitor code, boolean wanted, int opcode) {
    if (wanted) {
      code.visitInsn(opcode);
    }
  }
}
