package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Different ways to write the same page. */
final class PageReaderTest {
    private static final String PAGE = """
            # Hold

            Puts a call on hold.

            | Request URL | /api/v2/me/calls/{id} |
            |---|---|
            | HTTP method | POST |
            | Required features | api-voice, api-hold |

            ## Parameters

            | Parameter | Value |
            |---|---|
            | operationName | Hold |

            ## Sample

            The agent holds:

            ```
            POST api/v2/me/calls/1
            {
              "operationName": "Hold"
            }
            ```

            And is told:

            ```
            {"data": {}, "channel": "/v2/me/calls"}
            ```
            """;

    @ParameterizedTest
    @ValueSource(strings = {"Parameters", "PARAMETERS", "parameter", "**Parameters**", "`Parameter`"})
    void aHeadingParametersMakesAnOperationPage(String heading) {
        assertThat(read(PAGE.replace("## Parameters", "##### " + heading))).isInstanceOf(PageReading.Operation.class);
        assertThat(read(PAGE.replace("## Parameters", heading + "\n---"))).isInstanceOf(PageReading.Operation.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Parameters of it",
                "## Optional parameters",
                "Parameters",
                "<!--\n## Parameters\n-->",
                "```\n## Parameters\n```"
            })
    void otherTextGivesNoConstraint(String heading) {
        assertThat(read(PAGE.replace("## Parameters", heading))).isInstanceOf(PageReading.Other.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineBreaksChangeNoPosition(String lineBreak) {
        assertThat(read(PAGE.replace("\n", lineBreak))).isEqualTo(read(PAGE));
    }

    @Test
    void aByteOrderMarkDoesNotCountAsAColumn() {
        assertThat(read("\uFEFF" + PAGE)).isEqualTo(read(PAGE));
    }

    @Test
    void columnsCountUtf16CodeUnitsAndATabIsOne() {
        OperationPage page = page(PAGE.replace("| operationName | Hold |", "|\toperationName |é😀\tHold |")
                .replace("  \"operationName\"", "\t\"😀é\": 1, \"operationName\""));
        assertThat(page.operationName()).contains(new Text("é😀\tHold", new Position(14, 18)));
        Step.Request request = (Step.Request) page.samples().get(0).steps().get(0);
        assertThat(request.json().object().orElseThrow().members())
                .extracting(JsonMember::position)
                .containsExactly(new Position(23, 2), new Position(23, 12));
    }

    @Test
    void cellsLoseTheirMarkupAndKeepTheirPlace() {
        Properties properties = page(PAGE.replace("/api/v2/me/calls/{id}", "`/api/v2/me`/calls/<id><!-- x --> **x**")
                        .replace("| POST", "|    *POST* &amp; <br>_more_"))
                .properties();
        assertThat(properties.requestUrl()).contains(new Text("/api/v2/me/calls/<id> x", new Position(5, 17)));
        assertThat(properties.httpMethod()).contains(new Text("POST & \nmore", new Position(7, 20)));
        assertThat(properties.features()).containsExactly("api-voice", "api-hold");
    }

    @Test
    void aTableMayLackOuterPipesAndMayBeInAList() {
        assertThat(page(PAGE.replace("| operationName | Hold |", "operationName | Hold"))
                        .operationName())
                .contains(new Text("Hold", new Position(14, 17)));
        String listed = PAGE.replace("| Request URL", "- | Request URL")
                .replace("|---|---|\n| HTTP", "  |---|---|\n  | HTTP")
                .replace("| Required", "  | Required");
        assertThat(page(listed).properties().httpMethod()).contains(new Text("POST", new Position(7, 19)));
    }

    @Test
    void aTableHasCells() {
        OperationPage page = page(PAGE.replace("| Request URL", "|\n|-|\n| x |\n\n| Request URL")
                .replace("| Parameter |", "|\n|-|\n| x |\n\n| Parameter |"));
        assertThat(page.properties().requestUrl()).isPresent();
        assertThat(page.operationName()).isPresent();
    }

    @Test
    void columnsAreFoundByTheirHeader() {
        OperationPage page = page(PAGE.replace("| Parameter | Value |\n|---|---|\n| operationName | Hold |", """
                        | Parameter | TYPE | Required | description |
                        |---|---|---|---|
                        | operationName | String | Yes | Hold |
                        | reason | String | No | Why. |
                        | until |"""));
        assertThat(page.operationName()).map(Text::value).contains("Hold");
        assertThat(page.parameters().orElseThrow().parameters())
                .extracting(Parameter::description, Parameter::type, Parameter::presence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Why.", java.util.Optional.of("String"), Parameter.Presence.OPTIONAL),
                        org.assertj.core.groups.Tuple.tuple("", java.util.Optional.of(""), Parameter.Presence.UNSAID));
    }

    @Test
    void aColumnOfAnyOtherHeaderIsTheValue() {
        OperationPage page = page(PAGE.replace("| Parameter | Value |\n|---|---|\n| operationName | Hold |", """
                        | Parameter | Type | Details | Required |
                        |---|---|---|---|
                        | operationName | String | Hold | Yes |"""));
        assertThat(page.operationName()).map(Text::value).contains("Hold");
    }

    @Test
    void theParametersTableIsInItsSection() {
        assertThat(page(PAGE.replace("| Parameter | Value |", "### More\n\n| Parameter | Value |"))
                        .parameters())
                .isPresent();
        assertThat(page(PAGE.replace("| Parameter | Value |", "## More\n\n| Parameter | Value |"))
                        .parameters())
                .isEmpty();
    }

    @Test
    void theDescriptionIsTheLastProseBeforeTheProperties() {
        assertThat(page(PAGE).description()).isEqualTo("Puts a call on hold.");
        assertThat(page(PAGE.replace("Puts a", "Part of the *API*.\n\n## Overview\n\nPuts\n`a`\n\n- b\n\n  c"))
                        .description())
                .isEqualTo("Puts a\n\nb\n\nc call on hold.");
        assertThat(page(PAGE.replace("| Request URL", "## Details\n\n| Request URL"))
                        .description())
                .isEqualTo("Puts a call on hold.");
        assertThat(page(PAGE.replace("Puts a call on hold.", "")).description()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sample", "Sample 1", "Sample #2", "Samples", "Example", "What happens"})
    void aSampleIsASectionOfLevelTwo(String heading) {
        OperationPage page = page(PAGE.replace("## Sample", "## " + heading + "\n\n### Steps"));
        assertThat(page.samples()).hasSize(1);
        assertThat(page.samples().get(0).heading()).isEqualTo(new Text(heading, new Position(16, 1)));
        assertThat(page.samples().get(0).steps()).hasSize(2);
    }

    @Test
    void aSectionWithoutStepsIsNotASample() {
        assertThat(page(PAGE.replace("And is told:", "## Fragments\n\n```\n{}\n```\n\n## Told"))
                        .samples())
                .extracting(sample -> sample.heading().value())
                .containsExactly("Sample", "Told");
    }

    @Test
    void aStepHasTheProseBeforeItAsCaption() {
        assertThat(page(PAGE).samples().get(0).steps())
                .extracting(Step::caption)
                .containsExactly("The agent holds:", "And is told:");
        String paragraph = PAGE.replace("```\nPOST api/v2/me/calls/1\n", "**POST** `api/v2/me/calls/1`\n\n```\n")
                .replace("And is told:\n", "");
        List<Step> steps = page(paragraph).samples().get(0).steps();
        assertThat(steps).extracting(Step::caption).containsExactly("The agent holds:", "");
        RequestLine line = ((Step.Request) steps.get(0)).line().orElseThrow();
        assertThat(line.method()).isEqualTo(new Text("POST", new Position(20, 3)));
        assertThat(line.path()).isEqualTo(new Text("api/v2/me/calls/1", new Position(20, 11)));
        assertThat(steps.get(0).position()).isEqualTo(new Position(23, 1));
    }

    @Test
    void theJsonOfARequestBeginsBehindItsHeaders() {
        Step.Request request = (Step.Request) page(PAGE.replace("calls/1\n", "calls/1\nAccept: */*\n\n"))
                .samples()
                .get(0)
                .steps()
                .get(0);
        assertThat(request.position()).isEqualTo(new Position(21, 1));
        assertThat(request.json().source()).isEqualTo("{\n  \"operationName\": \"Hold\"\n}");
        assertThat(request.json().position()).isEqualTo(new Position(24, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\n",
                "HTTP/1.1 200 OK\nContent-Type: application/json\n\n",
                "HTTP/2 200\r\nserver: x\r\n\r\n",
                "HTTP 200 OK\n\n",
                "200 OK\n",
                "Content-Type: application/json; charset=utf-8\n\n",
                "< HTTP/1.1 200 OK\n< Content-Length: 16\n<\n",
                "\nHTTP/1.1 503 Service Unavailable\n\n"
            })
    void theJsonOfAnAnswerBeginsBehindItsStatusLineAndHeaders(String head) {
        OperationPage page = page(PAGE + "\n```http\n" + head + "{\"statusCode\": 0}\n```\n");
        Step step = page.samples().get(0).steps().get(2);
        assertThat(step).isInstanceOf(Step.Response.class);
        assertThat(step.json().source()).isEqualTo("{\"statusCode\": 0}");
        assertThat(step.json().value()).isPresent();
    }

    @Test
    void anAnswerWithAStatusLineIsAResponse() {
        OperationPage page = page(PAGE + "\n```\nHTTP/1.1 200 OK\n\n{\"id\": 1}\n```\n");
        assertThat(page.samples().get(0).steps().get(2)).isInstanceOf(Step.Response.class);
    }

    @Test
    void whatOnlyLooksLikeHeadersStaysPartOfTheAnswer() {
        OperationPage page = page(PAGE + "\n### Response\n\n```\nstatusCode: 0\n```\n");
        assertThat(page.samples().get(0).steps().get(2).json().source()).isEqualTo("statusCode: 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"```", "~~~~", "```json", "   ```"})
    void fencesOfEveryFormAreBlocks(String fence) {
        String close = fence.replace("json", "");
        OperationPage page =
                page(PAGE.replace("```\nPOST", fence + "\nPOST").replace("}\n```\n\nAnd", "}\n" + close + "\n\nAnd"));
        assertThat(page.samples().get(0).steps()).hasSize(2);
    }

    @Test
    void blocksInListsAndQuotesKeepTheirColumns() {
        OperationPage page = page(PAGE.replace(
                "And is told:\n\n```\n{\"data\": {}, \"channel\": \"/v2/me/calls\"}\n```",
                "1. And is told:\n\n   ```\n   {\n\n\t  \"channel\": 1}\n   ```\n\n> ~~~\n> {\"channel\": 2}\n> ~~~"));
        List<Step> steps = page.samples().get(0).steps();
        assertThat(steps)
                .extracting(Step::position)
                .containsExactly(new Position(21, 1), new Position(30, 4), new Position(36, 3));
        assertThat(steps.get(1).json().object().orElseThrow().members().get(0).position())
                .isEqualTo(new Position(32, 4));
        assertThat(steps.get(2).json().object().orElseThrow().members().get(0).position())
                .isEqualTo(new Position(36, 4));
    }

    @Test
    void anUnclosedFenceReachesToTheEnd() {
        OperationPage page = page(PAGE.stripTrailing().replaceAll("```$", ""));
        assertThat(page.samples().get(0).steps()).hasSize(2);
    }

    private static PageReading read(String text) {
        return PageReader.read("voice/Hold.md", text, Style.WEBSERVICES).get(0);
    }

    private static OperationPage page(String text) {
        return ((PageReading.Operation) read(text)).page();
    }
}
