package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.verbatim.pages.style.Style;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesInBlocksTest {
    private static final String CALL = "{\"method\": \"ping\", \"id\": 1}";
    private static final String CALLED = "{\"method\":\"ping\",\"id\":1}";
    private static final String ANSWER = "{\"result\": {}, \"id\": 1}";
    private static final String ANSWERED = "{\"result\":{},\"id\":1}";

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            1) WS client ----------> API; 2) WS client <---------- API
            # 1) WS client ----------> API; # 2) WS client <---------- API
            // Request; // Response
            -->; <--
            --> to the server; <-- from the server
            >>; <<
            Request:; Response:
            POST /rpc HTTP/1.1; HTTP/1.1 200 OK
            """)
    void captionsSeparateMessages(String first, String second) {
        assertThat(read("```", first, CALL, second, ANSWER, "```"))
                .isEqualTo("3:1 request [" + first + "] " + CALLED + "\n5:1 response [" + second + "] " + ANSWERED);
    }

    @Test
    void aBlankLineSeparatesMessages() {
        assertThat(read("```json", CALL, "", ANSWER, "```"))
                .isEqualTo("2:1 request [] " + CALLED + "\n4:1 response [] " + ANSWERED);
    }

    @Test
    void linesAndOtherMessagesSeparateMessages() {
        assertThat(read("```json", "  " + CALL, "---", ANSWER + " " + ANSWER, "```"))
                .isEqualTo("2:3 request [] " + CALLED + "\n4:1 response [] " + ANSWERED + "\n4:" + (2 + ANSWER.length())
                        + " response [] " + ANSWERED);
    }

    @Test
    void aMessageMayFollowItsCaptionOnTheLine() {
        assertThat(read("```", "> " + CALL, "< " + ANSWER, "Client: " + CALL, "--> " + CALL, "```"))
                .isEqualTo("2:3 request [>] " + CALLED + "\n3:3 response [<] " + ANSWERED + "\n4:9 request [Client:] "
                        + CALLED + "\n5:5 request [-->] " + CALLED);
    }

    @Test
    void requestsOfSeveralOperationsBelowAHeadingAreAScenario() {
        String other = "{\"method\": \"pong\", \"id\": 2}";
        String scenario = read("## Both", "```", CALL, "```", "```", ANSWER, "```", "```", other, "```");
        assertThat(scenario).doesNotContain("\n\n").hasLineCount(3);
        String repeated = read("## One", "```", CALL, "```", "```", ANSWER, "```", "```", CALL, "```");
        assertThat(repeated).contains("\n\n").hasLineCount(4);
    }

    @Test
    void headersAreNotCaptions() {
        assertThat(read("```http", "HTTP/1.1 200 OK", "Content-Type: application/json", "", ANSWER, "```"))
                .isEqualTo("5:1 response [HTTP/1.1 200 OK] " + ANSWERED);
        assertThat(read("```json", "200 OK", "", ANSWER, "```")).isEqualTo("4:1 response [200 OK] " + ANSWERED);
    }

    @Test
    void aMessageWithoutItsBracketDoesNotHideTheNext() {
        assertThat(read("```", "1) client --> server", "{\"method\": \"ping\",", "2) client <-- server", ANSWER, "```"))
                .isEqualTo(
                        "3:1 request [1) client --> server] at 3:19\n5:1 response [2) client <-- server] " + ANSWERED);
        assertThat(read("```", "{\"method\": \"ping\", \"id\": 1,", " \"params\": {", "", ANSWER, "```"))
                .isEqualTo("2:1 request [] at 3:13\n5:1 response [] " + ANSWERED);
    }

    @Test
    void aBracketTooManyIsPartOfTheMessage() {
        assertThat(read("```json", "{\"method\": \"ping\", \"id\": 1}", "}", "```"))
                .isEqualTo("2:1 request [] at 3:1");
        assertThat(read("```json", "{\"method\": \"ping\", \"id\": 1}}", "```")).isEqualTo("2:1 request [] at 2:28");
    }

    @Test
    void bracketsInStringsAndCommentsDoNotCount() {
        assertThat(read("```json", "{\"method\": \"}{\\\"\", // }", " /* } */ \"id\": 1", "}", "", ANSWER, "```"))
                .isEqualTo("2:1 request [] {\"method\":\"}{\\\"\",\"id\":1}\n6:1 response [] " + ANSWERED);
    }

    @Test
    void theMessagesOfABatchAreReadOneByOne() {
        assertThat(read("```json", "[" + CALL + ",", " " + CALL + "]", "", "[" + ANSWER + "]", "```"))
                .isEqualTo("2:2 request [] " + CALLED + "\n3:2 request [] " + CALLED + "\n5:2 response [] " + ANSWERED);
    }

    @Test
    void membersWithoutAnObjectAndOtherCodeAreNotMessages() {
        assertThat(read("```json", "\"warnings\": [", "  {\"method\": \"ping\"}", "]", "```"))
                .isEmpty();
        assertThat(read("```java", CALL, "```", "```python", CALL, "```")).isEmpty();
        assertThat(read("    [`strict: false`](a.md). Otherwise")).isEmpty();
        assertThat(ReadSamples.unread(Style.JSON_RPC, "```sh", "fruitd orchard_info hillside", "```"))
                .isEmpty();
        assertThat(ReadSamples.unread(Style.JSON_RPC, "```json", "{\"a\": 1}", "```"))
                .isEqualTo("2:1 NOTHING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            curl -X POST --data '{"method": "ping"}' http://localhost -H "A: b"; 22
            curl -d '{"method": "ping"}' localhost; 10
            $ curl -d'{"method": "ping"}' localhost; 11
            curl --data-raw '{"method": "ping"}' localhost; 18
            curl --data-binary='{"method": "ping"}' localhost; 21
            curl -d "{\\"method\\": \\"ping\\"}" localhost; 10
            curl -d $'{"method": "ping"}' localhost; 11
            wscat -c ws://localhost -x '{"method": "ping"}'; 29
            echo '{"method": "ping"}' | websocat ws://localhost; 7
            websocat ws://localhost <<< '{"method": "ping"}'; 30
            """)
    void commandLinesSendMessages(String command, int column) {
        assertThat(read("```bash", "# ask", command, "```"))
                .isEqualTo("3:" + column + " request [# ask] {\"method\":\"ping\"}");
    }

    @Test
    void commandLinesGoOnOverLines() {
        assertThat(read(
                        "```sh",
                        "curl localhost \\",
                        "  -H 'A: b' \\",
                        "  -d '{",
                        "    \"method\": \"ping\",",
                        "  }'",
                        "",
                        ANSWER,
                        "```"))
                .isEqualTo("4:7 request [] {\"method\":\"ping\"}\n8:1 response [] " + ANSWERED);
        assertThat(read("```sh", "curl localhost -d @- <<EOF", CALL, "EOF", ANSWER, "```"))
                .isEqualTo("3:1 request [] " + CALLED + "\n5:1 response [] " + ANSWERED);
    }

    @Test
    void otherCommandLinesAreNotMessages() {
        assertThat(read(
                        "```sh",
                        "curl -d @request.json localhost",
                        "curl -d 'a=b' localhost",
                        "curl 'it is open",
                        "```"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            curl -d '{"method": ping}'; 2:21
            curl -d "{\\"a\\": \\"b\\", \\"method\\": ping}"; 2:37
            curl -d '{"a": "'"$B"'" x}'; 2:25
            """)
    void mistakesInCommandsHaveTheirPositions(String command, String position) {
        assertThat(read("```sh", command, "```")).endsWith("at " + position);
    }

    @Test
    void htmlIsReadWithoutItsMarkup() {
        assertThat(read("<pre><code>{<b>\"method\"</b>: &quot;ping&quot;,", "", " \"id\": <i>1</i> }</code></pre>"))
                .isEqualTo("1:12 request [] {\"method\":\"ping\",\"id\":1}");
        assertThat(read("<pre>", "{<b>\"method\"</b>: &quot;ping&quot;, x}", "</pre>"))
                .isEqualTo("2:1 event [] at 2:37");
    }

    @Test
    void indentedCodeIsRead() {
        assertThat(read("Request:", "", "    {\"method\": \"ping\"", "     \"id\": 1}"))
                .isEqualTo("3:5 request [Request:] at 4:6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "{\n",
                "}\n",
                "1) a --> b\n{\n",
                "\"",
                "\"a\": {\n",
                "curl '",
                "curl -d \"\\",
                "curl a\n",
                "echo '{' \\\n",
                "{}",
                "{} {",
                "<pre>{",
                "--",
                "- >",
                "a: {",
                "[{\"method\":\"a\"},",
                "//\n",
                "/*",
                "wscat <<A\n",
                "    {\n\n"
            })
    void takesLinearTime(String part) {
        String text = part.repeat(120_000 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read("```", text, "```"));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text));
    }

    private static String read(String... page) {
        return ReadSamples.read(Style.JSON_RPC, page);
    }
}
