package com.example.parcels.http;

import static java.util.function.Predicate.not;

import com.example.parcels.paging.Page;
import com.example.parcels.paging.Page.Place;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The successful answers of resources, with the headers that belong to them. */
public final class Answers {
  private Answers() {}

  /** 200 with entity tag, or 304 when the caller has this version already. */
  public static <T> RestResponse<T> found(Versioned<T> found, String ifNoneMatch) {
    if (ifNoneMatch != null && EntityTags.anyMatchesWeakly(ifNoneMatch, found.version())) {
      return ResponseBuilder.<T>notModified().header(HttpHeaders.ETAG, tag(found)).build();
    }
    return written(found);
  }

  /** 200 with entity tag. */
  public static <T> RestResponse<T> written(Versioned<T> written) {
    return ResponseBuilder.ok(written.value()).header(HttpHeaders.ETAG, tag(written)).build();
  }

  /** 201 with entity tag and the address of the new row, below the address of the list. */
  public static <T> RestResponse<T> created(Versioned<T> created, UriInfo uri, Object... key) {
    UriBuilder location = uri.getAbsolutePathBuilder();
    for (Object part : key) {
      location.segment(part.toString());
    }
    return ResponseBuilder.<T>created(location.build())
        .entity(created.value())
        .header(HttpHeaders.ETAG, tag(created))
        .build();
  }

  /** 200 with the items of a page and links (RFC 8288) to the pages around it. */
  public static <T> RestResponse<List<T>> page(Page<T> page, UriInfo uri) {
    List<String> links = new ArrayList<>();
    links.add(link(uri, Optional.empty(), "first"));
    page.previous().ifPresent(place -> links.add(link(uri, Optional.of(place), "prev")));
    page.next().ifPresent(place -> links.add(link(uri, Optional.of(place), "next")));
    return ResponseBuilder.ok(page.items())
        .header(HttpHeaders.LINK, String.join(", ", links))
        .build();
  }

  /** The same request at another place of the list. */
  private static String link(UriInfo uri, Optional<Place> place, String relation) {
    String query = Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("");
    Stream<String> kept =
        Stream.of(query.split("&")).filter(not(String::isEmpty)).filter(not(Answers::isPlace));
    Stream<String> added = place.stream().map(to -> to.parameter() + "=" + to.value());
    String parameters = Stream.concat(kept, added).collect(Collectors.joining("&"));
    String separator = parameters.isEmpty() ? "" : "?";
    return "<" + uri.getAbsolutePath() + separator + parameters + ">; rel=\"" + relation + "\"";
  }

  private static boolean isPlace(String parameter) {
    return parameter.startsWith("page=") || parameter.startsWith("cursor=");
  }

  private static String tag(Versioned<?> versioned) {
    return EntityTags.of(versioned.version());
  }
}
