package dev.hadron.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The form as people use it: with a keyboard alone, without scripts, in the dark. */
@QuarkusTest
@Tag("slow")
class FormBrowserTest {

  private static final String SCHEMA =
      "create table note (id bigint generated always as identity primary key, text text not null);";

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

  @Test
  void everyPageIsAccessibleInLightAndDark() throws IOException {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      Page page = browser.open(new NewContextOptions().setColorScheme(scheme));
      browser.assertAccessible(page);
      page.locator("#package").fill("a.class");
      page.getByText("Preview").click();
      assertThat(page.locator("h2").first()).hasText("Nothing was generated");
      browser.assertAccessible(page);
      page.locator("#package").fill("");
      page.locator("#document-0").fill(SCHEMA);
      page.getByText("Preview").click();
      assertThat(page.locator("h1")).hasText("Preview");
      browser.assertAccessible(page);
    }
    browser.assertNoComplaint();
  }

  @Test
  void theKeyboardAloneLeadsFromSchemaToArchive() throws IOException {
    Page page = browser.open(new NewContextOptions());
    tabTo(page, "#document-0");
    page.keyboard().insertText(SCHEMA);
    tabTo(page, "#name");
    page.keyboard().insertText("notes");
    tabTo(page, "button.primary");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Preview");
    tabTo(page, ".tree a:text-is('pom.xml')");
    page.keyboard().press("Enter");
    assertThat(page.locator(".file:visible h3")).hasText("pom.xml");
    assertThat(page.locator(".file:visible pre")).containsText("<artifactId>notes</artifactId>");
    page.keyboard().press("Home");
    page.locator("body").evaluate("() => document.activeElement.blur()");
    tabTo(page, "button.primary");
    Download download = page.waitForDownload(() -> page.keyboard().press("Enter"));
    assertEquals("notes.zip", download.suggestedFilename());
    assertTrue(text(download, "pom.xml").contains("<artifactId>notes</artifactId>"));
    browser.assertNoComplaint();
  }

  @Test
  void nothingNeedsScripts() {
    Page page = browser.open(new NewContextOptions().setJavaScriptEnabled(false));
    page.locator("#document-0").fill(SCHEMA);
    page.locator("#document-name-0").fill("notes.sql");
    page.getByText("Preview").click();
    assertThat(page.locator("h1")).hasText("Preview");
    assertThat(page.locator(".file:visible")).hasCount(1);
    page.locator(".tree a", new Page.LocatorOptions().setHasText("pom.xml")).click();
    assertThat(page.locator(".file:visible h3")).hasText("pom.xml");
    page.getByText("Change the input").click();
    assertThat(page.locator("#document-0")).hasValue(SCHEMA);
    assertThat(page.locator("#document-name-0")).hasValue("notes.sql");
    browser.assertNoComplaint();
  }

  @Test
  void theTreeCanBeFiltered() {
    Page page = browser.open(new NewContextOptions());
    page.locator("#document-0").fill(SCHEMA);
    page.getByText("Preview").click();
    page.getByLabel("Filter files").fill("POM");
    assertThat(page.locator(".tree a:visible")).hasText(new String[] {"pom.xml"});
    browser.assertNoComplaint();
  }

  /** Presses Tab until the element has the focus, as somebody without a mouse would. */
  private static void tabTo(Page page, String selector) {
    Locator wanted = page.locator(selector).first();
    for (int i = 0; i < 300; i++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"))) {
        return;
      }
    }
    throw new AssertionError("Tab never reaches " + selector);
  }

  private static String text(Download download, String path) throws IOException {
    try (InputStream in = download.createReadStream();
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(path)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("the archive has no " + path);
  }
}
