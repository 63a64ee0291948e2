package dev.hadron.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.HadronBuild;
import dev.hadron.generate.OptionKey;
import dev.hadron.generate.OptionProblem;
import dev.hadron.generate.ResultJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The REST endpoint: documents in, a zip archive or a JSON result out. */
@Path("/api/v1")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class GenerateResource {

  private final Jobs jobs;

  GenerateResource(Jobs jobs) {
    this.jobs = jobs;
  }

  @POST
  @Path("/generate")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces({ZipAnswer.MEDIA_TYPE, Problem.MEDIA_TYPE})
  public Response generate(MultipartFormDataInput form) {
    return answer(FormBody.read(form), ZipAnswer::of);
  }

  @POST
  @Path("/generate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({ZipAnswer.MEDIA_TYPE, Problem.MEDIA_TYPE})
  public Response generate(String json) {
    return answer(JsonBody.read(json), ZipAnswer::of);
  }

  @POST
  @Path("/preview")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response preview(MultipartFormDataInput form) {
    return answer(FormBody.read(form), GenerateResource::preview);
  }

  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response preview(String json) {
    return answer(JsonBody.read(json), GenerateResource::preview);
  }

  @POST
  @Path("/validate")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response validate(MultipartFormDataInput form) {
    return answer(FormBody.read(form), GenerateResource::validate);
  }

  @POST
  @Path("/validate")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response validate(String json) {
    return answer(JsonBody.read(json), GenerateResource::validate);
  }

  /** The options with their allowed values and defaults, the version, and whether there are jobs. */
  @GET
  @Path("/metadata")
  @Produces(MediaType.APPLICATION_JSON)
  public String metadata() {
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    metadata.put("hadron", HadronBuild.version());
    ArrayNode options = metadata.putArray("options");
    for (OptionKey key : OptionKey.values()) {
      ObjectNode option =
          options
              .addObject()
              .put("key", key.key())
              .put("title", key.title())
              .put("description", key.description())
              .put("default", key.defaultText());
      ArrayNode choices = option.putArray("choices");
      key.choices().forEach(choices::add);
    }
    metadata.putArray("inputs").add("sql").add("openapi");
    metadata.put("jobs", jobs.find().isPresent());
    return metadata.toString() + "\n";
  }

  private static Response answer(WebRequest request, Function<WebRequest, Response> whenComplete) {
    List<OptionProblem> bad = request.badFields();
    return bad.isEmpty() ? whenComplete.apply(request) : Problem.badRequest(bad);
  }

  private static Response preview(WebRequest request) {
    GenerationResult result = request.generate();
    return result.hasErrors()
        ? Problem.refusedInput(result.diagnostics())
        : json(ResultJson.of(result, true, Map.of()));
  }

  private static Response validate(WebRequest request) {
    return json(ResultJson.of(request.check(), false, Map.of()));
  }

  private static Response json(String body) {
    return Response.ok(body, MediaType.APPLICATION_JSON).build();
  }
}
