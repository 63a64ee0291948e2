package dev.hadron.web;

import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.OptionProblem;
import dev.hadron.generate.jobs.LogicJobs;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The web form: the input and its options, the preview, the download; works without JavaScript. */
@Path("/")
public class FormResource {

  private static final String HTML = "text/html;charset=UTF-8";

  private final Jobs jobs;

  FormResource(Jobs jobs) {
    this.jobs = jobs;
  }

  /** The pages, checked against their records by the build. */
  @CheckedTemplate(basePath = "web")
  static final class Pages {

    private Pages() {}

    static native TemplateInstance form(FormPage page);

    static native TemplateInstance preview(PreviewPage page);
  }

  /** The form for a browser, a page of curl lines for everything else. */
  @GET
  public Response home(@QueryParam("sample") String sample, @Context HttpHeaders headers) {
    boolean browser =
        headers.getAcceptableMediaTypes().stream()
            .anyMatch(
                type -> !type.isWildcardType() && type.isCompatible(MediaType.TEXT_HTML_TYPE));
    if (!browser) {
      return Response.ok(CurlHelp.text(), "text/plain;charset=UTF-8")
          .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
          .build();
    }
    FormPage page =
        sample == null
            ? FormPage.fresh()
            : Samples.find(sample).map(FormPage::of).orElseGet(FormPage::fresh);
    return html(Pages.form(page));
  }

  /** The form with the request that was sent, to change it. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response edit(MultipartFormDataInput form) {
    return html(Pages.form(FormPage.of(FormBody.read(form), List.of(), List.of())));
  }

  @POST
  @Path("/preview")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response preview(MultipartFormDataInput form) {
    WebRequest request = FormBody.read(form);
    List<OptionProblem> bad = request.badFields();
    if (!bad.isEmpty()) {
      return html(Pages.form(FormPage.of(request, bad, List.of())));
    }
    GenerationResult result = request.generate();
    return result.hasErrors()
        ? refused(request, result)
        : html(Pages.preview(PreviewPage.of(request, result, jobs.find().map(LogicJobs::model))));
  }

  @POST
  @Path("/download")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response download(MultipartFormDataInput form) {
    WebRequest request = FormBody.read(form);
    List<OptionProblem> bad = request.badFields();
    if (!bad.isEmpty()) {
      return html(Pages.form(FormPage.of(request, bad, List.of())));
    }
    GenerationResult result = request.generate();
    return result.hasErrors()
        ? refused(request, result)
        : ZipAnswer.of(request.toGenerationRequest(), result);
  }

  private static Response refused(WebRequest request, GenerationResult result) {
    return html(Pages.form(FormPage.of(request, List.of(), result.diagnostics())));
  }

  /** A page for people: a browser would call any other status than 200 an error of the page. */
  static Response html(TemplateInstance page) {
    return Response.ok()
        .entity(page.render())
        .type(HTML)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
