package com.example.donations;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service; started from an IDE it runs in dev mode. */
@QuarkusMain
public class Main {
  public static void main(String... args) {
    Quarkus.run(args);
  }
}
