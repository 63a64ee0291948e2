package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.Feature;
import dev.hadron.model.Operation;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;

/** Tests of requests that come again with the Idempotency-Key that they came with before. */
final class Retries {

  private static final int OTHER_BODY = 422;

  private final ServiceModel model;
  private final TestClass tests;

  Retries(ServiceModel model, TestClass tests) {
    this.model = model;
    this.tests = tests;
  }

  /** Whether the operation makes a row, and no other one when it is sent again with its key. */
  static boolean areDoneOnce(ServiceModel model, Operation operation) {
    return model.has(Feature.IDEMPOTENCY) && operation.makesRow();
  }

  /**
   * Adds them.
   *
   * @param start lines that make the body and what it needs
   * @param trial the request without a body
   */
  void add(Trial trial, Entity entity, List<String> start) {
    Operation operation = trial.operation();
    if (!areDoneOnce(model, operation)) {
      return;
    }
    String call = trial.header("Idempotency-Key", "key").sendsJson("sent").call();
    String retries =
        "new Retries(db, %s, %d)"
            .formatted(
                JavaText.literal(entity.table().sql()), operation.success().status(200));
    tests.happy(
        operation,
        "with_a_key_makes_one_row_however_often_it_is_sent",
        lines(start, retries + ".assertOneWhenRepeated(body, (key, sent) -> " + call + ");"));
    tests.happy(
        operation,
        "with_a_key_makes_one_row_when_it_is_sent_twice_at_once",
        lines(start, retries + ".assertOneAtOnce(body, (key, sent) -> " + call + ");"));
    tests.unhappy(
        operation,
        "with_a_key_refuses_another_body",
        lines(
            start,
            retries
                + ".withAnotherBody(body, (key, sent) -> "
                + call
                + ").then().statusCode("
                + operation.answered(OTHER_BODY)
                + ");"));
  }

  private static List<String> lines(List<String> start, String last) {
    List<String> lines = new ArrayList<>(start);
    lines.add(last);
    return lines;
  }
}
