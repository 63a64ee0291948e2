package dev.hadron.view;

import dev.hadron.model.RecordType;
import java.util.ArrayList;
import java.util.List;

/**
 * Objects with more properties than a Java method takes parameters (JVMS 4.3.3), so that no record
 * can hold them: classes with public fields, and with the accessors that a record would have.
 */
final class WideRecords {

  /** 255 for an instance method, one of which is the instance. */
  private static final int MOST_COMPONENTS = 254;

  private WideRecords() {}

  static boolean isWide(RecordType record) {
    return record.properties().size() > MOST_COMPONENTS;
  }

  /** Makes one and sets each of its properties; a statement each. */
  static List<String> made(RecordType record, String variable, List<String> values) {
    List<String> lines = new ArrayList<>();
    lines.add("%1$s %2$s = new %1$s();".formatted(record.name(), variable));
    for (int i = 0; i < values.size(); i++) {
      lines.add(
          "%s.%s = %s;".formatted(variable, record.properties().get(i).name(), values.get(i)));
    }
    return lines;
  }
}
