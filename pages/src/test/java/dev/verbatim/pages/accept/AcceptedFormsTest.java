package dev.verbatim.pages.accept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Samples in the forms that pages in the wild have: JSON with comments, indented blocks, MDX. */
class AcceptedFormsTest {
    private static final String HEAD = """
            # Gate API

            ## gate.open

            **Parameters:**

            | Name | Type | Mandatory | Description |
            |---|---|---|---|
            | `gate` | STRING | YES | The gate. |

            """;
    private static final String REQUEST = """
            {"jsonrpc": "2.0", "method": "gate.open", "params": {"gate": "north"}, "id": 1}
            """;
    private static final String RESPONSE = """
            {
              "jsonrpc": "2.0",
              "result": { // what it is now: "open"
                "state": /* or "shut" */ "open", // a word
                "level": 1.50, /* metres } */
                "list": [ 1, // the first
                  2 ],
              },
              "id": 1
            }
            """;

    private final List<Change> changes = new ArrayList<>();

    @Test
    void commentsInLenientJsonStay() {
        String page = HEAD + fenced(REQUEST) + "\n" + fenced(RESPONSE);
        change("\"open\"", "\"ajar\"", "result", "state");
        change("1.50", "{\"metres\":2}", "result", "level");

        assertThat(accept("gate/gate.md", page).after())
                .isEqualTo(
                        page.replace("\"state\": /* or \"shut\" */ \"open\"", "\"state\": /* or \"shut\" */ \"ajar\"")
                                .replace("1.50", "{\"metres\":2}"));
    }

    @Test
    void aChangeThatNeedsTheTextAroundACommentIsRefusedAndSaid() {
        String page = HEAD + fenced(REQUEST) + "\n" + fenced(RESPONSE);
        change("[1,2]", "[1,2,3]", "result", "list");

        AcceptedPage accepted = accept("gate/gate.md", page);

        assertThat(accepted.after()).isEqualTo(page);
        assertThat(accepted.values())
                .singleElement()
                .asString()
                .contains("result.list: not accepted: the text around it has no form that can be kept");
    }

    @Test
    void theSecondSampleOfAHeadingIsChangedAtItsOwnPlace() {
        String first = HEAD + "### A gate\n\n" + fenced(REQUEST) + "\n" + fenced(RESPONSE) + "\n";
        String second = fenced(REQUEST.replace("north", "south")) + "\n" + fenced(RESPONSE);
        List<Sample> samples = pages("gate/gate.md", first + second).get(0).samples();
        assertThat(samples).hasSize(2);
        assertThat(samples.get(0).heading()).isEqualTo(samples.get(1).heading());
        change("\"open\"", "\"ajar\"", "result", "state");

        AcceptedPage accepted = accept("gate/gate.md", first + second, samples.get(1));

        assertThat(accepted.after()).isEqualTo(first + second.replace("*/ \"open\"", "*/ \"ajar\""));
    }

    @Test
    void elementsInACommentedArrayAreExchanged() {
        String page = HEAD + fenced(REQUEST) + "\n" + fenced(RESPONSE);
        change("1", "7", "result", "list", "0");

        assertThat(accept("gate/gate.md", page).after()).isEqualTo(page.replace("[ 1, //", "[ 7, //"));
    }

    @Test
    void indentedBlocksKeepTheirIndentation() {
        String page = HEAD + "A request:\n\n" + indented(REQUEST) + "\nIts response:\n\n"
                + indented(RESPONSE).replace("    \"", "\t\"");
        change("\"open\"", "\"ajar\"", "result", "state");
        change(Optional.empty(), Optional.of("true"), "result", "more");

        AcceptedPage accepted = accept("gate/gate.md", page);

        assertThat(accepted.values()).filteredOn(AcceptedValue::isAccepted).isNotEmpty();
        assertThat(accepted.after()).contains("/* or \"shut\" */ \"ajar\"").contains("    {\n");
        assertThat(accepted.after().lines().filter(line -> !page.contains(line)))
                .allMatch(line -> line.startsWith("    ") || line.startsWith("\t"));
        // What the changed page says is what was accepted.
        assertThat(response("gate/gate.md", accepted.after())).contains("ajar");
    }

    @Test
    void mdxKeepsItsTagsAndExpressions() {
        String page = "import Tabs from '@theme/Tabs';\n\n" + HEAD
                + "{/* verbatim: volatile level */}\n\n<Note title=\"open\">\n\n" + fenced(REQUEST) + "\n"
                + fenced(RESPONSE)
                + "\n</Note>\n";
        change("\"open\"", "\"ajar\"", "result", "state");

        assertThat(accept("gate/gate.mdx", page).after())
                .isEqualTo(page.replace("\"shut\" */ \"open\"", "\"shut\" */ \"ajar\""));
        changes.clear();
        assertThat(accept("gate/gate.mdx", page).after()).isEqualTo(page);
    }

    private static String fenced(String json) {
        return "```json\n" + json + "```\n";
    }

    private static String indented(String json) {
        return json.replaceAll("(?m)^(?=.)", "    ");
    }

    private void change(String documented, String observed, String... at) {
        change(Optional.of(documented), Optional.of(observed), at);
    }

    private void change(Optional<String> documented, Optional<String> observed, String... at) {
        changes.add(new Change(documented, observed, List.of(at)));
    }

    private AcceptedPage accept(String file, String page) {
        return accept(file, page, pages(file, page).get(0).samples().get(0));
    }

    private AcceptedPage accept(String file, String page, Sample sample) {
        int step = sample.steps().indexOf(response(sample)) + 1;
        List<SampleChange> proposed = changes.stream()
                .map(change -> new SampleChange(
                        file,
                        "gate.open",
                        sample.steps().get(0).position().line(),
                        step,
                        change.at(),
                        change.documented(),
                        change.observed(),
                        Optional.empty()))
                .toList();
        return SampleAcceptance.accept(file, page, pages(file, page), proposed);
    }

    private static String response(String file, String page) {
        return String.valueOf(
                response(pages(file, page).get(0).samples().get(0)).json().value());
    }

    private static Step response(Sample sample) {
        return sample.steps().stream()
                .filter(Step.Response.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static List<OperationPage> pages(String file, String page) {
        List<OperationPage> pages = new ArrayList<>();
        for (PageReading reading : PageReader.read(file, page, Style.JSON_RPC)) {
            if (reading instanceof PageReading.Operation operation) {
                pages.add(operation.page());
            }
        }
        return pages;
    }

    private record Change(Optional<String> documented, Optional<String> observed, List<String> at) {}
}
