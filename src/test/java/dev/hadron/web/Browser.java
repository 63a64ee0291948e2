package dev.hadron.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser on the form, which minds every console message and every foreign request. */
final class Browser implements AutoCloseable {

  private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final String home;
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Browser(String home) {
    this.home = home;
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new CreateOptions().setEnv(environment));
    LaunchOptions options =
        new LaunchOptions().setExecutablePath(EXECUTABLE).setHeadless(true).setArgs(ARGUMENTS);
    browser = playwright.chromium().launch(options);
  }

  /**
   * Starts the browser, or skips the test where there is none, or fails it where {@code
   * -Dhadron.browser.required=true} says that there must be one.
   *
   * @param home address of the form, with a slash at its end
   */
  static Browser start(String home) {
    if (!Files.isExecutable(EXECUTABLE)) {
      assertTrue(!Boolean.getBoolean("hadron.browser.required"), "there is no " + EXECUTABLE);
      assumeTrue(false, "skipped: there is no " + EXECUTABLE);
    }
    return new Browser(home);
  }

  /** A fresh page at the form. */
  Page open(NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    Page page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(error -> complaints.add("error: " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(home)) {
            complaints.add("foreign request: " + request.url());
          }
        });
    page.navigate(home);
    return page;
  }

  /** Has axe-core look at the page as it stands; fails on any violation. */
  void assertAccessible(Page page) throws IOException {
    try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object violations =
        page.evaluate(
            "async () => (await axe.run()).violations.map("
                + "v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.html).join(' '))");
    assertEquals(List.of(), violations);
  }

  void assertNoComplaint() {
    assertEquals(List.of(), complaints);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
