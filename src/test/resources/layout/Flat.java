package com.example;

import static com.example.Values.first;
import static com.example.Values.other;

import  java.util.Map;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

class Flat<T extends Comparable<T>> {
  static final Map<String, List<String>> NAMES = new java.util.HashMap<>();
  private int[] numbers = new int[3];

  Flat() {}

  Flat(@Deprecated final int count, String... names) throws IllegalStateException {
    this();
  }

  abstract static class Inner {
    abstract <X> X made(Supplier<? extends X> maker);

    protected abstract int count(int[] of);
  }

  synchronized public static final int ordered() {
    return 1;
  }

  List<Map<String, Set<T>>> flat(List<? super T> target, Map<?, T> values, T[] more) {
    int a = 1, b = -2;
    boolean less = a<b;
    boolean smaller = a < b && b > a;
    boolean not = !less || !(smaller && !less);
    int shifted = a >> 2 | b >>> 3 & ~a ^ (a << 1);
    int c = less ? a : b;
    int d = (int) 3L;
    Object cast = (Function<String, String> & java.io.Serializable) x -> x;
    Function<String, String> f = (String x) -> x + "a;b" + ';' + first(x);
    Supplier<List<String>> made = java.util.ArrayList::new;
    Function<Integer, int[]> array = int[]::new;
    numbers[a + 1] = numbers[0] * (a - b) / 2 % 3;
    a += 1;
    a ++;
    --b;
    a = b = -c;
    this.<String>generic("x").length();
    List<String> list = Stream.of("a", "b").map(String::trim).filter(x -> !x.isEmpty()).toList();
    String x = "a" + (char) ('a' + 1) + 1.5e-3 + 0x1p-3;
    if (cast instanceof String text && text.length() > 2) return null;
    for (String each : list) x += each;
    label: a = 2;
    label2:
    while (a > 1) { if (a == 2) continue label2; break label2; }
    new Thread(() -> { int y = a + 1; System.out.println(y); }).start();
    Runnable r = new Runnable() { public void run() { int z = other; } };
    var s = switch (a) { case 1 -> "x"; default -> { String t = "y"; yield t; } };
    int trailing = 1; // with a comment
    /* before */ int commented = 2;
    int within = /* here */ 3;
    // above
    int below = 4;

    ;
    final var last = new int[] {1, 2};
    @SuppressWarnings("unused") int annotated = 1;
    @Deprecated int marked = 1;
    String aLiteralThatIsSoLongThatItsLineMustBeSplitInTheMiddle = "some words and some more words";
    throw new IllegalStateException("a = " + a + ", b = " + b);
  }

  <X> X generic(X x) { assert x != null : "none"; return x; }
  ;
  @Override public String toString() { return (a) + "" + (-1); }
  @SuppressWarnings({"a", "b"}) public boolean equals(Object other) { return !(other == null); }
  public int hashCode() { synchronized (this) { return Map.Entry.class.hashCode(); } }
  void brokenInSource(int a,
      int b) {
    call(a,
        b);
    call(a , b);
    call( a);
  }
  void wide(Map<String, List<String>> first, Map<String, List<String>> second, int third) {}
  void wider(Map<String, List<String>> first, Map<String, List<String>> second, int thirdOne) {}
  int anotherWithABody(Map<String, List<String>> first, Map<String, List<String>> se) { return 1; }
}
