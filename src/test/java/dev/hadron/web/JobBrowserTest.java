package dev.hadron.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The review of what a model proposes, as people do it: with and without scripts, in the dark. */
@QuarkusTest
@QuarkusTestResource(value = ScriptedModel.class, restrictToAnnotatedClass = true)
@Tag("slow")
class JobBrowserTest {

  @TestHTTPResource("/")
  String home;

  private Browser browser;

  @BeforeEach
  void start() {
    browser = Browser.start(home);
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void fill(Page page, String word) {
    page.locator("#document-0").fill(ScriptedModel.contract(word));
    page.getByText("Preview").click();
    page.getByText("Fill holes by openai:scripted").click();
    assertThat(page.locator("h1")).hasText("Logic of Parcels <b>");
  }

  @Test
  void aProposalIsReadAcceptedAndDownloaded() throws IOException {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      Page page = browser.open(new NewContextOptions().setColorScheme(scheme));
      fill(page, "RIGHTLY");
      browser.assertAccessible(page);
      Locator said = page.locator("#said");
      assertThat(said).containsText("The job is done: 1 of 1 holes settled, 1 request");
      Locator hole = page.locator(".hole");
      assertThat(hole.locator("h2")).hasText("parcel.ComputeFee proposed");
      assertThat(hole.locator(".diff .added").last()).containsText("+");
      assertThat(hole.locator(".diff")).containsText("+    return new Fee(");
      assertThat(hole).containsText("and passes 2 visible tests. It was written by openai:scripted.");
      hole.getByText("The visible tests").click();
      assertThat(hole).containsText("void a_heavy_one()");
      hole.getByText("The rule").click();
      assertThat(hole.locator(".rule")).containsText("<script>alert(3)</script>");
      browser.assertAccessible(page);
      hole.getByText("Accept").click();
      assertThat(hole.locator("h2")).hasText("parcel.ComputeFee accepted");
      assertThat(page).hasURL(Pattern.compile(".*/jobs/[0-9a-f]{32}#hole-1"));
      browser.assertAccessible(page);
      Download download = page.waitForDownload(() -> page.getByText("Download zip").click());
      assertTrue(download.suggestedFilename().endsWith(".zip"));
      page.getByText("Forget the job").click();
      assertThat(page.locator("h1")).hasText("New service");
    }
    browser.assertNoComplaint();
  }

  @Test
  void nothingNeedsScripts() {
    Page page = browser.open(new NewContextOptions().setJavaScriptEnabled(false));
    fill(page, "RIGHTLY");
    for (int i = 0; i < 100 && page.locator(".diff").count() == 0; i++) {
      page.waitForTimeout(200);
      page.reload();
    }
    assertThat(page.locator(".diff")).containsText("<script>alert(2)</script>");
    page.getByText("Refuse").click();
    assertThat(page.locator(".hole h2")).hasText("parcel.ComputeFee refused");
    page.getByText("Accept").click();
    assertThat(page.locator(".hole h2")).hasText("parcel.ComputeFee accepted");
    browser.assertNoComplaint();
  }

  @Test
  void aJobIsCancelledAndForgotten() {
    Page page = browser.open(new NewContextOptions());
    fill(page, "SLOWLY");
    page.getByText("Cancel the job").click();
    assertThat(page.locator("#said")).containsText("The job is cancelled");
    String address = page.url();
    page.getByText("Forget the job").click();
    page.navigate(address);
    assertThat(page.locator("[role=alert]")).containsText("it is not known here");
    assertEquals("Error: New service - Hadron", page.title());
    browser.assertNoComplaint();
  }
}
