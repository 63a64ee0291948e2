package dev.hadron.mapping;

import dev.hadron.model.Binding;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Lookup;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds the operations that make rows, sign users up and sign them in. */
final class ContractCreations {

  private final ContractContext context;

  ContractCreations(ContractContext context) {
    this.context = context;
  }

  ContractBound bind(ContractCall call) {
    if (ContractSecrets.signsIn(call, context.types()) && password(call).isPresent()) {
      return login(call);
    }
    if (!(call.request() instanceof ContractBody.Single body)) {
      return ContractBound.custom("no body of an object to make a row from");
    }
    Optional<ContractThing> thing = context.things().shownBy(body.core());
    if (thing.isEmpty()) {
      return ContractBound.custom("nothing is stored of " + body.core());
    }
    boolean home = context.things().at(call.path()).filter(at -> at == thing.get()).isPresent();
    boolean signsUp = ContractSecrets.saysRegister(call) && password(call).isPresent();
    if (!call.isOnCollection() || !(home || signsUp)) {
      return ContractBound.custom(
          "/"
              + call.path().lastLiteral().orElse("")
              + " is no collection of "
              + thing.get().name());
    }
    return create(call, thing.get(), body, signsUp);
  }

  private ContractBound create(
      ContractCall call, ContractThing thing, ContractBody.Single body, boolean signsUp) {
    Optional<String> answer = answer(call, thing);
    if (answer.isEmpty() && !(call.answer() instanceof ContractBody.Nothing)) {
      return ContractBound.custom("answers something else than what it makes");
    }
    Optional<ContractPath> above = call.path().parentItem();
    Optional<ContractReference> scope =
        above.flatMap(context.things()::at).flatMap(thing::referenceTo);
    Optional<Lookup> parent = above.flatMap(context.lookups()::item);
    if (above.isPresent() && (scope.isEmpty() || parent.isEmpty())) {
      return ContractBound.custom("nothing stored answers the keys of /" + call.path().node());
    }
    Optional<String> unlike = unlike(thing, context.types().record(body.core()));
    if (unlike.isPresent()) {
      return ContractBound.custom(
          unlike.get() + " has another form in " + body.core() + " than what is stored of it");
    }
    Set<String> set = new HashSet<>();
    scope.map(ContractReference::name).ifPresent(set::add);
    if (!call.operation().isOpen()) {
      set.addAll(thing.callers());
    }
    Optional<String> lack =
        context.storage().lack(thing, context.types().record(body.core()), set);
    if (lack.isPresent()) {
      return ContractBound.custom(lack.get());
    }
    String assignment = context.assignments().ofNew(call, thing, body, scope);
    // A token that the caller sends is a value like any other, and not one that the service signs.
    boolean sent = ContractSecrets.hasToken(context.types().record(body.core()));
    boolean token = answer.isPresent() && answersToken(call) && !sent;
    if (thing.isUser() && password(call).isPresent() && (token || signsUp) && answer.isPresent()) {
      return ContractBound.of(
          ContractRule.CONTRACT_REGISTER,
          "body " + body.core() + " has a password, the answer " + (token ? "a token" : "the user"),
          new Binding.Register(thing.name(), assignment, answer.get()));
    }
    List<Binding.Scope> scopes =
        scope
            .map(s -> List.of(new Binding.Scope(s.name(), parent.orElseThrow())))
            .orElse(List.of());
    return ContractBound.of(
        scopes.isEmpty() ? ContractRule.CONTRACT_CREATE : ContractRule.CONTRACT_CREATE_BELOW_PARENT,
        "/" + call.path().node() + " takes " + body.core() + ", a variant of " + thing.name(),
        new Binding.Create(
            thing.name(), scopes, assignment, answer, tag(call, thing), location(call, thing)));
  }

  /** A value that each row must have, and that the body says in a way that cannot be stored. */
  private static Optional<String> unlike(ContractThing thing, RecordType body) {
    return body.properties().stream()
        .filter(
            property ->
                thing.role(property.name()).orElse(null) instanceof ContractRole.Stored stored
                    && thing
                        .attribute(stored.attribute())
                        .filter(attribute -> attribute.source() == ValueSource.CLIENT)
                        .filter(attribute -> !attribute.nullable())
                        .filter(attribute -> !attribute.type().equals(property.type()))
                        .isPresent())
        .map(RecordType.Property::jsonName)
        .findFirst();
  }

  /** The projection of the answer, which shows the user or carries nothing but its token. */
  private Optional<String> answer(ContractCall call, ContractThing thing) {
    if (!(call.answer() instanceof ContractBody.Single single)) {
      return Optional.empty();
    }
    boolean shown = context.things().shownBy(single.core()).filter(t -> t == thing).isPresent();
    boolean tokenOnly =
        thing.isUser()
            && single.path().isEmpty()
            && ContractSecrets.hasToken(context.types().record(single.core()));
    return shown || tokenOnly
        ? Optional.of(context.projections().onto(thing, single))
        : Optional.empty();
  }

  private boolean answersToken(ContractCall call) {
    return call.answer() instanceof ContractBody.Single single
        && (ContractSecrets.hasToken(context.types().record(single.core()))
            || ContractSecrets.hasToken(context.types().record(single.outer())));
  }

  private Optional<RecordType.Property> password(ContractCall call) {
    return call.request()
        .coreRecord()
        .flatMap(record -> ContractSecrets.password(context.types().record(record)));
  }

  private EntityTag tag(ContractCall call, ContractThing thing) {
    return ContractTags.isConditional(call.operation())
        ? ContractTags.of(
            thing,
            context.projections().onto(thing, thing.family().main()),
            context.projections())
        : new EntityTag.None();
  }

  /** Where the contract names the header, or says 201 and nothing of headers. */
  private Optional<String> location(ContractCall call, ContractThing thing) {
    boolean named =
        call.operation()
            .success()
            .filter(r -> r.headers().keySet().stream().anyMatch("location"::equalsIgnoreCase))
            .isPresent();
    boolean free =
        call.operation()
            .success()
            .filter(r -> r.status().equals("201") && r.headers().isEmpty())
            .isPresent();
    return named || free ? context.lookups().itemOf(thing, call) : Optional.empty();
  }

  private ContractBound login(ContractCall call) {
    Optional<ContractThing> user = context.things().user();
    if (user.isEmpty() || !(call.request() instanceof ContractBody.Single body)) {
      return ContractBound.custom("takes a password, but no users are stored");
    }
    RecordType credentials = context.types().record(body.core());
    RecordType.Property password = ContractSecrets.password(credentials).orElseThrow();
    Optional<String> name =
        credentials.properties().stream()
            .filter(property -> !property.name().equals(password.name()))
            .map(RecordType.Property::name)
            .filter(user.get().unique()::contains)
            .findFirst();
    Optional<String> secret = secret(user.get());
    if (name.isEmpty() || secret.isEmpty()) {
      return ContractBound.custom("no unique value of " + user.get().name() + " signs in");
    }
    if (!answersToken(call) || answer(call, user.get()).isEmpty()) {
      return ContractBound.custom("signs in, but answers no token of a user");
    }
    return ContractBound.of(
        ContractRule.CONTRACT_LOGIN,
        "body " + body.core() + " has " + name.get() + " and a password, the answer a token",
        new Binding.Login(
            user.get().name(),
            name.get(),
            secret.get(),
            plus(body.path(), name.get()),
            plus(body.path(), password.name()),
            answer(call, user.get()).orElseThrow()));
  }

  private static Optional<String> secret(ContractThing user) {
    return user.members().stream()
        .flatMap(member -> user.role(member.name()).stream())
        .filter(ContractRole.Secret.class::isInstance)
        .map(role -> ((ContractRole.Secret) role).attribute())
        .findFirst();
  }

  private static List<String> plus(List<String> path, String last) {
    List<String> longer = new ArrayList<>(path);
    longer.add(last);
    return longer;
  }
}
