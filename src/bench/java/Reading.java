import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.sql.SqlReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints the CPU time that reading each of the named scripts takes, the median of five. */
public class Reading {

  public static void main(String... scripts) throws Exception {
    System.out.printf("%8s %8s %10s %12s%n", "tables", "KB", "read ms", "ms a table");
    for (int warm = 0; warm < 30; warm++) {
      read(Path.of(scripts[1]));
    }
    for (String script : scripts) {
      long[] runs = new long[5];
      int tables = 0;
      for (int run = 0; run < runs.length; run++) {
        long start = cpu();
        tables = read(Path.of(script));
        runs[run] = cpu() - start;
      }
      java.util.Arrays.sort(runs);
      double millis = runs[2] / 1e6;
      System.out.printf(
          "%8d %8d %10.1f %12.4f%n",
          tables, Files.size(Path.of(script)) / 1024, millis, millis / tables);
    }
  }

  private static int read(Path script) throws Exception {
    List<SourceFile> files = List.of(new SourceFile("schema.sql", Files.readString(script)));
    return new SqlReader().read(files).catalog().tables().size();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
