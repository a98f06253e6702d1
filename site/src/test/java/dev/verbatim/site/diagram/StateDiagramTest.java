package dev.verbatim.site.diagram;

import static dev.verbatim.site.diagram.LampPages.notification;
import static dev.verbatim.site.diagram.LampPages.page;
import static dev.verbatim.site.diagram.LampPages.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.style.Style;
import dev.verbatim.site.diagram.StateDiagram.CapabilityRow;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class StateDiagramTest {
    private static final OperationPage DIM = page(
            "Dim",
            notification("lamp1", "On", "Dim", "SwitchOff"),
            request("Dim", "lamp1"),
            notification("lamp1", "Dimmed", "SwitchOff"),
            notification("lamp1", "Broken"));

    @Test
    void aScenarioShowsTransitions() {
        StateDiagram lamp = only(DIM);

        assertThat(lamp.kind()).isEqualTo("lamp");
        assertThat(lamp.states()).containsExactly("On", "Dimmed", "Broken");
        assertThat(lamp.drawing().text())
                .containsExactly(
                        "New \u2192 On: LampChanged without a request.",
                        "On \u2192 Dimmed: Dim.",
                        "Dimmed \u2192 Broken: LampChanged without a request.");
        assertThat(svg(lamp).select(".state-name").eachText()).containsExactly("On", "Dimmed", "Broken");
    }

    @Test
    void capabilitiesByState() {
        OperationPage other = page("SwitchOn", request("SwitchOn", "lamp2"), notification("lamp2", "On", "SwitchOff"));

        assertThat(only(DIM, other).capabilities())
                .containsExactly(
                        new CapabilityRow("Dim", List.of("sometimes", "never", "never")),
                        new CapabilityRow("SwitchOff", List.of("always", "always", "never")));
    }

    /** The sample shows only what follows. Before it, the lamp was in a state that announces the operation. */
    @Test
    void theStateBeforeIsInferredFromCapabilities() {
        OperationPage off = page("SwitchOff", request("SwitchOff", "lamp1"), notification("lamp1", "Off", "SwitchOn"));
        StateDiagram lamp = only(DIM, off);

        assertThat(lamp.drawing().text())
                .contains(
                        "On \u2192 Off: SwitchOff (inferred from capabilities).",
                        "Dimmed \u2192 Off: SwitchOff (inferred from capabilities).")
                .noneMatch(text -> text.startsWith("Broken"));
        assertThat(svg(lamp).select("line.inferred")).hasSize(2);
    }

    /** The state after it announces the operation too, so the lamp may have been in it before. */
    @Test
    void nothingIsInferredIfTheStateMayHaveStayed() {
        OperationPage label = page("Label", request("Label", "lamp1"), notification("lamp1", "On", "Label"));
        OperationPage dimmed = page("Dim", request("Dim", "lamp1"), notification("lamp1", "Dimmed", "Label"));

        assertThat(only(label, dimmed).drawing().text()).isEmpty();
    }

    @Test
    void aResourceThatNoRequestNamedIsNew() {
        OperationPage add =
                page("AddLamp", "POST /lamps\n\n{\"operationName\": \"AddLamp\"}", notification("lamp9", "Fresh"));

        assertThat(only(DIM, add).drawing().text()).contains("New \u2192 Fresh: AddLamp.");
    }

    @Test
    void noStatesNoDiagram() {
        assertThat(StateDiagram.of(List.of(page("Dim", request("Dim", "lamp1"))), "states"))
                .isEmpty();
        assertThat(StateDiagram.of(
                        List.of(page("dim", Style.JSON_RPC, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"dim\"}")),
                        "states"))
                .isEmpty();
    }

    @Test
    void hostileStatesAreText() {
        OperationPage page = page(
                "Dim",
                notification("lamp1", "</text><script>x</script>", "<b>"),
                request("Dim", "lamp1"),
                notification("lamp1", "Dimmed"));

        assertThat(svg(only(page)).select("script, b")).isEmpty();
        assertThat(svg(only(page)).select(".state-name").text()).contains("</text><scri");
    }

    @Test
    void theSamePagesGiveTheSameDrawing() {
        assertThat(only(DIM)).isEqualTo(only(DIM));
    }

    private static StateDiagram only(OperationPage... pages) {
        List<StateDiagram> diagrams = StateDiagram.of(List.of(pages), "states");
        assertThat(diagrams).hasSize(1);
        return diagrams.get(0);
    }

    private static Document svg(StateDiagram diagram) {
        return Jsoup.parse(diagram.drawing().svg());
    }
}
