package dev.hadron.view;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.BasicType;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.sample.SampleValues;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The patterns that generated tests know no text for, as lines of the ledger. */
public final class UnsurePatterns {

  private UnsurePatterns() {}

  /** A line for each property that a caller sends and whose pattern its sample does not match. */
  public static List<LedgerEntry> of(ServiceModel model) {
    SampleValues samples = new SampleValues(model);
    List<LedgerEntry> lines = new ArrayList<>();
    for (RecordType record : model.records()) {
      for (RecordType.Property property : record.properties()) {
        boolean text = property.type().is(BasicType.STRING);
        if (text && property.constraints().pattern().isPresent() && !isMet(property, samples)) {
          lines.add(
              new LedgerEntry(
                  "pattern-unsure",
                  "property " + record.name() + "." + property.jsonName(),
                  "is held against "
                      + property.constraints().pattern().get()
                      + ", for which no text of the lengths was found: generated tests that send it"
                      + " fail until they are given one",
                  property.origin().where()));
        }
      }
    }
    return lines;
  }

  private static boolean isMet(RecordType.Property property, SampleValues samples) {
    String text =
        samples.valid(property.type(), property.constraints(), property.name(), 1).text();
    return Pattern.compile(property.constraints().pattern().get()).matcher(text).find();
  }
}
