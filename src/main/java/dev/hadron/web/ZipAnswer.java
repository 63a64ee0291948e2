package dev.hadron.web;

import dev.hadron.generate.GenerationRequest;
import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.Toolbox;
import dev.hadron.output.OutputTree;
import dev.hadron.output.SinkResult;
import dev.hadron.output.ZipSink;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The generated project as a zip archive to download. */
final class ZipAnswer {

  static final String MEDIA_TYPE = "application/zip";

  private ZipAnswer() {}

  /** 200 with the archive, or 422 with the diagnostics. */
  static Response of(WebRequest request) {
    GenerationResult result = request.generate();
    if (result.hasErrors()) {
      return Problem.refusedInput(result.diagnostics());
    }
    return of(request.toGenerationRequest(), result);
  }

  /** 200 with the archive of a result without errors. */
  static Response of(GenerationRequest request, GenerationResult result) {
    return of(request.options().archiveName(), Toolbox.SHIPPED.tree(request, result));
  }

  /** 200 with the archive of a project. */
  static Response of(String name, OutputTree tree) {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try {
      SinkResult written = new ZipSink(zip).write(tree);
      if (written.hasErrors()) {
        return Problem.refusedInput(written.diagnostics());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all that is written to it", e);
    }
    return Response.ok(zip.toByteArray(), MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"")
        .build();
  }
}
