package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabsTest {
    private static final String COMMAND = "{\"command\":\"info\",\"id\":2}";

    /** The same request in two transports, in the forms of several documentation tools; the command is first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% tabs %}\n{% tab label=\"WebSocket\" %}\n```json\nCOMMAND\n```\n{% /tab %}\n{% tab label=\"JSON-RPC\" %}\n```json\nOTHER\n```\n{% /tab %}\n{% /tabs %}",
                "<Tabs>\n<TabItem value=\"a\" label=\"WebSocket\">\n\n```json\nCOMMAND\n```\n\n</TabItem>\n<TabItem value=\"JSON-RPC\">\n\n```json\nOTHER\n```\n\n</TabItem>\n</Tabs>",
                "=== \"WebSocket\"\n\n    ```json\n    COMMAND\n    ```\n\n=== \"JSON-RPC\"\n\n    ```json\n    OTHER\n    ```\n",
                "=== \"WebSocket\"\n    ```json\n    COMMAND\n    ```\n=== \"JSON-RPC\"\n    ```json\n    OTHER\n    ```\n",
                "::: code-group\n\n```json [WebSocket]\nCOMMAND\n```\n\n```json [JSON-RPC]\nOTHER\n```\n\n:::\n",
                "<CodeTabs>\n\n```json title=\"WebSocket\"\nCOMMAND\n```\n\n```json title='JSON-RPC'\nOTHER\n```\n\n</CodeTabs>\n",
                "<CodeGroup>\n```json WebSocket\nCOMMAND\n```\n```json JSON-RPC\nOTHER\n```\n</CodeGroup>\n",
            })
    void tabsOfOtherTransportsAreNotRead(String page) {
        String text = page.replace("COMMAND", COMMAND).replace("OTHER", "{\"method\":\"info\",\"params\":[{}]}");
        String[] lines = text.split("\n");

        for (Style style :
                new Style[] {Style.COMMAND, ReadSamples.style("style = command", "tabs = websocket, other")}) {
            assertThat(ReadSamples.read(style, lines))
                    .endsWith(" request [] " + COMMAND)
                    .doesNotContain("\n");
            assertThat(ReadSamples.unread(style, lines))
                    .endsWith(" TAB JSON-RPC")
                    .doesNotContain("\n");
        }
    }

    @Test
    void severalTabsCanBeRead() {
        String[] page =
                page("WebSocket", COMMAND, "JSON result", "{\"status\":\"success\",\"result\":{}}", "HTTP", COMMAND);

        assertThat(ReadSamples.read(ReadSamples.style("style = command", "tabs = WebSocket, JSON result"), page))
                .isEqualTo("4:1 request [] " + COMMAND + "\n9:1 response [] {\"status\":\"success\",\"result\":{}}");
    }

    @Test
    void theSameMessageIsReadOnce() {
        String other = "{\"command\":\"info\",\"id\":3}";
        String third = "{\"command\":\"info\",\"id\":3,\"a\":1}";

        assertThat(ReadSamples.read(Style.COMMAND, page("curl", COMMAND, "wscat", other, "more", third)))
                .isEqualTo("4:1 request [] " + COMMAND + "\n\n14:1 request [] " + third);
    }

    @Test
    void ofAGroupWithoutTheNamedTabsThoseAreReadThatFit() {
        Style style = ReadSamples.style("style = command", "tabs = WebSocket");
        String[] page = page("List", COMMAND, "One", "{\"method\":\"info\"}", "Command line", "x");

        assertThat(ReadSamples.read(style, page)).isEqualTo("4:1 request [] " + COMMAND);
        assertThat(ReadSamples.unread(style, page)).isEqualTo("9:1 TAB One\n14:1 TAB Command line");
    }

    @Test
    void theLabelOfATabTellsAKind() {
        assertThat(ReadSamples.read(
                        Style.JSON_RPC,
                        page("Request", "{\"method\":\"a\"}", "Notification", "{\"method\":\"b\"}", "x", "y")))
                .contains("4:1 request")
                .contains("9:1 event");
    }

    private static String[] page(String... tabs) {
        StringBuilder page = new StringBuilder("{% tabs %}\n");
        for (int index = 0; index < tabs.length; index += 2) {
            page.append("{% tab label=\"")
                    .append(tabs[index])
                    .append("\" %}\n```json\n")
                    .append(tabs[index + 1])
                    .append("\n```\n{% /tab %}\n");
        }
        return page.append("{% /tabs %}").toString().split("\n");
    }
}
