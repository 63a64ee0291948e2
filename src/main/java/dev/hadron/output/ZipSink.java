package dev.hadron.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * A zip archive with reproducible bytes.
 *
 * @param out is written to and left open
 */
public record ZipSink(OutputStream out) implements Sink {

  public ZipSink {
    Objects.requireNonNull(out, "out");
  }

  @Override
  public SinkResult write(OutputTree tree) throws IOException {
    SinkResult result = SinkResult.ofEmptyPlace(tree);
    if (!result.hasErrors()) {
      StoredZip.write(tree.contents(), out);
    }
    return result;
  }
}
