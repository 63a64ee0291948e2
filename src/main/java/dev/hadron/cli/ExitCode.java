package dev.hadron.cli;

/** The exit codes, the same for every command. */
final class ExitCode {

  static final int OK = 0;
  static final int INTERNAL = 1;
  static final int USAGE = 2;
  static final int INPUT = 3;
  static final int UNSUPPORTED = 4;

  private ExitCode() {}
}
