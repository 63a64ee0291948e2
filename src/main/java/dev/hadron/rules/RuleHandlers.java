package dev.hadron.rules;

import dev.hadron.rules.code.BoundParameters;
import dev.hadron.rules.code.ConstructorInjection;
import dev.hadron.rules.code.LazyRelations;
import dev.hadron.rules.code.LogParameters;
import dev.hadron.rules.code.MergePatch;
import dev.hadron.rules.code.MoneyDecimal;
import dev.hadron.rules.code.NullCollection;
import dev.hadron.rules.code.PasswordHash;
import dev.hadron.rules.code.QueryInLoop;
import dev.hadron.rules.code.RecordsForTransfer;
import dev.hadron.rules.code.SecuredOperation;
import dev.hadron.rules.code.SkippedTest;
import dev.hadron.rules.code.StandardOutput;
import dev.hadron.rules.code.SwallowedException;
import dev.hadron.rules.code.TestAsserts;
import dev.hadron.rules.code.TestSleep;
import dev.hadron.rules.code.ThinResource;
import dev.hadron.rules.code.VersionedEntity;
import dev.hadron.rules.contract.AddressVersion;
import dev.hadron.rules.contract.CreateStatus;
import dev.hadron.rules.contract.OpenOperation;
import dev.hadron.rules.contract.PagedList;
import dev.hadron.rules.contract.ProblemErrors;
import dev.hadron.rules.contract.SecretInAnswer;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.RuleDecision;
import dev.hadron.rules.model.BoundedText;
import dev.hadron.rules.schema.DuplicateIndex;
import dev.hadron.rules.schema.EntityAttributeValue;
import dev.hadron.rules.schema.ForeignKeyIndex;
import dev.hadron.rules.schema.ForeignKeyType;
import dev.hadron.rules.schema.KeyRange;
import dev.hadron.rules.schema.LinkUnique;
import dev.hadron.rules.schema.MoneyType;
import dev.hadron.rules.schema.NaturalKey;
import dev.hadron.rules.schema.NullableFlag;
import dev.hadron.rules.schema.OptimisticLock;
import dev.hadron.rules.schema.PlainTextSecret;
import dev.hadron.rules.schema.PrimaryKeyPresent;
import dev.hadron.rules.schema.RedundantIndex;
import dev.hadron.rules.schema.ReservedName;
import dev.hadron.rules.schema.TextLength;
import dev.hadron.rules.schema.TimeType;
import dev.hadron.rules.schema.TimestampZone;
import dev.hadron.rules.schema.UniqueNullable;
import java.util.Optional;
import java.util.Set;

/**
 * The Java handlers that pages name. Switches and no maps, so that a run loads only the classes of
 * the handlers that it asks for.
 */
final class RuleHandlers {

  private static final Set<String> CHECKS =
      Set.of(
          "AddressVersion",
          "BoundParameters",
          "BoundedText",
          "ConstructorInjection",
          "CreateStatus",
          "DuplicateIndex",
          "EntityAttributeValue",
          "ForeignKeyIndex",
          "ForeignKeyType",
          "KeyRange",
          "LazyRelations",
          "LinkUnique",
          "LogParameters",
          "MergePatch",
          "MoneyDecimal",
          "MoneyType",
          "NaturalKey",
          "NullCollection",
          "NullableFlag",
          "OpenOperation",
          "PagedList",
          "PasswordHash",
          "PlainTextSecret",
          "PrimaryKeyPresent",
          "ProblemErrors",
          "QueryInLoop",
          "RecordsForTransfer",
          "RedundantIndex",
          "ReservedName",
          "SecretInAnswer",
          "SecuredOperation",
          "SkippedTest",
          "StandardOutput",
          "SwallowedException",
          "TestAsserts",
          "TestSleep",
          "TextLength",
          "ThinResource",
          "TimeType",
          "TimestampZone",
          "UniqueNullable",
          "VersionedEntity");

  private RuleHandlers() {}

  /** Whether a check has that name; loads none. */
  static boolean isCheck(String name) {
    return CHECKS.contains(name);
  }

  /** Whether a decision has that name; loads none. */
  static boolean isDecision(String name) {
    return SchemaDecisions.IN_ORDER.contains(name);
  }

  /** The check of that name. */
  static Optional<RuleCheck> check(String name) {
    Optional<RuleCheck> found = schemaCheck(name);
    if (found.isEmpty()) {
      found = contractCheck(name);
    }
    if (found.isEmpty()) {
      found = modelCheck(name);
    }
    return found.isPresent() ? found : javaCheck(name);
  }

  /** The decision of that name. */
  static Optional<RuleDecision> decision(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "ForeignKeyIndex" -> new ForeignKeyIndex();
          case "OptimisticLock" -> new OptimisticLock();
          default -> null;
        });
  }

  private static Optional<RuleCheck> schemaCheck(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "DuplicateIndex" -> new DuplicateIndex();
          case "EntityAttributeValue" -> new EntityAttributeValue();
          case "ForeignKeyIndex" -> new ForeignKeyIndex();
          case "ForeignKeyType" -> new ForeignKeyType();
          case "KeyRange" -> new KeyRange();
          case "LinkUnique" -> new LinkUnique();
          case "MoneyType" -> new MoneyType();
          case "NaturalKey" -> new NaturalKey();
          case "NullableFlag" -> new NullableFlag();
          case "PlainTextSecret" -> new PlainTextSecret();
          case "PrimaryKeyPresent" -> new PrimaryKeyPresent();
          case "RedundantIndex" -> new RedundantIndex();
          case "ReservedName" -> new ReservedName();
          case "TextLength" -> new TextLength();
          case "TimeType" -> new TimeType();
          case "TimestampZone" -> new TimestampZone();
          case "UniqueNullable" -> new UniqueNullable();
          default -> null;
        });
  }

  private static Optional<RuleCheck> modelCheck(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "BoundedText" -> new BoundedText();
          default -> null;
        });
  }

  private static Optional<RuleCheck> contractCheck(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "AddressVersion" -> new AddressVersion();
          case "CreateStatus" -> new CreateStatus();
          case "OpenOperation" -> new OpenOperation();
          case "PagedList" -> new PagedList();
          case "ProblemErrors" -> new ProblemErrors();
          case "SecretInAnswer" -> new SecretInAnswer();
          default -> null;
        });
  }

  private static Optional<RuleCheck> javaCheck(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "BoundParameters" -> new BoundParameters();
          case "ConstructorInjection" -> new ConstructorInjection();
          case "LazyRelations" -> new LazyRelations();
          case "LogParameters" -> new LogParameters();
          case "MergePatch" -> new MergePatch();
          case "MoneyDecimal" -> new MoneyDecimal();
          case "NullCollection" -> new NullCollection();
          case "PasswordHash" -> new PasswordHash();
          case "QueryInLoop" -> new QueryInLoop();
          case "RecordsForTransfer" -> new RecordsForTransfer();
          case "SecuredOperation" -> new SecuredOperation();
          case "SkippedTest" -> new SkippedTest();
          case "StandardOutput" -> new StandardOutput();
          case "SwallowedException" -> new SwallowedException();
          case "TestAsserts" -> new TestAsserts();
          case "TestSleep" -> new TestSleep();
          case "ThinResource" -> new ThinResource();
          case "VersionedEntity" -> new VersionedEntity();
          default -> null;
        });
  }
}
