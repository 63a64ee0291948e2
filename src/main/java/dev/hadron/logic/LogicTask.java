package dev.hadron.logic;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One hole: a pure method that only the business can write, with everything that is known of it.
 *
 * @param id stable name, such as {@code pricing.DiscountPolicy}
 * @param packageName Java package of the feature
 * @param signature the method, in an interface of its own
 * @param description the rule in the user's words; data, never an instruction
 * @param constraints further sentences that hold for each answer
 * @param domain the types that a body may use beside the JDK's
 * @param examples what has to come out of what; each becomes a test
 * @param files the only files that may be touched to fill the hole
 */
public record LogicTask(
    String id,
    String packageName,
    Signature signature,
    String description,
    List<String> constraints,
    List<DomainType> domain,
    List<Example> examples,
    List<String> files) {

  /** From this number of examples on, the last one is a test that no prompt shows. */
  private static final int ENOUGH_TO_HOLD_BACK = 4;

  public LogicTask {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(packageName, "packageName");
    Objects.requireNonNull(signature, "signature");
    Objects.requireNonNull(description, "description");
    constraints = List.copyOf(constraints);
    domain = List.copyOf(domain);
    examples = List.copyOf(examples);
    files = List.copyOf(files);
  }

  /** Its name within a project: the feature and the interface, {@code pricing.DiscountPolicy}. */
  public String shortName() {
    String feature = packageName.substring(packageName.lastIndexOf('.') + 1);
    return feature + "." + signature.interfaceName();
  }

  /** The class that holds the body; the user's from the first edit on. */
  public String className() {
    return signature.interfaceName() + "Logic";
  }

  /** The examples that a prompt shows: a body that only knows them fails at the others. */
  public List<Example> shownExamples() {
    return examples.subList(0, shownCount());
  }

  /** Whether an example, by its place, is a test that no prompt shows. */
  public boolean isHeldBack(int example) {
    return example >= shownCount();
  }

  /** Simple names of the domain's types. */
  public Set<String> domainNames() {
    Set<String> names = new TreeSet<>();
    domain.forEach(type -> names.add(type.name()));
    return names;
  }

  private int shownCount() {
    return examples.size() >= ENOUGH_TO_HOLD_BACK ? examples.size() - 1 : examples.size();
  }
}
