package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Table;
import dev.hadron.model.Binding;
import dev.hadron.model.Filter;
import dev.hadron.model.Lookup;
import dev.hadron.model.Projection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What accounts do to things for themselves, and what is told of that. */
class ContractLinksTest {

  private static final String MUSIC =
      """
      openapi: 3.0.3
      info: {title: Music, version: '1'}
      components:
        securitySchemes: {jwt: {type: http, scheme: bearer}}
        parameters:
          id: {name: id, in: path, required: true, schema: {type: integer, format: int64}}
          name: {name: name, in: path, required: true, schema: {type: string}}
        schemas:
          Session:
            type: object
            required: [token, listener]
            properties:
              token: {type: string}
              listener: {$ref: '#/components/schemas/Listener'}
          Listener:
            type: object
            required: [id, name, isBlocked, followersCount, followingCount, playlistsCount]
            properties:
              id: {type: integer, format: int64}
              name: {type: string}
              isBlocked: {type: boolean}
              followersCount: {type: integer}
              followingCount: {type: integer}
              playlistsCount: {type: integer}
          NewListener:
            type: object
            required: [name, password]
            properties: {name: {type: string}, password: {type: string, format: password}}
          Playlist:
            type: object
            required: [id, title, genres, owner, likedByMe, likes, tracksCount]
            properties:
              id: {type: integer, format: int64}
              title: {type: string}
              genres: {type: array, items: {type: string}}
              owner: {$ref: '#/components/schemas/Listener'}
              likedByMe: {type: boolean}
              likes: {type: integer, format: int64}
              tracksCount: {type: integer}
              archived: {type: boolean}
          NewPlaylist:
            type: object
            required: [title]
            properties: {title: {type: string}, genres: {type: array, items: {type: string}}}
          Track:
            type: object
            required: [id, title]
            properties: {id: {type: integer, format: int64}, title: {type: string}}
          NewTrack:
            type: object
            required: [title]
            properties: {title: {type: string}}
      paths:
        /listeners:
          post:
            operationId: register
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewListener'}}}}
            responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Session'}}}}}
        /listeners/{name}:
          parameters: [{$ref: '#/components/parameters/name'}]
          get:
            operationId: getListener
            responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Listener'}}}}}
        /listeners/{name}/followers:
          parameters: [{$ref: '#/components/parameters/name'}]
          get:
            operationId: followers
            responses: {'200': {description: all, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Listener'}}}}}}
        /listeners/{name}/follow:
          parameters: [{$ref: '#/components/parameters/name'}]
          post:
            operationId: follow
            security: [{jwt: []}]
            responses: {'204': {description: done}}
        /listeners/{name}/unfollow:
          parameters: [{$ref: '#/components/parameters/name'}]
          post:
            operationId: unfollow
            security: [{jwt: []}]
            responses: {'204': {description: done}}
        /listeners/{name}/block:
          parameters: [{$ref: '#/components/parameters/name'}]
          put:
            operationId: block
            security: [{jwt: []}]
            responses: {'204': {description: done}}
          delete:
            operationId: unblock
            security: [{jwt: []}]
            responses: {'204': {description: done}}
        /playlists:
          get:
            operationId: playlists
            parameters:
              - {name: likedBy, in: query, description: name of a listener, schema: {type: string}}
            responses: {'200': {description: all, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Playlist'}}}}}}
          post:
            operationId: createPlaylist
            security: [{jwt: []}]
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewPlaylist'}}}}
            responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Playlist'}}}}}
        /playlists/timeline:
          get:
            operationId: timeline
            security: [{jwt: []}]
            responses: {'200': {description: all, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Playlist'}}}}}}
        /me/likes:
          get:
            operationId: myLikes
            security: [{jwt: []}]
            responses: {'200': {description: all, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Playlist'}}}}}}
        /genres:
          get:
            operationId: genres
            responses: {'200': {description: all, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
        /playlists/{id}:
          parameters: [{$ref: '#/components/parameters/id'}]
          get:
            operationId: getPlaylist
            responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Playlist'}}}}}
          delete:
            operationId: deletePlaylist
            security: [{jwt: []}]
            responses: {'204': {description: gone}}
        /playlists/{id}/like:
          parameters: [{$ref: '#/components/parameters/id'}]
          get:
            operationId: likes
            security: [{jwt: []}]
            responses: {'204': {description: the caller likes it}, '404': {description: it does not}}
          put:
            operationId: like
            security: [{jwt: []}]
            responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Playlist'}}}}}
          delete:
            operationId: unlike
            security: [{jwt: []}]
            responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Playlist'}}}}}
        /playlists/{id}/block:
          parameters: [{$ref: '#/components/parameters/id'}]
          put:
            operationId: blockPlaylist
            security: [{jwt: []}]
            responses: {'204': {description: done}}
          delete:
            operationId: unblockPlaylist
            security: [{jwt: []}]
            responses: {'204': {description: done}}
        /playlists/{id}/archive:
          parameters: [{$ref: '#/components/parameters/id'}]
          put:
            operationId: archive
            security: [{jwt: []}]
            responses: {'204': {description: done}}
          delete:
            operationId: restore
            security: [{jwt: []}]
            responses: {'204': {description: done}}
        /playlists/{id}/upvote:
          parameters: [{$ref: '#/components/parameters/id'}]
          post:
            operationId: upvote
            security: [{jwt: []}]
            responses: {'200': {description: done, content: {application/json: {schema: {type: object, properties: {rank: {type: integer}}}}}}}
          delete:
            operationId: takeVoteBack
            security: [{jwt: []}]
            responses: {'204': {description: done}}
        /playlists/{id}/tracks:
          parameters: [{$ref: '#/components/parameters/id'}]
          get:
            operationId: tracks
            responses: {'200': {description: all, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Track'}}}}}}
          post:
            operationId: addTrack
            security: [{jwt: []}]
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewTrack'}}}}
            responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Track'}}}}}
      """;

  private static final ApiMapped MAPPED = Contracts.map(MUSIC);

  @Test
  void a_verb_that_is_undone_links_the_caller() {
    Binding.Link like = Contracts.binding(MAPPED, "like", Binding.Link.class);
    assertEquals("Playlist", like.lookup().entity());
    assertEquals("likedBy", like.relation());
    assertEquals(new Lookup.CallerKey(), like.target().conditions().get(0).value());
    assertEquals(Optional.of("toPlaylist"), like.answer());
    assertEquals(
        "likedBy", Contracts.binding(MAPPED, "unlike", Binding.Unlink.class).relation());
    assertEquals(
        "followedBy", Contracts.binding(MAPPED, "unfollow", Binding.Unlink.class).relation());
    assertEquals("blockedBy", Contracts.binding(MAPPED, "block", Binding.Link.class).relation());
  }

  @Test
  void a_link_is_a_table_with_one_row_for_each_pair() {
    Table table =
        MAPPED.catalog().tables().stream()
            .filter(each -> each.name().name().equals("listener_follow"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("listener_id", "followed_by_id"), table.primaryKey().orElseThrow().columns());
    assertEquals(2, table.foreignKeys().size());
    assertEquals(1, table.indexes().size());
  }

  @Test
  void a_state_that_all_see_and_an_answer_of_something_else_are_no_link() {
    for (String id : List.of("blockPlaylist", "upvote", "takeVoteBack")) {
      assertTrue(Contracts.operation(MAPPED, id).isCustom(), id);
    }
  }

  @Test
  void flags_and_counts_tell_of_links_and_of_rows_that_refer_here() {
    assertEquals(new Projection.LinkedToCaller("likedByMe", "likedBy"), source("Playlist", "likedByMe"));
    assertEquals(new Projection.CountedLinks("likes", "likedBy"), source("Playlist", "likes"));
    assertEquals(
        new Projection.CountedReferences("tracksCount", "Track", "playlist"),
        source("Playlist", "tracksCount"));
    assertEquals(
        new Projection.LinkedToCaller("isBlocked", "blockedBy"), source("Listener", "isBlocked"));
    assertEquals(
        new Projection.CountedLinks("followersCount", "followedBy"),
        source("Listener", "followersCount"));
    assertEquals(
        new Projection.CountedReferences("followingCount", "Listener", "followedBy"),
        source("Listener", "followingCount"));
    assertEquals(
        new Projection.CountedReferences("playlistsCount", "Playlist", "owner"),
        source("Listener", "playlistsCount"));
  }

  @Test
  void a_state_that_all_see_is_a_value_of_the_row() {
    assertEquals(new Projection.FromAttribute("archived"), source("Playlist", "archived"));
    assertEquals("true", Contracts.binding(MAPPED, "archive", Binding.Transition.class).value());
    assertEquals("false", Contracts.binding(MAPPED, "restore", Binding.Transition.class).value());
  }

  @Test
  void a_list_is_narrowed_to_what_an_account_has_linked() {
    assertEquals(
        List.of(new Filter("likedBy", List.of("likedBy", "name"), Filter.Comparison.AMONG)),
        Contracts.binding(MAPPED, "playlists", Binding.ListPage.class).filters());
  }

  @Test
  void a_get_that_answers_nothing_asks_for_the_link_at_its_address() {
    assertEquals("likedBy", Contracts.binding(MAPPED, "likes", Binding.Linked.class).relation());
  }

  @Test
  void lists_of_the_caller_follow_links() {
    assertEquals(
        List.of("owner", "followedBy"),
        Contracts.binding(MAPPED, "timeline", Binding.ListPage.class).caller());
    assertEquals(
        List.of("likedBy"), Contracts.binding(MAPPED, "myLikes", Binding.ListPage.class).caller());
  }

  @Test
  void those_who_have_linked_themselves_are_listed() {
    Binding.LinkedList followers =
        Contracts.binding(MAPPED, "followers", Binding.LinkedList.class);
    assertEquals("followedBy", followers.relation());
    assertEquals("Listener", followers.targetEntity());
  }

  @Test
  void a_list_of_texts_has_the_values_of_the_attribute_of_its_name() {
    assertEquals(
        new Binding.Values("Playlist", "genres"),
        Contracts.operation(MAPPED, "genres").binding());
  }

  @Test
  void nobody_but_the_owner_removes_it() {
    assertEquals(
        Optional.of("owner"),
        Contracts.binding(MAPPED, "deletePlaylist", Binding.Delete.class).lookup().owner());
  }

  @Test
  void each_rule_can_be_refused() {
    ApiMapped refused =
        Contracts.map(
            MUSIC,
            Map.of(
                "like", "custom",
                "genres", "custom",
                "feed", "off",
                "Playlist.owner", "plain",
                "Listener.followersCount", "plain"));
    assertTrue(Contracts.operation(refused, "like").isCustom());
    assertTrue(Contracts.operation(refused, "genres").isCustom());
    assertTrue(Contracts.operation(refused, "timeline").isCustom());
    assertEquals(
        Optional.empty(),
        Contracts.binding(refused, "deletePlaylist", Binding.Delete.class).lookup().owner());
    assertTrue(
        Contracts.operation(Contracts.map(MUSIC, Map.of("link", "off")), "follow").isCustom());
  }

  @Test
  void what_names_nothing_of_the_contract_is_told() {
    assertEquals(
        List.of("no operation and no property is called Playlist.author"),
        Contracts.map(MUSIC, Map.of("Playlist.author", "plain")).diagnostics().stream()
            .map(diagnostic -> diagnostic.message())
            .toList());
  }

  private static Projection.Source source(String thing, String property) {
    return MAPPED.model().projections().stream()
        .filter(each -> each.entity().equals(thing) && each.record().equals(thing))
        .flatMap(each -> each.parts().stream())
        .filter(part -> part.property().equals(property))
        .map(Projection.Part::source)
        .findFirst()
        .orElseThrow();
  }
}
