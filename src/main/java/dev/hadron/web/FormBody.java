package dev.hadron.web;

import dev.hadron.generate.InputDocuments;
import dev.hadron.generate.OptionKey;
import dev.hadron.generate.OptionProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * Reads the {@code multipart/form-data} form of a request: {@code file} parts, or pairs of {@code
 * document-name} and {@code document-text}; one field per option; {@code strict}.
 */
final class FormBody {

  static final String FILE = "file";
  static final String DOCUMENT_NAME = "document-name";
  static final String DOCUMENT_TEXT = "document-text";
  static final String STRICT = "strict";

  private final InputDocuments documents = new InputDocuments();
  private final Map<String, String> values = new TreeMap<>();
  private final List<OptionProblem> problems = new ArrayList<>();
  private boolean strict;

  private FormBody() {}

  static WebRequest read(MultipartFormDataInput form) {
    FormBody body = new FormBody();
    Map<String, Collection<FormValue>> fields = new TreeMap<>(form.getValues());
    fields.forEach(body::field);
    body.texts(fields.getOrDefault(DOCUMENT_NAME, List.of()), fields.get(DOCUMENT_TEXT));
    return new WebRequest(body.documents, body.values, body.strict, body.problems);
  }

  private void field(String name, Collection<FormValue> parts) {
    switch (name) {
      case FILE -> parts.forEach(this::file);
      case DOCUMENT_NAME, DOCUMENT_TEXT -> {}
      case STRICT -> strict = isTrue(parts.iterator().next());
      default -> {
        if (OptionKey.of(name).isEmpty()) {
          problems.add(new OptionProblem(name, "there is no such field"));
        } else if (parts.size() > 1 || parts.iterator().next().isFileItem()) {
          problems.add(new OptionProblem(name, "one plain value"));
        } else {
          values.put(name, parts.iterator().next().getValue());
        }
      }
    }
  }

  private boolean isTrue(FormValue part) {
    String value = part.isFileItem() ? "" : part.getValue();
    boolean isTrue = value.equals("true") || value.equals("on");
    if (!isTrue && !value.equals("false") && !value.isEmpty()) {
      problems.add(new OptionProblem(STRICT, "true or false"));
    }
    return isTrue;
  }

  /** Takes an uploaded file; a browser sends an empty one where none was chosen. */
  private void file(FormValue part) {
    if (!part.isFileItem()) {
      problems.add(new OptionProblem(FILE, "a file with its name, such as -F file=@schema.sql"));
      return;
    }
    String name = part.getFileName() == null ? "" : part.getFileName();
    try (InputStream in = part.getFileItem().getInputStream()) {
      byte[] bytes = in.readAllBytes();
      if (!name.isEmpty() || bytes.length > 0) {
        documents.add(name.substring(name.lastIndexOf('\\') + 1), bytes);
      }
    } catch (IOException e) {
      problems.add(new OptionProblem(FILE, "the upload broke off: " + e.getMessage()));
    }
  }

  /** Takes pasted documents; a blank text counts as none, a blank name follows from the content. */
  private void texts(Collection<FormValue> names, Collection<FormValue> texts) {
    if (texts == null) {
      return;
    }
    Iterator<FormValue> name = names.iterator();
    for (FormValue text : texts) {
      String given = name.hasNext() ? name.next().getValue().strip() : "";
      if (!text.getValue().isBlank()) {
        String used = given.isEmpty() ? DocumentName.of(text.getValue()) : given;
        documents.add(used, text.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
