package dev.hadron.logic.gate;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Refuses compiled code that refers to anything outside the allow-list, the domain and itself. */
final class BytecodeGuard extends ClassVisitor {

  private final Set<String> own;
  private final Set<String> found = new TreeSet<>();

  private BytecodeGuard(Set<String> own) {
    super(Opcodes.ASM9);
    this.own = own;
  }

  /**
   * What a class refers to and may not, in words.
   *
   * @param own internal names of the domain's types and of the code itself
   */
  static Set<String> foreign(byte[] classFile, Set<String> own) {
    BytecodeGuard guard = new BytecodeGuard(own);
    new ClassReader(classFile).accept(guard, ClassReader.SKIP_FRAMES);
    return guard.found;
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    type(parent);
    for (String each : interfaces) {
      type(each);
    }
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    descriptor(Type.getType(descriptor));
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    if ((access & Opcodes.ACC_NATIVE) != 0) {
      found.add("a native method");
    }
    descriptor(Type.getMethodType(descriptor));
    if (exceptions != null) {
      for (String each : exceptions) {
        type(each);
      }
    }
    return new Instructions();
  }

  private void type(String internalName) {
    if (internalName.startsWith("[")) {
      descriptor(Type.getType(internalName));
    } else if (!own.contains(internalName) && !AllowList.allowsType(internalName)) {
      found.add(readable(internalName));
    }
  }

  private void descriptor(Type type) {
    switch (type.getSort()) {
      case Type.OBJECT -> type(type.getInternalName());
      case Type.ARRAY -> descriptor(type.getElementType());
      case Type.METHOD -> {
        descriptor(type.getReturnType());
        for (Type argument : type.getArgumentTypes()) {
          descriptor(argument);
        }
      }
      default -> {
        // A primitive refers to nothing.
      }
    }
  }

  private void member(String owner, String name, String descriptor) {
    if (owner.startsWith("[")) {
      descriptor(Type.getType(owner));
      if (!name.equals("clone")) {
        found.add("a method " + name + " of an array");
      }
      return;
    }
    descriptor(Type.getType(descriptor));
    boolean allowed =
        own.contains(owner) ? !isInherited(name) : AllowList.allowsMember(owner, name, descriptor);
    if (!allowed) {
      found.add(readable(owner) + (name.equals("<init>") ? "" : "." + name));
    }
  }

  /** What every object has of {@link Object} and no logic needs. */
  private static boolean isInherited(String name) {
    return !AllowList.allowsMember("java/lang/Object", name, "()V");
  }

  private void constant(Object value) {
    if (value instanceof Type type) {
      if (type.getSort() == Type.METHOD) {
        found.add("a method type");
      } else {
        descriptor(type);
      }
    } else if (value instanceof Handle || value instanceof ConstantDynamic) {
      found.add("a method handle");
    }
  }

  private void linked(String name, String descriptor, Handle bootstrap, Object... arguments) {
    descriptor(Type.getMethodType(descriptor));
    if (!AllowList.allowsBootstrap(bootstrap.getOwner(), bootstrap.getName())) {
      found.add("a call linked by " + readable(bootstrap.getOwner()) + " for " + name);
      return;
    }
    for (Object argument : arguments) {
      if (argument instanceof Handle handle) {
        member(handle.getOwner(), handle.getName(), handle.getDesc());
      } else if (argument instanceof Type type) {
        descriptor(type);
      } else if (argument instanceof ConstantDynamic) {
        found.add("a dynamic constant");
      }
    }
  }

  private static String readable(String internalName) {
    return internalName.replace('/', '.').replace('$', '.');
  }

  /** Looks at each instruction of a method. */
  private final class Instructions extends MethodVisitor {

    Instructions() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitTypeInsn(int opcode, String name) {
      type(name);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      member(owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      member(owner, name, descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      linked(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitLdcInsn(Object value) {
      constant(value);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      descriptor(Type.getType(descriptor));
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String name) {
      if (name != null) {
        type(name);
      }
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.MONITORENTER) {
        found.add("a monitor");
      }
    }
  }
}
