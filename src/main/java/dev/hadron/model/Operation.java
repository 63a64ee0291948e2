package dev.hadron.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One operation of the service: what the contract says of it, who may call it, and what it does.
 *
 * @param id operationId in the document
 * @param name Java method name
 * @param path absolute path template below the service's base path
 * @param substitutes statuses of refusals that the contract does not declare, with the declared one
 *     that is answered in the place of each
 * @param selection Java name of the query parameter by which callers choose what they get of an
 *     answer
 */
public record Operation(
    String id,
    String name,
    HttpMethod method,
    String path,
    List<String> tags,
    Optional<String> summary,
    Optional<String> description,
    List<Parameter> parameters,
    Optional<RequestBody> body,
    List<Response> responses,
    Access access,
    boolean deprecated,
    Binding binding,
    Evidence evidence,
    Origin origin,
    Map<Integer, Integer> substitutes,
    Optional<String> selection) {

  private static final String CREATED = "201";

  public Operation {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    responses = List.copyOf(responses);
    substitutes = Collections.unmodifiableMap(new TreeMap<>(substitutes));
  }

  /** The same operation, bound otherwise. */
  public Operation with(Binding other) {
    return with(name, other);
  }

  /** The same operation with another Java name. */
  public Operation named(String other) {
    return with(other, binding);
  }

  private Operation with(String otherName, Binding otherBinding) {
    return new Operation(
        id,
        otherName,
        method,
        path,
        tags,
        summary,
        description,
        parameters,
        body,
        responses,
        access,
        deprecated,
        otherBinding,
        evidence,
        origin,
        substitutes,
        selection);
  }

  /** The status that a caller gets where the service means this one. */
  public int answered(int status) {
    return substitutes.getOrDefault(status, status);
  }

  /**
   * What is declared for a request that does not succeed: the answer of this status, of its class
   * ({@code 4XX}), or the default one.
   */
  public Optional<Response> refusal(int status) {
    List<Response> told = Response.ofSuccess(responses);
    return Stream.of(String.valueOf(status), status / 100 + "XX", Response.DEFAULT)
        .flatMap(name -> responses.stream().filter(r -> r.status().equalsIgnoreCase(name)))
        .filter(response -> !told.contains(response))
        .findFirst();
  }

  public boolean isSafe() {
    return method.isSafe();
  }

  public boolean isCustom() {
    return binding instanceof Binding.Custom;
  }

  /** Whether each call of it makes a row, so that one that comes again would make another one. */
  public boolean makesRow() {
    return method == HttpMethod.POST && binding instanceof Binding.Create;
  }

  /** Whether its logic is still to be written by somebody. */
  public boolean isUnwritten() {
    return binding instanceof Binding.Custom custom && custom.hole().isOpen();
  }

  /**
   * The declared answer of success; 204 without body where none is declared. Where a row may be made
   * instead of replaced, it is that of a row that was there.
   */
  public Response success() {
    List<Response> told = Response.ofSuccess(responses);
    return told.stream()
        .filter(response -> !mayCreate() || !response.status().equals(CREATED))
        .findFirst()
        .or(() -> told.stream().findFirst())
        .orElseGet(
            () -> new Response("204", "No content", Optional.empty(), Optional.empty(), List.of()));
  }

  /** Whether a row is made where there is none to replace. */
  public boolean mayCreate() {
    return binding instanceof Binding.Replace replace && replace.creation().isPresent();
  }

  /** Query parameters that narrow a list, sort it or cut it into pages. */
  public List<Parameter> listParameters() {
    Set<String> supported = supported();
    return parameters.stream()
        .filter(p -> p.in() == Parameter.In.QUERY && supported.contains(p.name()))
        .toList();
  }

  /**
   * Query parameters of a list that name nothing that is stored: an answer that took no notice of
   * them would be wrong.
   */
  public List<Parameter> unsupportedParameters() {
    if (!isList()) {
      return List.of();
    }
    Set<String> supported = supported();
    return parameters.stream()
        .filter(p -> p.in() == Parameter.In.QUERY && !supported.contains(p.name()))
        .filter(p -> selection.filter(p.name()::equals).isEmpty())
        .toList();
  }

  /** The header of a write by which callers say which versions of the row they have seen. */
  public Optional<Parameter> condition() {
    boolean writes =
        binding instanceof Binding.Replace
            || binding instanceof Binding.Patch
            || binding instanceof Binding.Delete;
    return parameters.stream()
        .filter(parameter -> writes && isTagged() && parameter.isEntityTag("If-Match"))
        .findFirst();
  }

  /** Whether the answer, or what a write compares with, has an entity tag. */
  public boolean isTagged() {
    return !(binding.tag() instanceof EntityTag.None);
  }

  /** Headers of a list's answer that say something of the list, by name. */
  public Map<String, ListHeader> listHeaders() {
    Map<String, ListHeader> headers = new LinkedHashMap<>();
    paging()
        .ifPresent(
            paging ->
                success()
                    .headers()
                    .forEach(
                        header ->
                            ListHeader.of(header, paging)
                                .filter(kind -> kind != ListHeader.RETURNED || isBareList())
                                .ifPresent(kind -> headers.put(header.name(), kind))));
    return headers;
  }

  private boolean isBareList() {
    return listShape().filter(ListShape.Bare.class::isInstance).isPresent();
  }

  /** How a list is cut into pages by its contract's own parameters. */
  public Optional<Paging> paging() {
    Optional<Paging> paging =
        binding instanceof Binding.ListPage list
            ? Optional.of(list.paging())
            : binding instanceof Binding.LinkedList links
                ? Optional.of(links.paging())
                : Optional.empty();
    return paging.filter(any -> !(any instanceof Paging.LinkHeader));
  }

  /** What the body of a list looks like. */
  public Optional<ListShape> listShape() {
    if (binding instanceof Binding.ListPage list) {
      return Optional.of(list.shape());
    }
    return binding instanceof Binding.LinkedList links
        ? Optional.of(links.shape())
        : Optional.empty();
  }

  /** Whether the body of a list has addresses of its parts. */
  public boolean linksInBody() {
    return listShape().filter(ListShape::links).isPresent();
  }

  private Set<String> supported() {
    Set<String> supported = new HashSet<>();
    if (binding instanceof Binding.ListPage list) {
      list.sorting().ifPresent(sorting -> supported.addAll(sorting.parameters()));
      list.filters().forEach(filter -> supported.add(filter.parameter()));
      supported.addAll(list.paging().parameters());
    }
    if (binding instanceof Binding.Count count) {
      count.filters().forEach(filter -> supported.add(filter.parameter()));
    }
    if (binding instanceof Binding.LinkedList list) {
      supported.addAll(list.paging().parameters());
    }
    return supported;
  }

  private boolean isList() {
    return binding instanceof Binding.ListPage
        || binding instanceof Binding.LinkedList
        || binding instanceof Binding.Count;
  }

  /**
   * @throws IllegalArgumentException when there is no such parameter
   */
  public Parameter parameter(String parameterName) {
    return parameters.stream()
        .filter(p -> p.name().equals(parameterName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " has no parameter " + parameterName));
  }
}
