package dev.hadron.generate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.Severity;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.plan.GeneratedFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * The one JSON shape of a result, the same from every face.
 *
 * <pre>
 * { "hadron": version, "ok": boolean,
 *   "summary": { files, resources, bound, custom, reserved, errors, warnings, ledger: numbers },
 *   "files": [ { path, owner: "generated" | "scaffolded", template, bytes, content? } ],
 *   "diagnostics": [ { severity, id, message, file, line, column, hint } ],
 *   "ledger": [ { id, construct, outcome, file, line, column } ],
 *   "bindings": [ { operation, operationId, binding, rule, evidence, custom,
 *                 reservations: [ text ] } ],
 *   "meanings": [ { subject, rule, effect, evidence, file, line, column } ] }
 * </pre>
 *
 * <p>Line and column count from 1; both are 0 where only the file is known. Members may be added,
 * none is renamed or left out.
 */
public final class ResultJson {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private final JsonGenerator json;

  private ResultJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * The result as indented JSON text, ended by a line end.
   *
   * @param withContents whether each file carries its text
   * @param extra members of the face's own that follow the common ones, such as the output folder
   */
  public static String of(
      GenerationResult result, boolean withContents, Map<String, String> extra) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(INDENT);
      printer.indentArraysWith(INDENT);
      json.setPrettyPrinter(printer);
      new ResultJson(json).write(result, withContents, extra);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private void write(GenerationResult result, boolean withContents, Map<String, String> extra)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("hadron", HadronBuild.version());
    json.writeBooleanField("ok", !result.hasErrors());
    summary(result);
    json.writeArrayFieldStart("files");
    for (GeneratedFile file : result.files()) {
      file(file, withContents);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic diagnostic : result.diagnostics()) {
      diagnostic(diagnostic);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("ledger");
    for (LedgerEntry entry : result.ledger().entries()) {
      ledger(entry);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("bindings");
    for (BindingRow row : result.bindings()) {
      binding(row);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("meanings");
    for (MeaningRow row : result.meanings()) {
      meaning(row);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("pairs");
    for (PairRow row : result.pairs()) {
      pair(row);
    }
    json.writeEndArray();
    for (Map.Entry<String, String> member : extra.entrySet()) {
      json.writeStringField(member.getKey(), member.getValue());
    }
    json.writeEndObject();
  }

  private void summary(GenerationResult result) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", result.files().size());
    json.writeNumberField("resources", result.resourceCount());
    json.writeNumberField("bound", result.boundCount());
    json.writeNumberField("custom", result.customCount());
    json.writeNumberField("reserved", result.reservedCount());
    json.writeNumberField("errors", result.count(Severity.ERROR));
    json.writeNumberField("warnings", result.count(Severity.WARNING));
    json.writeNumberField("ledger", result.ledger().entries().size());
    json.writeEndObject();
  }

  private void file(GeneratedFile file, boolean withContents) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", file.path());
    json.writeStringField("owner", file.ownership().name().toLowerCase(Locale.ROOT));
    json.writeStringField("template", file.template());
    json.writeNumberField("bytes", file.bytes().length);
    if (withContents) {
      json.writeStringField("content", file.content());
    }
    json.writeEndObject();
  }

  private void pair(PairRow row) throws IOException {
    json.writeStartObject();
    json.writeStringField("said", row.said());
    json.writeStringField("stored", row.stored());
    json.writeStringField("rule", row.rule());
    json.writeStringField("evidence", row.evidence());
    json.writeStringField("confidence", row.confidence());
    where(row.where());
    json.writeEndObject();
  }

  private void meaning(MeaningRow row) throws IOException {
    json.writeStartObject();
    json.writeStringField("subject", row.subject());
    json.writeStringField("rule", row.rule());
    json.writeStringField("effect", row.effect());
    json.writeStringField("evidence", row.evidence());
    where(row.where());
    json.writeEndObject();
  }

  private void diagnostic(Diagnostic diagnostic) throws IOException {
    json.writeStartObject();
    json.writeStringField("severity", diagnostic.severity().label());
    json.writeStringField("id", diagnostic.id());
    json.writeStringField("message", diagnostic.message());
    where(diagnostic.where());
    json.writeStringField("hint", diagnostic.hint());
    json.writeEndObject();
  }

  private void ledger(LedgerEntry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entry.id());
    json.writeStringField("construct", entry.construct());
    json.writeStringField("outcome", entry.outcome());
    where(entry.where());
    json.writeEndObject();
  }

  private void binding(BindingRow row) throws IOException {
    json.writeStartObject();
    json.writeStringField("operation", row.operation());
    json.writeStringField("operationId", row.operationId());
    json.writeStringField("binding", row.binding());
    json.writeStringField("rule", row.rule());
    json.writeStringField("evidence", row.evidence());
    json.writeBooleanField("custom", row.isCustom());
    json.writeArrayFieldStart("reservations");
    for (String reservation : row.reservations()) {
      json.writeString(reservation);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void where(SourceLocation where) throws IOException {
    json.writeStringField("file", where.file());
    json.writeNumberField("line", where.line());
    json.writeNumberField("column", where.column());
  }
}
