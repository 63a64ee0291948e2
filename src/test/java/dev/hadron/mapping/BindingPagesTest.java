package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hadron.model.ServiceModel;
import dev.hadron.rules.Rule;
import dev.hadron.rules.RuleCatalog;
import dev.hadron.rules.RuleExample;
import dev.hadron.rules.RuleSection;
import dev.hadron.rules.Subject;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pages of rules that bind operations: their contracts are bound, or not, as the pages say. */
class BindingPagesTest {

  private static final Pattern MEANING = Pattern.compile("(?m)^  ([^:\\s]+): (\\S+)$");

  private static Stream<Rule> rules() {
    return RuleCatalog.standard().rules().stream()
        .filter(rule -> rule.appliesTo() == Subject.BINDING);
  }

  private static boolean binds(Rule rule, RuleExample example, Map<String, String> meanings) {
    ServiceModel model =
        example.language().equals("sql")
            ? Schemas.mapWithLogic(example.text(), meanings).model()
            : Contracts.map(example.text(), meanings).model();
    return model.operations().stream()
        .anyMatch(operation -> operation.evidence().rule().equals(rule.id()));
  }

  @TestFactory
  Stream<DynamicTest> good_is_bound_and_bad_is_not() {
    return rules()
        .flatMap(
            rule ->
                Stream.of(RuleSection.GOOD, RuleSection.BAD, RuleSection.BAD_IN_OTHER_CLOTHES)
                    .flatMap(
                        section ->
                            rule.body().examples(section).stream()
                                .map(
                                    example ->
                                        dynamicTest(
                                            rule.id() + ":" + example.line(),
                                            () ->
                                                assertEquals(
                                                    !section.isBad(),
                                                    binds(rule, example, Map.of()))))));
  }

  @TestFactory
  Stream<DynamicTest> what_the_page_says_refuses_the_rule() {
    return rules()
        .map(
            rule ->
                dynamicTest(
                    rule.id(),
                    () ->
                        assertEquals(
                            false,
                            binds(
                                rule,
                                rule.body().examples(RuleSection.GOOD).get(0),
                                refusal(rule)))));
  }

  private static Map<String, String> refusal(Rule rule) {
    Map<String, String> said = new TreeMap<>();
    Matcher line = MEANING.matcher(rule.body().sections().get(RuleSection.SUPPRESS));
    while (line.find()) {
      said.put(line.group(1), line.group(2));
    }
    return said;
  }
}
