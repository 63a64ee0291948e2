package dev.hadron.mapping;

import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Filter;
import dev.hadron.model.Parameter;
import dev.hadron.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the query parameter by which callers choose what they get of an answer: {@code fields}. */
final class ContractSelections {

  /** Names that mean nothing else. */
  private static final Set<String> PLAIN = Set.of("fields", "fieldmask", "sparsefields");

  /** Names that may mean something else, so that the description has to say it. */
  private static final Set<String> WORDED =
      Set.of("select", "attributes", "properties", "field", "include", "includefields", "only");

  private static final Pattern SAYS_SELECTION =
      Pattern.compile(
          "(?i)\\b(select\\w*|choose|chosen|limit\\w*|restrict\\w*|subset|partial|only|which)\\b"
              + ".*\\b(fields?|attributes?|properties|property|columns?|members?)\\b"
              + "|\\b(fields?|attributes?|properties)\\b.*\\b(to (be )?(return\\w*|provided?|includ\\w*|"
              + "show\\w*)|select\\w*|in (the )?(response|answer))\\b",
          Pattern.DOTALL);

  private final ContractContext context;

  ContractSelections(ContractContext context) {
    this.context = context;
  }

  /** The parameter; empty where the operation has none, or answers nothing of what is stored. */
  Optional<Parameter> of(ContractCall call, List<Parameter> parameters, Binding binding) {
    boolean shows =
        binding instanceof Binding.ListPage
            || binding instanceof Binding.LinkedList
            || binding instanceof Binding.Get
            || binding.shown().isPresent() && binding instanceof Binding.OnRow
            || binding instanceof Binding.Create create && create.answer().isPresent();
    if (!shows || !context.meanings().isOn(Meanings.FIELDS)) {
      return Optional.empty();
    }
    Optional<Parameter> found =
        parameters.stream()
            .filter(parameter -> parameter.in() == Parameter.In.QUERY)
            .filter(ContractSelections::isSelection)
            .filter(parameter -> !isFilter(binding, parameter))
            .findFirst();
    found.ifPresent(parameter -> recognise(call, parameter));
    return found;
  }

  private void recognise(ContractCall call, Parameter parameter) {
    context
        .recognised()
        .add(
            new Recognition(
                call.label() + " " + parameter.wireName(),
                Meanings.FIELDS,
                PLAIN.contains(ContractNames.letters(parameter.wireName()))
                    ? "its name, and a type that holds names"
                    : "its description",
                "callers choose which properties they get",
                parameter.origin().where()));
  }

  private static boolean isSelection(Parameter parameter) {
    String name = ContractNames.letters(parameter.wireName());
    boolean names =
        parameter.type().is(BasicType.STRING)
            || parameter.type() instanceof ValueType.ListOf list
                && (list.element().is(BasicType.STRING)
                    || list.element() instanceof ValueType.EnumRef);
    boolean said =
        parameter.description().filter(SAYS_SELECTION.asPredicate()).isPresent();
    return names
        && !parameter.required()
        && parameter.defaultValue().isEmpty()
        && (PLAIN.contains(name) || WORDED.contains(name) && said);
  }

  private static boolean isFilter(Binding binding, Parameter parameter) {
    return binding instanceof Binding.ListPage list
        && (list.filters().stream().map(Filter::parameter).anyMatch(parameter.name()::equals)
            || list.sorting().filter(s -> s.parameters().contains(parameter.name())).isPresent());
  }
}
