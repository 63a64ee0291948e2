package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.model.Access;
import dev.hadron.model.Assignment;
import dev.hadron.model.Attribute;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Identifier;
import dev.hadron.model.Lookup;
import dev.hadron.model.Projection;
import dev.hadron.model.Security;
import dev.hadron.model.ValueSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A diary: members sign up and in, see each other, and write posts with readable keys. */
class ContractAccountsTest {

  private static final String DIARY =
      """
      openapi: 3.0.3
      info: {title: Diary, version: '1'}
      paths:
        /members:
          post:
            operationId: signUp
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    required: [member]
                    properties: {member: {$ref: '#/components/schemas/NewMember'}}
            responses: {'201': {$ref: '#/components/responses/Member'}}
        /members/login:
          post:
            operationId: logIn
            requestBody:
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Credentials'}
            responses: {'200': {$ref: '#/components/responses/Member'}}
        /me:
          get:
            operationId: getMe
            security: [{token: []}]
            responses: {'200': {$ref: '#/components/responses/Member'}}
          put:
            operationId: changeMe
            security: [{token: []}]
            requestBody:
              content:
                application/json: {schema: {$ref: '#/components/schemas/MemberUpdate'}}
            responses: {'200': {$ref: '#/components/responses/Member'}}
        /portraits/{username}:
          get:
            operationId: getPortrait
            parameters: [{name: username, in: path, required: true, schema: {type: string}}]
            responses:
              '200':
                description: as others see it
                content: {application/json: {schema: {$ref: '#/components/schemas/Portrait'}}}
        /posts:
          post:
            operationId: write
            security: [{token: []}]
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/PostInput'}}}
            responses:
              '201':
                description: written
                content: {application/json: {schema: {$ref: '#/components/schemas/Post'}}}
        /posts/{slug}:
          get:
            operationId: read
            parameters: [{name: slug, in: path, required: true, schema: {type: string}}]
            responses:
              '200':
                description: one
                content: {application/json: {schema: {$ref: '#/components/schemas/Post'}}}
      components:
        responses:
          Member:
            description: the member
            content:
              application/json:
                schema:
                  type: object
                  required: [member]
                  properties: {member: {$ref: '#/components/schemas/Member'}}
        schemas:
          NewMember:
            type: object
            required: [username, email, password]
            properties:
              username: {type: string}
              email: {type: string, format: email}
              password: {type: string, minLength: 8}
          Credentials:
            type: object
            required: [email, password]
            properties: {email: {type: string}, password: {type: string}}
          MemberUpdate:
            type: object
            properties: {email: {type: string}, motto: {type: string}, password: {type: string}}
          Member:
            type: object
            required: [username, email, motto, token]
            properties:
              username: {type: string}
              email: {type: string}
              motto: {type: string}
              token: {type: string}
          Portrait:
            type: object
            required: [username, motto, liked]
            properties:
              username: {type: string}
              motto: {type: string}
              liked: {type: boolean}
          PostInput:
            type: object
            required: [title]
            properties: {title: {type: string}}
          Post:
            type: object
            required: [slug, title, author]
            properties:
              slug: {type: string}
              title: {type: string}
              author: {$ref: '#/components/schemas/Portrait'}
        securitySchemes:
          token:
            type: apiKey
            in: header
            name: Authorization
            description: 'Send the header as follows: `Ticket aaaa.bbbb.cccc`'
      """;

  private final ApiMapped diary = Contracts.map(DIARY);

  @Test
  void a_password_is_stored_as_a_hash_and_names_are_unique() {
    Entity member = diary.model().entity("Member");
    Attribute hash = member.attribute("passwordHash");
    assertEquals(ValueSource.HASHED_SECRET, hash.source());
    assertEquals("password_hash", hash.column().name());
    assertEquals(
        List.of(List.of("id"), List.of("username"), List.of("email")),
        member.uniqueKeys().stream().map(key -> key.members()).toList());
  }

  @Test
  void what_others_see_of_a_user_is_the_user() {
    assertEquals(
        List.of("Member", "Post"), diary.model().entities().stream().map(Entity::name).toList());
    Binding.Get portrait = Contracts.binding(diary, "getPortrait", Binding.Get.class);
    assertEquals(
        new Lookup(
            "Member",
            List.of(
                new Lookup.Condition(List.of("username"), new Lookup.PathParameter("username")))),
        portrait.lookup());
    assertEquals("toPortrait", portrait.projection());
  }

  @Test
  void signing_up_answers_a_token_in_the_contract_s_envelope() {
    Binding.Register register = Contracts.binding(diary, "signUp", Binding.Register.class);
    Assignment outer = diary.model().assignment("Member", register.assignment());
    Assignment.Nested inner = (Assignment.Nested) outer.parts().get(0).target();
    assertEquals(
        new Assignment.ToHashedSecret("passwordHash", false),
        diary.model().assignment("Member", inner.assignment()).parts().get(2).target());
    assertEquals(
        new Projection.AccessToken(),
        diary.model().projection("Member", "toMember").parts().get(3).source());
  }

  @Test
  void signing_in_names_the_values_that_it_compares() {
    Binding.Login login = Contracts.binding(diary, "logIn", Binding.Login.class);
    assertEquals("email", login.loginAttribute());
    assertEquals(List.of("email"), login.loginPath());
    assertEquals(List.of("password"), login.passwordPath());
    assertEquals("passwordHash", login.secretAttribute());
  }

  @Test
  void a_secured_path_without_a_key_is_the_caller_s_own_row() {
    Lookup own =
        new Lookup("Member", List.of(new Lookup.Condition(List.of("id"), new Lookup.CallerKey())));
    assertEquals(own, Contracts.binding(diary, "getMe", Binding.Get.class).lookup());
    Binding.Replace change = Contracts.binding(diary, "changeMe", Binding.Replace.class);
    assertEquals(own, change.lookup());
    assertEquals(
        List.of(
            new Assignment.ToAttribute("email", true),
            new Assignment.ToAttribute("motto", true),
            new Assignment.ToHashedSecret("passwordHash", true)),
        diary.model().assignment("Member", change.assignment()).parts().stream()
            .map(Assignment.Part::target)
            .toList());
  }

  @Test
  void a_readable_key_is_made_from_the_title_and_the_author_is_the_caller() {
    Entity post = diary.model().entity("Post");
    assertEquals(new Identifier.Identity("id"), post.identifier());
    Binding.Create write = Contracts.binding(diary, "write", Binding.Create.class);
    assertEquals(
        List.of(
            new Assignment.Preset("slug", new Assignment.SlugOf("title")),
            new Assignment.Preset("author", new Assignment.Caller())),
        diary.model().assignment("Post", write.assignment()).presets());
    assertEquals(List.of(false), post.references().stream().map(r -> r.nullable()).toList());
  }

  @Test
  void what_answers_promise_and_nobody_sends_starts_neutral_and_stands_in_the_ledger() {
    assertEquals(
        "''", diary.model().entity("Member").attribute("motto").column().defaultExpression().get());
    assertEquals(
        new Projection.Absent("false"),
        diary.model().projection("Member", "toPortrait").parts().get(2).source());
    List<String> ids = diary.ledger().entries().stream().map(entry -> entry.id()).toList();
    assertTrue(ids.containsAll(List.of("default-invented", "computed-property")), "" + ids);
  }

  @Test
  void the_contract_s_own_token_scheme_is_kept() {
    assertEquals(
        new Security.Jwt("token", "Ticket", List.of(), new Security.Issuer.Contract()),
        diary.model().security());
    assertEquals(new Access.Authenticated(), Contracts.operation(diary, "write").access());
    assertEquals(new Access.Open(), Contracts.operation(diary, "read").access());
  }

  @Test
  void the_whole_fits_together() {
    assertEquals(List.of(), ContractIntegrity.faults(diary));
  }

  @Test
  void a_token_that_the_caller_sends_is_not_the_answer_to_a_registration() {
    ApiMapped feeds =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Feeds, version: '1'}
            paths:
              /feeds:
                post:
                  operationId: addFeed
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Feed'}}}}
                  responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Feed'}}}}}
              /feeds/{id}:
                get:
                  operationId: getFeed
                  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                  responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Feed'}}}}}
            components:
              schemas:
                Feed:
                  type: object
                  properties: {id: {type: integer}, username: {type: string}, password: {type: string}, token: {type: string}}
            """);
    Contracts.binding(feeds, "addFeed", Binding.Create.class);
  }

  @Test
  void what_answers_the_whole_of_its_parts_is_no_collection_of_wholes() {
    ApiMapped boxes =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Boxes, version: '1'}
            paths:
              /boxes:
                post:
                  operationId: addBox
                  requestBody: &box {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}}
                  responses: {'201': &one {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}}}
              /boxes/{id}:
                parameters: &id [{name: id, in: path, required: true, schema: {type: string}}]
                get: {operationId: getBox, responses: {'200': *one}}
              /boxes/{id}/photos/{photo}:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: photo, in: path, required: true, schema: {type: string}}
                put:
                  operationId: changePhoto
                  requestBody: {content: {application/json: {schema: {type: object, properties: {title: {type: string}}}}}}
                  responses: {'200': *one}
                delete: {operationId: deletePhoto, responses: {'204': {description: gone}}}
            components:
              schemas:
                Box:
                  type: object
                  properties: {id: {type: string, readOnly: true}, name: {type: string}, parent: {$ref: '#/components/schemas/Box'}}
            """);
    Contracts.binding(boxes, "deletePhoto", Binding.Custom.class);
  }
}
