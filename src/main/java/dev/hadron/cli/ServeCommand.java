package dev.hadron.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the web form and the REST endpoint until it is stopped. */
@Command(
    name = "serve",
    description = "Serves the web form and the REST endpoint until stopped with Ctrl-C.",
    exitCodeList = {
      "0:stopped",
      "1:internal error, or the address cannot be listened on",
      "2:wrong usage"
    },
    footer = {
      "",
      "Examples:",
      "  hadron serve",
      "  hadron serve --port 9000",
      "  curl -sS -F file=@schema.sql localhost:8080/api/v1/generate -o service.zip"
    })
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Server server;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port to listen on. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "Address to listen on. Default: ${DEFAULT-VALUE}, this machine alone.")
  private String host;

  ServeCommand(Terminal terminal, Server server) {
    this.terminal = terminal;
    this.server = server;
  }

  @Override
  public Integer call() {
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
