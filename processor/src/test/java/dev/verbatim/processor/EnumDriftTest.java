package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** User enums that cannot hold the samples of a notification: each problem is reported once, with advice. */
class EnumDriftTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ @WireName(\"Shut\") OPEN, SHUT } | OpenEnum<St> | \"Open\", \"Shut\" | has two constants for \"Shut\": OPEN and SHUT; "
                        + "give each its own text with @WireName",
                "{ @WireName(\"Shut\") OPEN } | OpenEnum<St> | \"Open\", \"Shut\" | cannot hold \"Open\"; OPEN is \"Shut\" by its "
                        + "@WireName; correct that, or add a constant with @WireName(\"Open\")",
                "{ IN_TRANSIT } | OpenEnum<St> | \"InTransit\", \"IN_TRANSIT\" | cannot hold \"InTransit\"; IN_TRANSIT is already "
                        + "\"IN_TRANSIT\"; show only one of the two texts, or add a constant with @WireName(\"InTransit\")",
                "{ OPEN } | OpenEnum<St> | \"Open\", \"Half open\" | cannot hold \"Half open\"; add a constant for it, such as HALF_OPEN",
                "{ A, @UnknownValue X, @UnknownValue Y } | St | \"a\", \"a\" | has @UnknownValue on X and Y; keep it on one constant",
                "{ @WireName(\"1\") ONE } | OpenEnum<St> | 1, 1 | cannot hold 1, because an enum holds texts; name a converter with "
                        + "@ConvertWith that implements Converter<Integer, St>",
                "{ @WireName(\"true\") YES } | St | true, false | cannot hold true",
            })
    void reportsAnEnumThatCannotHoldASample(String constants, String type, String samples, String problem) {
        String[] values = samples.split(", ");
        new PageFolder(root)
                .page(
                        "voice/Hold.md",
                        PageFolder.HOLD + notification(1, values[0].strip()) + notification(2, values[1].strip()));

        assertThat(Diagnosis.of(Project.voice(root)
                        .type(
                                "Hold",
                                "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }")
                        .type("St", "public enum St " + constants)
                        .type(
                                "Gate",
                                "@Notification(\"GateMessage\") public interface Gate { @Member(\"s\") " + type
                                        + " s(); }")
                        .option("-Averbatim.severity.scenario_unlinked=off")
                        .compile()))
                .singleElement()
                .asString()
                .contains("[signature-type] the type ")
                .endsWith(" of the member \"s\" " + problem);
    }

    private static String notification(int number, String value) {
        return """

                ### Notification %d

                ```
                {"data":{"messageType":"GateMessage","s":%s},"channel":"/gates"}
                ```
                """.formatted(number, value);
    }
}
