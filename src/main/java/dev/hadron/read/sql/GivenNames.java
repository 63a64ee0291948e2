package dev.hadron.read.sql;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Every name that a key, check or index of a schema ever had. A new one has to be free among all
 * tables; one that is not in here is, and only the others have to be looked for.
 */
final class GivenNames {

  private final Set<String> names = new HashSet<>();

  void add(String name) {
    names.add(name);
  }

  /** False where nothing can have that name. */
  boolean mayHave(String name) {
    return names.contains(name);
  }

  /** An empty list that adds the names of what is put into it. */
  <T> List<T> listOf(Function<T, String> name) {
    return new Parts<>(name);
  }

  private final class Parts<T> extends AbstractList<T> {

    private final List<T> parts = new ArrayList<>();
    private final Function<T, String> name;

    Parts(Function<T, String> name) {
      this.name = name;
    }

    @Override
    public T get(int index) {
      return parts.get(index);
    }

    @Override
    public int size() {
      return parts.size();
    }

    @Override
    public void add(int index, T part) {
      GivenNames.this.add(name.apply(part));
      parts.add(index, part);
      modCount++;
    }

    @Override
    public T set(int index, T part) {
      GivenNames.this.add(name.apply(part));
      return parts.set(index, part);
    }

    @Override
    public T remove(int index) {
      modCount++;
      return parts.remove(index);
    }
  }
}
