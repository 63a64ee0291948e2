package dev.hadron.web;

import dev.hadron.generate.HadronBuild;
import dev.hadron.generate.jobs.JobStatus;
import dev.hadron.generate.jobs.JobStatus.Decision;
import dev.hadron.generate.jobs.Proposal;
import java.util.List;
import java.util.Optional;

/**
 * A job as its owner reviews it.
 *
 * @param said where it stands, in one sentence
 * @param over whether nothing more comes of it
 * @param archive address of the project with what was accepted
 */
public record JobPage(
    String version,
    String id,
    String title,
    String said,
    boolean over,
    String archive,
    List<HoleRow> holes) {

  /**
   * One hole.
   *
   * @param anchor id of its part of the page
   * @param proposal at most one
   */
  public record HoleRow(
      String name, String anchor, String rule, String state, String note, List<Review> proposal) {}

  /**
   * A proposal to decide on.
   *
   * @param verdict of the gate, in words
   * @param accepted whether it is in the archive
   * @param refused whether somebody said that it is not
   */
  public record Review(
      String path,
      List<DiffLine> diff,
      String tests,
      String verdict,
      boolean accepted,
      boolean refused) {}

  /** One line of a difference; the kind is a class of the style sheet. */
  public record DiffLine(String kind, String text) {}

  static JobPage of(JobStatus job) {
    List<HoleRow> rows =
        job.holes().stream().map(hole -> row(hole, job.holes().indexOf(hole) + 1)).toList();
    return new JobPage(
        HadronBuild.version(),
        job.id(),
        job.title(),
        said(job),
        job.state().isOver(),
        JobResource.PATH + "/" + job.id() + "/archive",
        rows);
  }

  private static String said(JobStatus job) {
    String calls = job.calls() == 1 ? "1 request" : job.calls() + " requests";
    return "The job is %s: %d of %d holes settled, %s sent to the model."
        .formatted(job.state().label(), job.settled(), job.holes().size(), calls);
  }

  private static HoleRow row(JobStatus.Hole hole, int number) {
    return new HoleRow(
        hole.name(),
        "hole-" + number,
        hole.rule(),
        hole.decision().label(),
        hole.note(),
        hole.proposal().map(found -> review(hole, found)).stream().toList());
  }

  private static Review review(JobStatus.Hole hole, Proposal proposal) {
    String tests = proposal.examples() == 1 ? "1 visible test" : proposal.examples() + " visible tests";
    return new Review(
        proposal.path(),
        proposal.diff().lines().map(JobPage::line).toList(),
        proposal.tests(),
        "The gate lets it pass: it compiles, calls nothing that it may not, and passes "
            + tests
            + ". It was written by "
            + proposal.model()
            + ".",
        hole.decision() == Decision.ACCEPTED,
        hole.decision() == Decision.REFUSED);
  }

  private static DiffLine line(String text) {
    return new DiffLine(kind(text).orElse("same"), text);
  }

  private static Optional<String> kind(String line) {
    if (line.startsWith("+++ ") || line.startsWith("--- ") || line.startsWith("@@ ")) {
      return Optional.of("head");
    }
    return line.startsWith("+")
        ? Optional.of("added")
        : line.startsWith("-") ? Optional.of("removed") : Optional.empty();
  }
}
