package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.Attribute;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.HttpMethod;
import dev.hadron.model.Parameter;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that Java keeps for itself are names on the wire like any others. */
class WireNamesTest {

  private static final ServiceModel TABLES =
      Schemas.map(
          """
          CREATE TABLE item ("class" varchar(10) PRIMARY KEY);
          CREATE TABLE package (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            "default" boolean NOT NULL,
            "new" date,
            "class" varchar(10) NOT NULL REFERENCES item ("class"),
            "import" bigint REFERENCES package (id),
            class_value text
          );
          CREATE INDEX ON package ("default");
          CREATE INDEX ON package ("new");
          CREATE INDEX ON package ("class");
          """)
          .model();

  @Test
  void columnsKeepTheirNames() {
    Entity entity = TABLES.entity("Package");
    assertEquals(
        List.of("id id", "defaultValue default", "newValue new", "classValue2 classValue2"),
        entity.attributes().stream().map(a -> a.name() + " " + a.wireName()).toList());
    assertEquals(
        List.of("item class", "importValue importId"),
        entity.references().stream().map(r -> r.name() + " " + r.wireName()).toList());
  }

  @Test
  void soDoTheirPropertiesFiltersAndAddresses() {
    assertEquals(
        List.of(
            "id id",
            "defaultValue default",
            "newValue new",
            "classValue2 classValue2",
            "classValue class",
            "importId importId"),
        TABLES.record("PackageType").properties().stream()
            .map(p -> p.name() + " " + p.jsonName())
            .toList());
    assertEquals(
        List.of(
            "defaultValue default",
            "newFrom newFrom",
            "newTo newTo",
            "classValue class",
            "importId importId"),
        parameters("/packages", Parameter.In.QUERY));
    assertEquals(List.of("classValue class"), parameters("/items/{class}", Parameter.In.PATH));
  }

  private static List<String> parameters(String path, Parameter.In in) {
    return TABLES.operations().stream()
        .filter(o -> o.method() == HttpMethod.GET && o.path().equals(path))
        .flatMap(o -> o.parameters().stream())
        .filter(p -> p.in() == in)
        .map(p -> p.name() + " " + p.wireName())
        .toList();
  }

  @Test
  void filtersOfContractsNameWhatIsStored() {
    ServiceModel model =
        Contracts.map(
                """
                openapi: 3.0.3
                info: {title: Cars, version: '1'}
                paths:
                  /cars:
                    get:
                      operationId: listCars
                      parameters:
                        - {name: class, in: query, schema: {type: string}}
                        - {name: packageId, in: query, schema: {type: integer, format: int64}}
                        - {name: sort, in: query, schema: {type: string, enum: [class, -class]}}
                      responses:
                        '200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Car'}}}}}
                    post:
                      operationId: addCar
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Car'}}}}
                      responses: {'201': {description: ok}}
                  /packages:
                    post:
                      operationId: addPackage
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Package'}}}}
                      responses: {'201': {description: ok}}
                  /packages/{id}:
                    get:
                      operationId: getPackage
                      parameters: [{name: id, in: path, required: true, schema: {type: integer, format: int64}}]
                      responses:
                        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Package'}}}}
                components:
                  schemas:
                    Car:
                      type: object
                      required: [class]
                      properties: {class: {type: string}, package: {$ref: '#/components/schemas/Package'}}
                    Package:
                      type: object
                      required: [id, final]
                      properties: {id: {type: integer, format: int64}, final: {type: string}}
                """)
            .model();
    Attribute stored = model.entity("Car").attribute("classValue");
    assertEquals("class", stored.wireName());
    assertEquals(
        List.of("classValue [classValue]", "packageId [packageValue, id]"),
        model.operations().stream()
            .filter(o -> o.name().equals("listCars"))
            .flatMap(o -> ((Binding.ListPage) o.binding()).filters().stream())
            .map(f -> f.parameter() + " " + f.path())
            .toList());
  }
}
