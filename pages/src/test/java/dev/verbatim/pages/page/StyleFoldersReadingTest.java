package dev.verbatim.pages.page;

import static dev.verbatim.pages.page.Sections.names;
import static dev.verbatim.pages.page.Sections.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.source.Position;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The pages in the dialects of five kinds of public documentation. */
class StyleFoldersReadingTest {
    @Test
    void listsOfParametersAndEvents() {
        List<OperationPage> gate = operations("1-jsonrpc-object/gate/gate-calls.md");

        assertThat(names(gate)).containsExactly("21 GateOpen", "89 GateClose");
        assertThat(rows(gate.get(0).parameters())).isEqualTo("gate string!, visitor string!, seconds number?");
        assertThat(gate.get(0).events())
                .extracting(Sections::event)
                .containsExactly("Moving: gate", "Passed: gate, visitor");
        assertThat(rows(gate.get(1).parameters())).isEqualTo("gate string!");
        assertThat(gate.get(1).events()).isEmpty();
    }

    @Test
    void manySectionsOfOnePage() {
        List<OperationPage> harbour = operations("1-jsonrpc-object/harbour/harbour-socket.md");

        assertThat(names(harbour)).containsExactly("53 ping", "76 berth.reserve", "141 berth.release");
        assertThat(rows(harbour.get(0).parameters())).isEmpty();
        assertThat(rows(harbour.get(1).parameters()))
                .isEqualTo("berth STRING!, kind ENUM!, hours DECIMAL?, pilot STRING?, window LONG?, timestamp LONG!");
        assertThat(rows(harbour.get(2).parameters())).isEqualTo("reservation LONG?, berth STRING?, timestamp LONG!");
    }

    @Test
    void rowsOfHtmlTablesHaveTheirPositions() {
        OperationPage release =
                operations("1-jsonrpc-object/harbour/harbour-socket.md").get(2);

        assertThat(release.parameters().orElseThrow().parameters())
                .extracting(row -> row.cell().position())
                .containsExactly(new Position(167, 19), new Position(173, 19), new Position(178, 19));
    }

    @Test
    void eventsOutsideOfOperations() {
        OperationPage events =
                events("1-jsonrpc-object/harbour/harbour-socket.md").orElseThrow();

        assertThat(events.operationName()).isEmpty();
        assertThat(events.samples().get(0).steps()).hasSize(1).allMatch(Step.Notification.class::isInstance);
    }

    @Test
    void oneFileEach() {
        OperationPage orchard = operations("2-flat-command/orchard_info.md").get(0);

        assertThat(names(List.of(orchard))).containsExactly("7 orchard_info");
        assertThat(rows(orchard.parameters()))
                .isEqualTo("orchard String - [Name][]!, season Number or String?, rows Boolean?");
        assertThat(rows(orchard.results()))
                .isEqualTo(
                        "orchard String, trees Integer, rows Array, checked Boolean, rows[].kind String, rows[].length String");

        OperationPage subscribe = operations("2-flat-command/subscribe.md").get(0);
        assertThat(rows(subscribe.parameters())).isEqualTo("streams Array?, orchards Array?, url String?");
        assertThat(subscribe.events())
                .extracting(Sections::event)
                .containsExactly("harvestClosed: season Number - [Year], kilos String");
    }

    @Test
    void sectionsWithLabelsThatHaveTheirName() {
        List<OperationPage> studio = operations("3-command-args-nonce/studio-rpc.md");

        assertThat(names(studio)).containsExactly("24 SET_LAMP", "83 GET_LAMP", "100 SUBSCRIBE");
        assertThat(rows(studio.get(0).parameters()))
                .isEqualTo("lamp_id string!, level integer?, tint tint object?, tint.red float!, tint.blue float!");
        assertThat(rows(studio.get(0).results()))
                .isEqualTo("lamp_id string, level integer?, tint tint object?, tint.red float, tint.blue float");
        assertThat(rows(studio.get(1).results())).isEqualTo("lamp_id string, level integer");
        assertThat(studio.get(2).parameters()).isEmpty();
        assertThat(events("3-command-args-nonce/studio-rpc.md").orElseThrow().events())
                .extracting(Sections::event)
                .containsExactly("LAMP_UPDATE: lamp_id string, level integer");
    }

    @Test
    void parametersByPosition() {
        OperationPage lend = operations("4-jsonrpc-positional/lend-tool.md").get(0);
        assertThat(names(List.of(lend))).containsExactly("1 lendTool");
        assertThat(lend.title().orElseThrow().value()).isEqualTo("Lend a Tool");
        assertThat(rows(lend.parameters())).isEqualTo("toolId!, person!, days?");

        List<OperationPage> yard = operations("4-jsonrpc-positional/yard-methods.md");
        assertThat(names(yard)).containsExactly("13 yard_getCrane", "65 yard_findLoads");
        assertThat(rows(yard.get(0).parameters())).isEqualTo("crane string, at string");
        assertThat(yard.get(0).results()).isEmpty();
        assertThat(rows(yard.get(1).parameters()))
                .isEqualTo("filter object, filter.from string?, filter.cranes array of strings?");
        assertThat(rows(yard.get(1).results())).isEqualTo("weight string, crane string");
    }

    @Test
    void tablesWithoutSamples() {
        List<OperationPage> stage = operations("5-nested-and-typed/stage/stage-protocol.md");

        assertThat(names(stage)).containsExactly("90 GetCurtain", "112 SetCurtain");
        assertThat(rows(stage.get(0).parameters())).isEqualTo("curtainName String?, options.speed Number?");
        assertThat(rows(stage.get(0).results())).isEqualTo("curtainOpen Boolean");
        assertThat(rows(stage.get(1).parameters())).isEqualTo("curtainName String!, curtainOpen Boolean!");
        assertThat(events("5-nested-and-typed/stage/stage-protocol.md")
                        .orElseThrow()
                        .events())
                .extracting(Sections::event)
                .containsExactly("CurtainMoved: curtainOpen Boolean");
    }

    private static List<OperationPage> operations(String file) {
        return Sections.operations(Sections.folder(file));
    }

    private static Optional<OperationPage> events(String file) {
        return Sections.folder(file).stream()
                .filter(PageReading.Events.class::isInstance)
                .map(reading -> ((PageReading.Events) reading).page())
                .findFirst();
    }
}
