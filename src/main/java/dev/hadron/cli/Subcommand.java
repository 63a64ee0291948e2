package dev.hadron.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** One command of the program, such as {@code generate}; a call runs it and gives the exit code. */
interface Subcommand extends Callable<Integer> {

  /** How it is called, with its options bound to this object. */
  CommandSpec spec();
}
