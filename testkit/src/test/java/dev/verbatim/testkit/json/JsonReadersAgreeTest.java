package dev.verbatim.testkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.check.PageChecks;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.style.Style;
import dev.verbatim.testkit.sample.CompiledApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The three readers of JSON accept the same texts: the checks of the pages, the runtime behind a router, and the testkit.
 *
 * <p>All accept the files that begin with {@code y_}. None accepts those with {@code n_}, which are not RFC 8259 JSON in UTF-8 or
 * repeat a member. Those with {@code i_} are JSON, but the router refuses them for other reasons.
 */
class JsonReadersAgreeTest {
    private static final Path TEXTS = Path.of("src/test/resources/json-texts");
    private static final Set<Rule> NO_JSON = EnumSet.of(Rule.JSON_SYNTAX, Rule.MEMBER_DUPLICATE, Rule.PAGES_UNSAFE);
    private static final int OUT_OF_RANGE = 10;
    private static final int UNKNOWN_OPERATION = 3;

    @TempDir
    static Path folder;

    private static ToIntFunction<byte[]> router;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void startTheRuntime() throws Exception {
        Files.createDirectories(folder.resolve("pages/gate"));
        Files.writeString(folder.resolve("pages/gate/OpenGate.md"), page("{\"operationName\": \"OpenGate\"}"));
        CompiledApi api = CompiledApi.of(
                folder.resolve("pages"),
                folder.resolve("classes"),
                Map.of(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Gate\", pages = \"gate\") package acme;",
                        "OpenGate",
                        "package acme; @dev.verbatim.annotations.Operation(\"OpenGate\") public interface OpenGate {"
                                + " void open(); }",
                        "Application",
                        """
                        package acme;
                        public final class Application implements java.util.function.ToIntFunction<byte[]> {
                            private final dev.verbatim.runtime.Router router = dev.verbatim.runtime.Router.of(
                                    GateDispatcher.builder().openGate(() -> {}).build());
                            @Override public int applyAsInt(byte[] body) {
                                return router.dispatch("POST", "/gates", body, null).status().code();
                            }
                        }
                        """));
        router = (ToIntFunction<byte[]>)
                api.load("acme.Application").getConstructor().newInstance();
    }

    @TestFactory
    Stream<DynamicTest> everyTextIsJsonToAllOrNone() throws IOException {
        return texts().stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    byte[] text = Files.readAllBytes(file);
                    boolean json = !name(file).startsWith("n_");
                    boolean message = name(file).startsWith("y_");
                    assertThat(isJsonToThePages(text)).as("the pages").isEqualTo(json);
                    assertThat(isJsonToTheTestkit(text)).as("the testkit").isEqualTo(json);
                    assertThat(isJsonToTheRuntime(text)).as("the runtime").isEqualTo(message);
                }));
    }

    @Test
    void thereAreTextsOfEachKind() throws IOException {
        assertThat(texts()).hasSizeGreaterThan(150);
        assertThat(texts().stream().map(file -> name(file).substring(0, 2)).distinct())
                .containsExactlyInAnyOrder("y_", "n_", "i_");
    }

    private static boolean isJsonToThePages(byte[] text) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        String[] around = page("@").split("@");
        page.write(around[0].getBytes(StandardCharsets.UTF_8));
        page.write(withoutMark(text));
        page.write(around[1].getBytes(StandardCharsets.UTF_8));
        return PageChecks.checkReadings(
                        List.of(PageReader.read(
                                        PageSource.of("gate/OpenGate.md", page.toByteArray()), Style.WEBSERVICES)
                                .get(0)),
                        Severities.of(Map.of()))
                .stream()
                .noneMatch(finding -> NO_JSON.contains(finding.rule()));
    }

    private static boolean isJsonToTheTestkit(byte[] text) {
        try {
            JsonReader.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(withoutMark(text)))
                    .toString());
            return true;
        } catch (JsonSyntaxException | CharacterCodingException refused) {
            return false;
        }
    }

    /** No text names an operation, and the router reports that only for a text that is JSON. */
    private static boolean isJsonToTheRuntime(byte[] text) {
        int status = router.applyAsInt(text);
        assertThat(status).isIn(OUT_OF_RANGE, UNKNOWN_OPERATION);
        return status == UNKNOWN_OPERATION;
    }

    /** RFC 8259, section 8.1: a reader may ignore a byte order mark at the start. In a page, it is at the start of the page. */
    private static byte[] withoutMark(byte[] text) {
        boolean mark = text.length > 2 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
        return mark ? java.util.Arrays.copyOfRange(text, 3, text.length) : text;
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String page(String body) {
        return """
                # OpenGate

                | Request URL | /gates |
                |---|---|
                | HTTP method | POST |
                | Required features | parking |

                ## Parameters

                | Parameter | Value |
                |---|---|
                | operationName | OpenGate |

                ## Sample

                ### Request

                ```
                POST /gates
                %s
                ```
                """.formatted(body);
    }
}
