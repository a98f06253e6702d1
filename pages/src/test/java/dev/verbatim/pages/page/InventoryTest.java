package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.style.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class InventoryTest {
    @Test
    void saysWhichTabsAndShapesWereNotRead() {
        String page = """
                # info

                {% tabs %}
                {% tab label="WebSocket" %}
                ```json
                {"id": 1, "command": "info", "a": 1}
                ```
                {% /tab %}
                {% tab label="HTTP" %}
                ```json
                {"method": "info", "params": [{"a": 1}]}
                ```
                {% /tab %}
                {% /tabs %}

                The request includes the following parameters:

                | Field | Type |
                |---|---|
                | a | Number |

                ```json
                {"id": 1, "status": "success", "result": {...}}
                ```
                """;

        Inventory inventory = Inventory.of(PageReader.read("info.md", page, Style.COMMAND));

        assertThat(inventory.lines())
                .isEqualTo(List.of(
                        "Tabs that were not read, because others have the samples in the style of the pages: HTTP (1)",
                        "1 sample without parameters, result or data: only a shape, so not read",
                        "Read 1 file: 1 operation page, 1 operation, 1 parameter, 1 sample (1 request, 0 responses, 0"
                                + " notifications)"));
    }

    @Test
    void saysWhatTheStyleGivesNoMeaning() {
        String page = """
                # Gate

                ## gate.open

                **Parameters**

                | Name | Type | Description | Since |
                |---|---|---|---|
                | gate | integer | which | 2.1 |
                | speed | integer | how fast | |

                ```json
                {"jsonrpc": "2.0", "method": "gate.open", "params": {"gate": 1, "speed": 2}, "id": 1}
                ```

                ## Pushed by the server

                ```json
                {"topic": "moved", "payload": {"gate": 1}}
                ```
                """;

        assertThat(Inventory.of(PageReader.read("gate/gate.md", page, Style.JSON_RPC))
                        .lines())
                .startsWith(
                        "JSON outside of operations that is not a message in the style of its pages, so not read: gate/gate.md:19",
                        "Columns that the style does not know, so read only for limits and for words such as optional: since"
                                + " (1 row)");
    }
}
