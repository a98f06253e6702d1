package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FolderReadingTest {
    private static final String STYLE = "style = json-rpc";
    private static final String REQUEST =
            "```json\n{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"gate.open\", \"params\": {\"side\": \"north\"}}\n```\n\n";
    private static final String PARAMETERS = "**Parameters:**\n\n| Name | Type |\n|---|---|\n| side | string |\n";
    private static final String MESSAGES = "# Messages\n\n## Over HTTP\n\n" + REQUEST;

    @Test
    void anExplanationOnAnotherPageIsNoOperation() {
        assertThat(operations(MESSAGES, "# Gates\n\n## gate.open\n\n" + REQUEST))
                .containsExactly("b.md:3");
        assertThat(operations("# Gates\n\n## Letting in\n\n" + REQUEST + PARAMETERS, MESSAGES))
                .containsExactly("a.md:3");
        assertThat(operations(MESSAGES, "# Gates\n\n## Open a gate\n\n" + REQUEST))
                .containsExactly("b.md:3");
    }

    @Test
    void anExplanationWithATableOfTheEnvelopeIsNoOperation() {
        assertThat(operations(MESSAGES + PARAMETERS, "# gate.open\n\n" + REQUEST + PARAMETERS))
                .containsExactly("b.md:1");
    }

    @Test
    void anExplanationWithATableOfSomethingElseIsNoOperation() {
        String other = "**Parameters:**\n\n| Name | Type |\n|---|---|\n| trace | string |\n";

        assertThat(operations(MESSAGES + other, "# Gates\n\n## Opening a gate\n\n" + REQUEST))
                .containsExactly("b.md:3");
    }

    @Test
    void twoPagesOfOneOperationAreBothRead() {
        String page = "# Gates\n\n## gate.open\n\n" + REQUEST;

        assertThat(operations(page, page)).containsExactly("a.md:3", "b.md:3");
        assertThat(operations(MESSAGES, MESSAGES)).containsExactly("a.md:3", "b.md:3");
    }

    @Test
    void theOtherPageIsCountedAsOneWithoutAnOperation() {
        Inventory read = Inventory.of(read(MESSAGES, "# Gates\n\n## gate.open\n\n" + REQUEST));

        assertThat(read.others()).containsExactly("a.md");
        assertThat(read.counts()).startsWith("1 operation, 0 parameters, 1 request,");
    }

    private static List<String> operations(String first, String second) {
        return Sections.operations(read(first, second)).stream()
                .map(page -> page.file() + ":" + page.position().line())
                .toList();
    }

    private static List<PageReading> read(String first, String second) {
        List<PageReading> readings = new ArrayList<>(PageReader.read("a.md", first, Sections.style(STYLE)));
        readings.addAll(PageReader.read("b.md", second, Sections.style(STYLE)));
        return FolderReading.of(readings);
    }
}
