package com.example.parcels.paging;

import com.example.parcels.paging.Page.Place;
import com.example.parcels.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The part of a list that a client asks for: a numbered page, or what stands beside a cursor. */
public record PageRequest(
    @QueryParam("page")
        @Min(0)
        @Max(10_000)
        @Parameter(description = "Number of a page, from 0; not together with a cursor")
        Integer page,
    @QueryParam("size")
        @DefaultValue("20")
        @Min(1)
        @Max(100)
        @Parameter(description = "Largest number of items on a page")
        int size,
    @QueryParam("cursor")
        @Size(max = 4_000)
        @Parameter(description = "Place in the list, taken from a link of an earlier answer")
        String cursor,
    @QueryParam("sort")
        @Size(max = 200)
        @Parameter(description = "Properties to sort by, separated by commas; - means descending")
        String sort) {

  private static final Set<String> OWN = Set.of("page", "size", "cursor", "sort");

  /**
   * 400 where a caller sends a parameter that the list does not know: an answer that took no notice
   * of it would be wrong.
   *
   * @param filters what the list can be narrowed by
   */
  public static void allowOnly(UriInfo uri, String... filters) {
    for (String name : new TreeSet<>(uri.getQueryParameters().keySet())) {
      if (!OWN.contains(name) && !List.of(filters).contains(name)) {
        throw ProblemException.invalidParameter(name, "is no parameter of this list");
      }
    }
  }

  /** Whether the links of the answer count pages instead of using cursors. */
  boolean isNumbered() {
    return page != null && cursor == null;
  }

  int offset() {
    return isNumbered() ? page * size : 0;
  }

  Optional<Place> previousNumber() {
    return page == 0 ? Optional.empty() : Optional.of(Place.ofNumber(page - 1));
  }

  Optional<Place> nextNumber(boolean more) {
    return more ? Optional.of(Place.ofNumber(page + 1)) : Optional.empty();
  }
}
