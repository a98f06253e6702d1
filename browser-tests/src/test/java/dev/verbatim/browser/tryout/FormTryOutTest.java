package dev.verbatim.browser.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.UsesBrowser;
import dev.verbatim.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** The form of an operation: lists of objects, ranges of numbers, and the button that copies the request. */
@UsesBrowser
class FormTryOutTest {
    private static final String PAGE = """
            # Orders

            ## order

            Orders tea.

            ### Parameters

            | Name             | Type    | Required | Description          |
            |------------------|---------|----------|----------------------|
            | `lines`          | array   | yes      | What is ordered.     |
            | `lines[].tea`    | string  | yes      | The name of the tea. |
            | `lines[].packs`  | integer | yes      | How many, 1 to 60.   |

            ### Request

            ```json
            {"jsonrpc": "2.0", "id": 1, "method": "order", "params": {"lines": [{"tea": "Assam", "packs": 2}]}}
            ```

            ### Response

            ```json
            {"jsonrpc": "2.0", "id": 1, "result": {"order": 7}}
            ```
            """;

    @TempDir
    static Path pages;

    private static MockServer mock;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createDirectory(pages.resolve("teas"));
        Files.writeString(folder.resolve("verbatim.properties"), "style = json-rpc\n");
        Files.writeString(folder.resolve("orders.md"), PAGE);
        mock = MockServer.of(pages).log(Silence.LOG).start();
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @BeforeEach
    void forget() {
        mock.reset();
    }

    @Test
    void aListOfObjectsHasAGroupOfFieldsForEach(Browser browser) {
        TryOut page = open(browser);
        assertThat(labels(browser)).containsExactly("tea", "packs");
        assertThat(request(page)).contains("{\"lines\":[{\"tea\":\"Assam\",\"packs\":2}]}");

        page.press("Add to the list");
        assertThat(browser.focused()).isEqualTo(fields(browser).get(2));
        fields(browser).get(2).sendKeys("Sencha");
        fields(browser).get(3).sendKeys("3");

        assertThat(request(page))
                .contains("{\"lines\":[{\"tea\":\"Assam\",\"packs\":2},{\"tea\":\"Sencha\",\"packs\":3}]}");
        page.press("Remove lines 1");
        assertThat(labels(browser)).containsExactly("tea", "packs");
        assertThat(request(page)).contains("{\"lines\":[{\"tea\":\"Sencha\",\"packs\":3}]}");
        browser.axeInEveryView();
        assertThat(page.send().answer()).contains("OK");
        mock.verify("order").once();

        page.press("Remove lines 1");
        browser.find(".try-send").click();
        assertThat(browser.find(".field-problem:not([hidden])").getText()).isEqualTo("Required: add at least one.");
        mock.verify("order").once();
    }

    @Test
    void aNumberOutsideOfItsRangeIsSaidAtItsFieldAndNotSent(Browser browser) {
        TryOut page = open(browser);
        assertThat(browser.all(".field-type")).extracting(WebElement::getText).contains("integer, 1 to 60");
        for (String wrong : List.of("0", "61")) {
            page.fill("packs", wrong);
            browser.find(".try-send").click();
            assertThat(browser.find(".field-problem:not([hidden])").getText()).isEqualTo("Must be 1 to 60.");
            assertThat(browser.focused()).isEqualTo(page.field("packs"));
        }
        mock.verify("order").never();

        for (String allowed : List.of("1", "60")) {
            page.fill("packs", allowed).send();
        }
        mock.verify("order").times(2);
    }

    @Test
    void theRequestIsCopied(Browser browser) {
        TryOut page = open(browser);
        clipboard(browser, "granted");

        page.press("Copy");
        browser.waitUntil("it is copied", () -> copied(browser).equals("Copied"));
        assertThat(clipboardText(browser)).isEqualTo(page.request().split("\n\n", 2)[1]);

        page.press("Command");
        assertThat(copied(browser)).isEmpty();
        page.press("Copy");
        browser.waitUntil("it is copied", () -> copied(browser).equals("Copied"));
        assertThat(clipboardText(browser)).isEqualTo(page.request()).contains("websocat");
    }

    @Test
    void aBrowserThatDoesNotAllowItIsSaid(Browser browser) {
        TryOut page = open(browser);
        clipboard(browser, "denied");

        page.press("Copy");

        browser.waitUntil(
                "it is said",
                () -> copied(browser).equals("The browser does not allow it. Select the text and copy it."));
    }

    private static TryOut open(Browser browser) {
        return TryOut.open(browser, mock.uri(), "teas/order.html");
    }

    private static List<WebElement> fields(Browser browser) {
        return browser.all(".field-rows input");
    }

    private static List<String> labels(Browser browser) {
        return browser.all(".field-rows label").stream()
                .map(WebElement::getText)
                .toList();
    }

    private static String request(TryOut page) {
        return page.request().replaceAll("\\s", "");
    }

    private static String copied(Browser browser) {
        return browser.all(".try-copied").get(0).getText();
    }

    private static void clipboard(Browser browser, String setting) {
        for (String name : List.of("clipboard-read", "clipboard-write")) {
            browser.driver()
                    .executeCdpCommand(
                            "Browser.setPermission",
                            Map.of(
                                    "permission", Map.of("name", name),
                                    "setting", name.equals("clipboard-read") ? "granted" : setting,
                                    "origin", mock.uri().toString()));
        }
    }

    private static String clipboardText(Browser browser) {
        return (String) browser.driver()
                .executeAsyncScript(
                        "navigator.clipboard.readText().then(arguments[0], failure => arguments[0](String(failure)))");
    }
}
