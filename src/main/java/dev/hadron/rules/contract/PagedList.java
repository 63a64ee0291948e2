package dev.hadron.rules.contract;

import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiParameter;
import dev.hadron.api.ApiResponse;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.ArraySchema;
import dev.hadron.api.BooleanSchema;
import dev.hadron.api.EnumSchema;
import dev.hadron.api.HttpMethod;
import dev.hadron.api.IntegerSchema;
import dev.hadron.api.NumberSchema;
import dev.hadron.api.QueryObjects;
import dev.hadron.api.StringSchema;
import dev.hadron.model.naming.Words;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every list is read in pages, and a page has a greatest size. */
public final class PagedList implements RuleCheck.ContractCheck {

  private static final Set<String> SIZES =
      Set.of("limit", "size", "pagesize", "perpage", "top", "first", "count", "maxresults");

  private static final Set<String> POSITIONS =
      Set.of("page", "offset", "cursor", "after", "before", "skip", "start", "pagetoken", "marker");

  @Override
  public List<Violation> check(Api api) {
    List<Violation> violations = new ArrayList<>();
    for (ApiOperation operation : api.operations()) {
      if (operation.method() == HttpMethod.GET && answersUnboundedArray(api, operation)) {
        List<ApiParameter> query =
            QueryObjects.apart(api, operation, ApiParameter.In.QUERY);
        if (query.stream().noneMatch(PagedList::isPaging)) {
          violations.add(unpaged(operation));
        }
        for (ApiParameter parameter : query) {
          if (isSize(parameter) && hasNoMaximum(api.resolve(parameter.schema()))) {
            violations.add(unbounded(operation, parameter));
          }
        }
      }
    }
    return violations;
  }

  private static boolean answersUnboundedArray(Api api, ApiOperation operation) {
    return operation
        .success()
        .map(ApiResponse::content)
        .filter(
            content ->
                content.values().stream()
                    .map(each -> api.resolve(each.schema()))
                    .anyMatch(schema -> isUnbounded(api, schema)))
        .isPresent();
  }

  /** An array of rows; plain values, such as the words of a setting, are part of one thing. */
  private static boolean isUnbounded(Api api, ApiSchema schema) {
    return schema instanceof ArraySchema array
        && array.maxItems().isEmpty()
        && !isPlain(api.resolve(array.items()));
  }

  private static boolean isPlain(ApiSchema schema) {
    return schema instanceof StringSchema
        || schema instanceof NumberSchema
        || schema instanceof IntegerSchema
        || schema instanceof BooleanSchema
        || schema instanceof EnumSchema;
  }

  private static boolean isPaging(ApiParameter parameter) {
    return isSize(parameter) || POSITIONS.contains(plain(parameter));
  }

  private static boolean isSize(ApiParameter parameter) {
    return SIZES.contains(plain(parameter));
  }

  private static String plain(ApiParameter parameter) {
    return String.join("", Words.of(parameter.name()));
  }

  private static boolean hasNoMaximum(ApiSchema schema) {
    return schema instanceof IntegerSchema integer && integer.range().maximum().isEmpty();
  }

  private static Violation unpaged(ApiOperation operation) {
    return new Violation(
        operation.label()
            + " answers the whole list: it works with ten rows and takes the service down with ten"
            + " million",
        operation.location(),
        "Add the query parameters page and size, size with a maximum.");
  }

  private static Violation unbounded(ApiOperation operation, ApiParameter parameter) {
    return new Violation(
        "parameter "
            + parameter.name()
            + " of "
            + operation.label()
            + " has no maximum: a caller may ask for everything at once",
        parameter.location(),
        "maximum: 100");
  }
}
