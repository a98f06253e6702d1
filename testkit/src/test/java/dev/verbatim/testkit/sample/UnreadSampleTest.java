package dev.verbatim.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testkit.ApiModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Every block of a page is tested, or listed with the reason why not. */
class UnreadSampleTest {
    private static final String PAGE = """
            # OpenGate

            | Request URL | /gates |
            |---|---|
            | HTTP method | POST |
            | Required features | parking |

            ## Parameters

            | Parameter | Value |
            |---|---|
            | operationName | OpenGate |
            | plate | Mandatory. The plate. |

            ## Sample

            ```
            POST /gates
            {"operationName": "OpenGate", "plate": "a"}
            ```

            ```
            POST /gates
            {"operationName": "OpenGate", "plate": "a", "plate": 5}
            ```

            ```
            {"statusCode": 0}
            ```

            ### Response

            ```
            {"statusCode": 6, "statusMessage": "no such gate"}
            ```

            ```
            {"statusCode": 40, "gate": "north"}
            ```

            ```
            {"statusCode": 0,}
            ```

            ### Notification

            ```
            {"data": {"gate": "north"}, "channel": "/gates"}
            ```
            """;

    @TempDir
    static Path folder;

    private static Class<?> dispatcher;

    @BeforeAll
    static void compile() throws Exception {
        Files.createDirectories(folder.resolve("pages/gate"));
        Files.writeString(folder.resolve("pages/gate/OpenGate.md"), PAGE);
        CompiledApi api = CompiledApi.of(
                folder.resolve("pages"),
                folder.resolve("classes"),
                Map.of(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Gate\", pages = \"gate\") package acme;",
                        "OpenGate",
                        "package acme; @dev.verbatim.annotations.Operation(\"OpenGate\") public interface OpenGate {"
                                + " void open(String plate); }"),
                "-Averbatim.severity.json_syntax=off",
                "-Averbatim.severity.member_duplicate=off");
        dispatcher = api.load("acme.GateDispatcher");
    }

    @Test
    void aBlockThatNoTypeReadsHasAReason() {
        ApiModel model = ApiModel.load(dispatcher);
        SampleTypes types = SampleTypes.generatedWith(dispatcher);

        assertThat(SampleTests.of(model, types))
                .extracting(SampleTest::name)
                .containsExactly("gate/OpenGate.md:18 request OpenGate");
        List<UnreadSample> unread = SampleTests.unread(model, types);
        assertThat(unread)
                .extracting(UnreadSample::name)
                .containsExactly(
                        "gate/OpenGate.md:23 request",
                        "gate/OpenGate.md:38 response of OpenGate",
                        "gate/OpenGate.md:42 response",
                        "gate/OpenGate.md:48 notification");
        assertThat(unread.get(0).reason())
                .startsWith("it is not JSON, or repeats a member, at line 24 (")
                .endsWith("); mvn verbatim:lint reports it as json-syntax or member-duplicate and says what to do");
        assertThat(unread.get(1).reason()).isEqualTo("only responses to requests that succeeded have a type");
        assertThat(unread.get(2).reason()).startsWith("it is not JSON, or repeats a member, at line 42 (");
        assertThat(unread.get(3).reason()).isEqualTo("it has no messageType, which names its type");
    }

    @Test
    void jUnitReportsItAsSkipped() {
        List<DynamicTest> tests = new PageSamplesTest(dispatcher) {}.everySampleIsReadAndWrittenBack()
                .toList();

        assertThat(tests).hasSize(5);
        assertThatThrownBy(tests.get(4).getExecutable()::execute)
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("gate/OpenGate.md:48 notification is not read: it has no messageType");
    }
}
