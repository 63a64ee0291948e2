package dev.hadron.output;

import java.io.IOException;

/** Where a project goes. */
public sealed interface Sink permits FolderSink, ZipSink, MemorySink {

  /**
   * Takes the whole project, or nothing when the result has an error.
   *
   * @throws IOException when the place cannot be read or written
   */
  SinkResult write(OutputTree tree) throws IOException;
}
