package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.ids.IdBindings;
import dev.verbatim.testkit.json.JsonReader;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TimestampRulesTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private final TimestampRules rules = new TimestampRules(new LiveState(new IdBindings()), () -> NOW);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2024-01-31T10:00:00Z\" | \"2024-01-31T10:00:00Z\" | none",
                "\"2024-01-31T10:00:00Z\" | \"2026-05-01T12:01:00Z\" | TIMESTAMP",
                "\"2024-01-31T10:00:00Z\" | \"2026-05-01T12:45:00Z\" | ORDERED_TIMESTAMP"
            })
    void aTimeWithoutAKindSaysWhichOneToSet(String documented, String observed, String kind) {
        assertThat(rules.unset("endsAt", json(documented))
                        .orElseThrow()
                        .problem(json(documented), json(observed), json("{}")))
                .isEqualTo(
                        kind.equals("none")
                                ? Optional.empty()
                                : Optional.of("the page documents " + documented + ", observed " + observed
                                        + "; if the time differs from run to run, call member(\"endsAt\", MemberKind."
                                        + kind + ")"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1700000000", "\"1700000000\"", "\"10:00\"", "\"Held\"", "{}"})
    void anotherValueWithoutAKindMustBeEqual(String documented) {
        assertThat(rules.unset("at", json(documented))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1700000000 | 1777636800",
                "1700000000.5 | 1777636799.25",
                "1700000000000 | 1777636800123",
                "\"1700000000\" | \"1777636800\"",
                "\"2024-01-31T10:00:00Z\" | \"2026-05-01T12:04:59Z\"",
                "\"2024-01-31T10:00:00.123Z\" | \"2026-05-01T12:00:00.123456Z\"",
                "\"2024-01-31T10:00:00.123Z\" | \"2026-05-01T12:00:00Z\"",
                "\"2024-01-31T10:00:00+02:00\" | \"2026-05-01T05:00:00-07:00\"",
                "\"2024-01-31 10:00:00\" | \"2026-05-01 21:00:00\"",
                "\"2024-01-31T10:00+0200\" | \"2026-05-01T14:00+0200\""
            })
    void aTimeNearNowInTheDocumentedFormat(String documented, String observed) {
        assertThat(rules.current(json(documented), json(observed), json("{}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1700000000 | 1777636800000 | a number of seconds since 1970",
                "1700000000 | \"1777636800\" | a number of seconds since 1970",
                "1700000000000 | 1777636800 | a number of milliseconds since 1970",
                "\"2024-01-31T10:00:00Z\" | \"2026-05-01T12:00:00.5Z\" | yyyy-MM-ddTHH:mm:ssZ",
                "\"2024-01-31T10:00:00Z\" | \"2026-05-01T12:00:00+00:00\" | yyyy-MM-ddTHH:mm:ssZ",
                "\"2024-01-31T10:00:00+01:00\" | \"2026-05-01T12:00:00+0000\" | yyyy-MM-ddTHH:mm:ss±hh:mm",
                "\"2024-01-31T10:00:00Z\" | \"2026-05-01\" | yyyy-MM-ddTHH:mm:ssZ",
                "\"2024-01-31T10:00:00Z\" | null | yyyy-MM-ddTHH:mm:ssZ"
            })
    void anotherFormat(String documented, String observed, String format) {
        assertThat(rules.current(json(documented), json(observed), json("{}")))
                .contains("the page documents " + documented + ", observed " + observed + ": the format is not "
                        + format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1700000000 | 1700000000",
                "\"2024-01-31T10:00:00Z\" | \"2026-05-01T12:05:01Z\"",
                "\"2024-01-31 10:00:00\" | \"2026-05-02 02:05:01\""
            })
    void aTimeFarFromNow(String documented, String observed) {
        assertThat(rules.current(json(documented), json(observed), json("{}")).orElseThrow())
                .endsWith(": it is 2026-05-01T12:00:00Z now, more than 5 minutes from that");
    }

    @Test
    void timesInTheOrderOfThePage() {
        assertThat(ordered("10:00", "08:00")).isEmpty();
        assertThat(ordered("11:00", "08:00")).isEmpty();
        assertThat(ordered("09:00", "07:00")).isEmpty();
        assertThat(ordered("11:00", "08:30")).isEmpty();

        assertThat(ordered("12:00", "07:59").orElseThrow())
                .endsWith(": the page shows a time after 2024-01-31T10:00:00Z, but the time from the server is before"
                        + " 2026-05-01T08:00:00Z, which it sent for 2024-01-31T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "7", "\"2024-02-31T10:00:00Z\"", "true", "{}", "\"2024-01-31\""})
    void whatIsNoTimeIsComparedByItsValue(String documented) {
        assertThat(MemberKind.TIMESTAMP.fits(json(documented))).isFalse();
        assertThat(MemberKind.ORDERED_TIMESTAMP.fits(json(documented))).isFalse();
    }

    private Optional<String> ordered(String documented, String observed) {
        return rules.ordered(
                json("\"2024-01-31T" + documented + "Z\""), json("\"2026-05-01T" + observed + "Z\""), json("{}"));
    }

    private static JsonNode json(String text) {
        return JsonReader.read(text);
    }
}
