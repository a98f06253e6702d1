package dev.verbatim.browser.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.UsesBrowser;
import dev.verbatim.browser.View;
import dev.verbatim.mock.MockServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Operations of an API in JSON-RPC, tried out over a WebSocket. */
@UsesBrowser
class SocketTryOutTest {
    private static MockServer mock;

    @BeforeAll
    static void start() throws IOException {
        mock = MockServer.of(Path.of("../examples/downloads/src/main/pages")).start();
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @Test
    void anAnswerAndAnEventOverOneWebSocket(Browser browser) {
        TryOut page = TryOut.open(browser, mock.uri(), "downloads/aria2.addUri.html");
        assertThat(page.request()).startsWith("WebSocket /rpc").contains("\"jsonrpc\": \"2.0\"", "\"aria2.addUri\"");
        page.send();

        assertThat(page.answer()).contains("OK", "Success", "As documented", "WebSocket");
        assertThat(browser.find(".try-state").getText()).contains("Connected", "WebSocket");
        mock.push(
                "me",
                "{\"jsonrpc\":\"2.0\",\"method\":\"aria2.onDownloadStart\",\"params\":[{\"gid\":\"2089b05ecca3d829\"}]}");
        browser.waitUntil(
                "the event is shown",
                () -> browser.find(".try-events").getText().contains("aria2.onDownloadStart"));
        browser.fits();
        page.picture("try-out-json-rpc", List.of(View.DESKTOP_LIGHT));
        page.press("Command");
        assertThat(page.request())
                .startsWith("printf '%s\\n' '{\"jsonrpc\":\"2.0\",")
                .contains("| websocat --no-close ws://127.0.0.1:" + mock.port() + "/rpc");
    }

    @Test
    void withAUserItGoesOverHttpBecauseBrowsersSendNoCredentialsWithAWebSocket(Browser browser) {
        TryOut page =
                TryOut.open(browser, mock.uri(), "downloads/aria2.addUri.html").signIn("agent", "");
        browser.waitUntil("it is a request over HTTP", () -> page.request().startsWith("POST /rpc"));
        page.send();

        assertThat(page.answer()).contains("Success", "HTTP 200");
        assertThat(mock.users()).contains("agent");
        mock.push(
                "agent",
                "{\"jsonrpc\":\"2.0\",\"method\":\"aria2.onDownloadStart\",\"params\":[{\"gid\":\"2089b05ecca3d829\"}]}");
        browser.waitUntil(
                "the event is shown",
                () -> browser.find(".try-events").getText().contains("aria2.onDownloadStart"));
        assertThat(browser.find(".try-state").getText()).contains("server-sent events");
        mock.cut("agent");
        mock.push(
                "agent",
                "{\"jsonrpc\":\"2.0\",\"method\":\"aria2.onDownloadPause\",\"params\":[{\"gid\":\"2089b05ecca3d829\"}]}");
        browser.waitUntil(
                "the event that the connection missed is shown",
                () -> browser.find(".try-events").getText().contains("aria2.onDownloadPause"));
    }

    @Test
    void aClosedSocketIsOpenedAgainAndTheGapIsSaid(Browser browser) {
        TryOut page =
                TryOut.open(browser, mock.uri(), "downloads/aria2.pause.html").send();

        mock.cut("me");
        browser.waitUntil("the gap is said", () -> page.said().contains("may have been missed between"));
        page.awaitState("open").send();
        assertThat(page.answer()).contains("WebSocket");
        mock.verify("aria2.pause").times(2);
    }
}
