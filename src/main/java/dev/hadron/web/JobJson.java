package dev.hadron.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hadron.generate.jobs.JobStatus;
import dev.hadron.generate.jobs.Proposal;

/** A job and its proposals as JSON. */
final class JobJson {

  private JobJson() {}

  /** {@code {id, state, settled, holes: [{hole, state, note, refused, proposal?}], spent}}. */
  static String of(JobStatus job, String address) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", job.id())
            .put("state", job.state().label())
            .put("settled", job.settled());
    job.forgotten().ifPresent(time -> body.put("forgotten", time.toString()));
    body.putObject("spent").put("calls", job.calls()).put("tokens", job.tokens());
    ArrayNode holes = body.putArray("holes");
    for (JobStatus.Hole hole : job.holes()) {
      ObjectNode row = hole(hole);
      hole.proposal()
          .ifPresent(found -> row.put("proposal", address + "/proposals/" + hole.name()));
      holes.add(row);
    }
    return body + "\n";
  }

  private static ObjectNode hole(JobStatus.Hole hole) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("hole", hole.name())
        .put("state", hole.decision().label())
        .put("note", hole.note())
        .put("refused", hole.refused());
  }

  /** {@code {hole, state, …, rule, file, diff, source, tests, gate: {examples}, model}}. */
  static String of(JobStatus.Hole hole, Proposal proposal) {
    ObjectNode body =
        hole(hole)
            .put("rule", hole.rule())
            .put("file", proposal.path())
            .put("diff", proposal.diff())
            .put("source", proposal.source())
            .put("tests", proposal.tests())
            .put("model", proposal.model());
    body.putObject("gate").put("passed", true).put("examples", proposal.examples());
    return body + "\n";
  }
}
