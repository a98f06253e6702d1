package dev.verbatim.site.diagram;

import static dev.verbatim.site.diagram.LampPages.notification;
import static dev.verbatim.site.diagram.LampPages.notificationOf;
import static dev.verbatim.site.diagram.LampPages.page;
import static dev.verbatim.site.diagram.LampPages.request;
import static dev.verbatim.site.diagram.LampPages.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SequenceDiagramTest {
    @Test
    void aRequestWithItsResponseAndNotification() {
        Diagram diagram = diagram(page(
                "Dim", request("Dim", "lamp1"), response(0), notification("lamp1", "Dimmed", "Brighten", "SwitchOff")));

        assertThat(diagram.text())
                .containsExactly(
                        "Step 1: Client to server: request Dim (lamp).",
                        "Step 2: Server to client: response status 0.",
                        "Step 3: Server to client: notification LampChanged (lamp: Dimmed; can Brighten, SwitchOff).");
        assertThat(texts(diagram, ".party-name")).containsExactly("Client", "Server");
        assertThat(texts(diagram, ".number-text")).containsExactly("1", "2", "3");
        assertThat(texts(diagram, ".request .name")).containsExactly("Dim");
    }

    @Test
    void whatChangesIsSaid() {
        Diagram diagram = diagram(page(
                "Dim",
                notification("lamp1", "On", "Dim", "SwitchOff"),
                request("Dim", "lamp1"),
                notification("lamp1", "Dimmed", "Brighten", "SwitchOff")));

        assertThat(texts(diagram, ".notification .detail"))
                .containsExactly("lamp: On", "can Dim, SwitchOff", "lamp: On \u2192 Dimmed", "+Brighten \u2212Dim");
    }

    @Test
    void severalResourcesHaveNumbers() {
        Diagram diagram = diagram(
                page("Dim", request("Dim", "lamp2"), notification("lamp1", "Off"), notification("lamp2", "Dimmed")));

        assertThat(texts(diagram, ".detail")).containsExactly("lamp 2", "lamp 1: Off", "lamp 2: Dimmed");
    }

    /** The first notification comes before any request, and the last one is the second change after a request. */
    @Test
    void othersCauseWhatNoRequestDoes() {
        Diagram diagram = diagram(page(
                "Dim",
                notification("lamp1", "On"),
                request("Dim", "lamp1"),
                notification("lamp1", "Dimmed"),
                notification("lamp1", "Off")));

        assertThat(texts(diagram, ".party-name")).containsExactly("Client", "Server", "Others");
        assertThat(diagram.text())
                .containsExactly(
                        "Step 1: something happens without a request of this client.",
                        "Step 1: Server to client: notification LampChanged (lamp: On).",
                        "Step 2: Client to server: request Dim (lamp).",
                        "Step 3: Server to client: notification LampChanged (lamp: On \u2192 Dimmed).",
                        "Step 4: something happens without a request of this client.",
                        "Step 4: Server to client: notification LampChanged (lamp: Dimmed \u2192 Off).");
    }

    @Test
    void aNotificationOfAnotherRoomGoesToOthers() {
        Diagram diagram = diagram(page(
                "Dim",
                request("Dim", "lamp1"),
                notificationOf("room1", "lamp1", "Dimmed"),
                notificationOf("room2", "lamp2", "Dimmed")));

        assertThat(diagram.text())
                .contains(
                        "Step 2: Server to client: notification LampChanged (lamp 1: Dimmed).",
                        "Step 3: Server to others: notification LampChanged (lamp 2: Dimmed).");
    }

    @Test
    void aFailureIsMarked() {
        Diagram diagram = diagram(page("Dim", request("Dim", "lamp1"), response(2)));

        assertThat(texts(diagram, ".failure .name")).containsExactly("status 2");
    }

    @Test
    void otherStylesHaveNoOtherParty() {
        OperationPage page = page(
                "lamp.dim",
                Style.JSON_RPC,
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"lamp.dim\", \"params\": {}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"error\": {\"code\": -32000, \"message\": \"The lamp is broken\"}}",
                "{\"jsonrpc\": \"2.0\", \"method\": \"lamp.changed\", \"params\": {\"level\": 3}}");

        assertThat(diagram(page).text())
                .containsExactly(
                        "Step 1: Client to server: request lamp.dim.",
                        "Step 2: Server to client: failure status -32000 (The lamp is broken).",
                        "Step 3: Server to client: notification lamp.changed.");
    }

    @Test
    void fortyStepsAreBelowEachOther() {
        List<String> blocks = new ArrayList<>();
        for (int step = 0; step < 20; step++) {
            blocks.add(request("Dim", "lamp1"));
            blocks.add(notification("lamp1", "Level" + step));
        }
        Document svg = svg(diagram(page("Dim", blocks.toArray(String[]::new))));

        List<Integer> heights = svg.select(".shaft").stream()
                .map(line -> Integer.valueOf(line.attr("y1")))
                .toList();
        assertThat(heights).hasSize(40).isSorted().doesNotHaveDuplicates();
        assertThat(Integer.parseInt(svg.selectFirst("svg").attr("height"))).isGreaterThan(heights.get(39));
    }

    @Test
    void longNamesAreShortenedAndWholeInTheTooltip() {
        String name = "Dim".repeat(200);
        Element label = svg(diagram(page(name, request(name, "lamp1")))).selectFirst(".request .name");

        assertThat(label.ownText()).hasSize(36).endsWith("\u2026");
        assertThat(label.selectFirst("title").text()).isEqualTo(name);
    }

    @Test
    void hostileNamesAreText() {
        String hostile = "<img src=x onerror=alert(1)>\"'&</title></svg><script>\u202E";
        Diagram diagram =
                diagram(page("Dim", request("Dim", "lamp1"), notification("lamp1", hostile.replace("\"", ""))));

        assertThat(svg(diagram).select("img, script")).isEmpty();
        assertThat(svg(diagram).text())
                .contains("<img src=x")
                .contains("\\u202e")
                .doesNotContain("\u202E");
        assertThat(svg(diagram).select("svg")).hasSize(1);
    }

    @Test
    void aScreenReaderGetsANameAndADescription() {
        Element svg = svg(diagram(page("Dim", request("Dim", "lamp1")))).selectFirst("svg");

        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("aria-labelledby")).isEqualTo("s1-title s1-description");
        assertThat(svg.selectFirst("#s1-title").text()).isEqualTo("Sequence diagram of Sample 1");
        assertThat(svg.selectFirst("#s1-description").text())
                .isEqualTo("Step 1: Client to server: request Dim (POST /lamps/lamp1).");
        assertThat(svg.outerHtml()).doesNotContain("style=");
    }

    private static Diagram diagram(OperationPage page) {
        return SequenceDiagram.of(page, page.samples().get(0), "s1");
    }

    private static List<String> texts(Diagram diagram, String selector) {
        return svg(diagram).select(selector).eachText();
    }

    private static Document svg(Diagram diagram) {
        return Jsoup.parse(diagram.svg());
    }
}
