package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that would be code outside its string or comment, in every place of a page. */
class HostileTextTest {
    private static final String MARKER = "verbatim.marker";
    private static final String PAYLOAD = "System.setProperty(\"" + MARKER + "\", \"1\");";

    /** A page with placeholders in angle brackets. In blocks of JSON, they are part of a JSON string. */
    private static final String PAGE = """
            # Hold<title>

            Puts a call on hold.<overview>

            | Request URL | /api/v2/me/calls/{id<variable>}/hold<URL> |
            |---|---|
            | HTTP method | POST<method> |
            | Required features | api-voice<feature> |

            ## Parameters

            | Parameter | Value |
            |---|---|
            | operationName | Hold<operation> |
            | reason | Mandatory. Why the call is held.<description> |
            | limit<parameter> | Optional. For how long. |

            ## Sample 1<heading>

            The agent holds the call.<caption>

            ### Request

            ```
            POST api/v2/me/calls/0A1B/hold<path>
            {
              "operationName": "Hold",
              "reason": "lunch<JSON value>",
              "seconds<JSON parameter>": 3600,
              "userData": {"key<JSON key>": "value<block>"}
            }
            ```

            ### HTTP response

            ```
            {
              "statusCode": 0,
              "rest<JSON member>": {"of": 1, "it<JSON inner member>": 2}
            }
            ```

            ### CometD notification

            ```
            {
              "data": {
                "call": {"state": "Held", "uri": "http://h/calls/1<JSON uri>"},
                "capabilities": ["Hold", "Leave<JSON capability>"],
                "messageType": "HeldMessage<JSON message type>"
              },
              "channel": "/v2/me/calls<JSON channel>"
            }
            ```
            """;

    private static final Set<String> PROSE = Set.of("title", "overview", "description", "heading", "caption");

    /** The places to fill: first all those where no text gives a finding, then the others one by one. */
    private static final List<Set<String>> PLACES = List.of(
            PROSE,
            Set.of("JSON value", "JSON key", "JSON uri", "JSON channel"),
            Set.of("variable"),
            Set.of("URL", "path"),
            Set.of("method"),
            Set.of("feature", "block"),
            Set.of("operation"),
            Set.of("parameter"),
            Set.of("JSON parameter"),
            Set.of("JSON member", "JSON inner member"),
            Set.of("JSON message type"),
            Set.of("JSON capability"));

    /** The structure of the classes without hostile text. */
    private static List<String> harmless = List.of();

    @TempDir
    Path root;

    @BeforeAll
    static void harmless(@TempDir Path root) {
        harmless = structure(new LoadedClasses(compile(root, Set.of(), "")));
    }

    static Stream<String> hostile() {
        return Stream.of(
                "\"",
                "\\",
                "*/",
                "\\u002a/ \\u005cu002a/",
                "\\uuu000a",
                "\\u000a" + PAYLOAD,
                "\r",
                "\n",
                "\u2028",
                "\u0000",
                "\"\"\"",
                "{@code $T$L$$>",
                "<b onclick=\"x\">bold</b>",
                "&#42;/&#34;",
                "*/ static { " + PAYLOAD + " } /*",
                "\"; static { " + PAYLOAD + " } String x = \"",
                "\\u0022; static { " + PAYLOAD + " } String x = \\u0022",
                "// \\u000a static { " + PAYLOAD + " }");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void textOfAPageNeverBecomesCode(String hostile) {
        for (Set<String> places : PLACES) {
            Compilation compilation = compile(root, places, hostile);
            List<String> findings = Diagnosis.of(compilation);
            assertThat(findings).as("%s", places).noneMatch(text -> text.contains("internal error"));
            if (findings.isEmpty()) {
                assertThat(compilation.diagnostics()).as("%s", places).isEmpty();
                LoadedClasses loaded = new LoadedClasses(compilation);
                assertThat(System.getProperty(MARKER)).as("%s", places).isNull();
                if (isComparable(places, hostile)) {
                    assertThat(structure(loaded)).as("%s", places).isEqualTo(harmless);
                }
            }
        }
    }

    /** Here the text changes the page, because it ends a line, a table or a string, or is an empty tag. */
    private static boolean isComparable(Set<String> places, String hostile) {
        // A capability with a strange name gets no constant.
        if (places.contains("JSON capability")) {
            return false;
        }
        return places.equals(PROSE)
                ? !hostile.matches("[\r\n]")
                : places.stream().allMatch(place -> place.startsWith("JSON"));
    }

    @AfterEach
    void theInnocentPageExecutesNoPayload() {
        assertThat(System.getProperty(MARKER)).isNull();
    }

    private static Compilation compile(Path root, Set<String> places, String hostile) {
        String text = PAGE;
        for (String place : PLACES.stream().flatMap(Set::stream).toList()) {
            String inserted = places.contains(place) ? hostile : "";
            text = text.replace("<" + place + ">", place.startsWith("JSON") ? escaped(inserted) : inserted);
        }
        new PageFolder(root).page("voice/Hold.md", text);
        String operation = places.contains("operation") ? hostile : "";
        String messageType = places.contains("JSON message type") ? hostile : "";
        return Project.voice(root)
                .withoutPageRules()
                .type(
                        "Hold",
                        "@Operation(value = \"Hold" + escaped(operation)
                                + "\", page = \"Hold.md\") public interface Hold {"
                                + " HoldResponse hold(Call call, HoldRequest request); }")
                .type("Held", "@Notification(\"HeldMessage" + escaped(messageType) + "\") public interface Held {}")
                .compile();
    }

    /** Returns the text escaped for strings of JSON and Java. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(character -> {
            switch (character) {
                case '"', '\\' -> escaped.append('\\').append((char) character);
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                default ->
                    escaped.append(
                            character < ' ' || character > '~'
                                    ? "\\u%04x".formatted(character)
                                    : "" + (char) character);
            }
        });
        return escaped.toString();
    }

    /** Returns the structure of the classes without names. */
    private static List<String> structure(LoadedClasses loaded) {
        return loaded.all().stream().map(HostileTextTest::structure).sorted().toList();
    }

    private static String structure(Class<?> type) {
        long methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .count();
        return "%s %x: %d methods, %d fields, %d constructors, %d types"
                .formatted(
                        type.getSuperclass(),
                        type.getModifiers(),
                        methods,
                        type.getDeclaredFields().length,
                        type.getDeclaredConstructors().length,
                        type.getDeclaredClasses().length);
    }
}
