import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** sqlmap, which tries to get SQL through a request into the database behind it. */
final class Sqlmap {

  private static final Pattern TRIED =
      Pattern.compile("testing if (.+ parameter '.+') is dynamic|skipping (.+ parameter '.+')");
  private static final Pattern FOUND = Pattern.compile("(?m)^Parameter: (.+)$");
  private static final Pattern FAILURES = Pattern.compile("\\b5\\d\\d \\([^)]*\\) - (\\d+) times");
  private static final String NOTHING = "do not appear to be injectable";

  private final Path work;
  private final int level;

  Sqlmap(Path work, int level) {
    this.work = work;
    this.level = level;
  }

  /**
   * What came of one request.
   *
   * @param places what of the request was tried
   * @param injectable those of them that SQL gets through
   * @param failures answers that said that the server failed
   * @param finished whether it came to an end, and did not give up
   */
  record Verdict(int places, List<String> injectable, int failures, boolean finished, Path log) {}

  /** Tries the places of a request that are marked by an asterisk, and all values of a JSON body. */
  Verdict judge(String name, String request) throws IOException, InterruptedException {
    Path file = work.resolve(name + ".http");
    Path log = work.resolve(name + ".txt");
    Files.createDirectories(work);
    Files.writeString(file, request);
    List<String> command =
        List.of(
            "sqlmap", "-r", file.toString(), "--ignore-stdin", "--batch", "--disable-coloring", "--flush-session",
            "--output-dir=" + work.resolve("sessions"), "--dbms=PostgreSQL", "--level=" + level,
            "--risk=2", "--ignore-code=401,404", "--skip=user-agent,referer,host", "--keep-alive");
    Services.start(work, log, log, command);
    String said = Files.readString(log);
    List<String> injectable =
        FOUND.matcher(said).results().map(found -> found.group(1)).distinct().toList();
    TreeSet<String> places = new TreeSet<>();
    TRIED.matcher(said).results().forEach(tried -> places.add(tried.group()));
    int failures = 0;
    Matcher failed = FAILURES.matcher(said);
    while (failed.find()) {
      failures += Integer.parseInt(failed.group(1));
    }
    boolean finished = !injectable.isEmpty() || said.contains(NOTHING);
    return new Verdict(places.size(), injectable, failures, finished, log);
  }
}
