package dev.hadron.cli;

import dev.hadron.generate.ImplementRequest;
import dev.hadron.generate.ServerSecrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  private final ModelOptions model =
      new ModelOptions(
          "Model that fills holes for those who call; no request can name another. Without it nobody"
              + " is asked.",
          "a job");

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
            List.of(
                "Serves the web form and the REST endpoint until stopped with Ctrl-C. With a model, callers",
                "may have holes filled as jobs, each of which has these limits; its key comes from",
                "HADRON_API_KEY or the file of HADRON_API_KEY_FILE. Where HADRON_SERVE_TOKEN is set (or",
                "HADRON_SERVE_TOKEN_FILE names a file), whoever calls has to send it, as the password of",
                "Basic or as a bearer; other machines reach a server with a model in no other way."),
            List.of(
                "0:stopped",
                "1:internal error, or the address cannot be listened on",
                "2:wrong usage"),
            List.of(
                "",
                "Examples:",
                "  hadron serve",
                "  hadron serve --port 9000",
                "  hadron serve --model qwen2.5-coder --base-url http://localhost:11434/v1",
                "  curl -sS -F file=@schema.sql localhost:8080/api/v1/generate -o service.zip"));
    spec.addOption(port).addOption(host);
    model.addModel(spec);
    model.addLimits(spec);
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    Optional<ImplementRequest.Model> asked = model.model();
    Optional<String> token;
    try {
      token = ServerSecrets.token(System.getenv());
      if (asked.isPresent()) {
        ServerSecrets.verify(asked.get(), System.getenv());
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
    if (asked.isPresent() && token.isEmpty() && !isLoopback(host.getValue())) {
      throw new UsageException(
          "a server with a model that other machines reach wants HADRON_SERVE_TOKEN, which its"
              + " callers send");
    }
    return serve(host.getValue(), port.getValue(), configuration(asked, token));
  }

  private Map<String, String> configuration(
      Optional<ImplementRequest.Model> asked, Optional<String> token) {
    Map<String, String> configuration = new TreeMap<>();
    configuration.put("quarkus.http.host", host.getValue());
    configuration.put("quarkus.http.port", Integer.toString(port.getValue()));
    token.ifPresent(secret -> configuration.put("hadron.serve.token", secret));
    asked.ifPresent(
        one -> {
          configuration.put("hadron.jobs.model", one.name());
          configuration.put("hadron.jobs.base-url", one.url());
          configuration.put("hadron.jobs.provider", one.protocol());
        });
    ImplementRequest.Spending most = model.spending();
    configuration.put("hadron.jobs.calls", Integer.toString(most.calls()));
    configuration.put("hadron.jobs.tokens", Long.toString(most.tokens()));
    configuration.put("hadron.jobs.minutes", Long.toString(most.time().toMinutes()));
    return configuration;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private int serve(String host, int port, Map<String, String> configuration) {
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
    return server.serve(configuration);
  }
}
