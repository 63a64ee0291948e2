package dev.hadron.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Serves the web form and the REST endpoint until it is stopped. */
final class ServeCommand implements Subcommand {

  private final Terminal terminal;
  private final Server server;

  private final OptionSpec port =
      OptionSpec.builder("--port")
          .type(int.class)
          .paramLabel("PORT")
          .defaultValue("8080")
          .description("Port to listen on. Default: ${DEFAULT-VALUE}.")
          .build();

  private final OptionSpec host =
      OptionSpec.builder("--host")
          .type(String.class)
          .paramLabel("HOST")
          .defaultValue("127.0.0.1")
          .description("Address to listen on. Default: ${DEFAULT-VALUE}, this machine alone.")
          .build();

  ServeCommand(Terminal terminal, Server server) {
    this.terminal = terminal;
    this.server = server;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            this,
            "serve",
            List.of("Serves the web form and the REST endpoint until stopped with Ctrl-C."),
            List.of(
                "0:stopped",
                "1:internal error, or the address cannot be listened on",
                "2:wrong usage"),
            List.of(
                "",
                "Examples:",
                "  hadron serve",
                "  hadron serve --port 9000",
                "  curl -sS -F file=@schema.sql localhost:8080/api/v1/generate -o service.zip"));
    spec.addOption(port).addOption(host);
    return spec;
  }

  @Override
  public Integer call() {
    return serve(host.getValue(), port.getValue());
  }

  private int serve(String host, int port) {
    if (port < 0 || port > 65_535) {
      throw new UsageException("--port: a number from 0 to 65535");
    }
    try {
      new ServerSocket(port, 1, InetAddress.getByName(host)).close();
    } catch (IOException e) {
      terminal
          .err()
          .print("hadron: cannot listen on " + host + ":" + port + ": " + e.getMessage() + "\n");
      return ExitCode.INTERNAL;
    }
    return server.serve(host, port);
  }
}
