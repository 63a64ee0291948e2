package dev.hadron.generate;

import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.plan.Ownership;
import java.util.List;

/**
 * Why a generated file, or one line of it, stands as it does.
 *
 * @param line number of the line in question from 1, or 0 for the file
 * @param text the line in question, blank for the file
 * @param edited whether the file is not as the last run wrote it
 * @param template path below {@code templates/}
 * @param templateLine number of the template's line that reads like the line in question, or 0
 * @param templateText that line of the template, or blank
 * @param rules the rules that govern the template
 * @param places what in the input the line, or the file, speaks of; empty where no input was given
 */
public record Explanation(
    String path,
    int line,
    String text,
    Ownership ownership,
    boolean edited,
    String template,
    int templateLine,
    String templateText,
    List<Governing> rules,
    List<Place> places) {

  public Explanation {
    rules = List.copyOf(rules);
    places = List.copyOf(places);
  }

  /** A rule that governs the template. */
  public record Governing(String id, String summary) {}

  /** A place in the input, and the construct that stands there, in the input's words. */
  public record Place(SourceLocation where, String construct) {}
}
