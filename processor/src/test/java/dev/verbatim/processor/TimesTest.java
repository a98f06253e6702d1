package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times, UUIDs, bytes and optional numbers of the Java library are read and written back unchanged. */
class TimesTest {
    private static final String ROWS = """
            | operationName | Visit |
            | at | Mandatory. When, in UTC. |
            | offset | Mandatory. When. |
            | utc | Mandatory. When. |
            | basic | Mandatory. When. |
            | zoned | Mandatory. When. |
            | local | Mandatory. When. |
            | day | Mandatory. Which day. |
            | opens | Mandatory. From when. |
            | closes | Mandatory. Until when. |
            | seconds | Mandatory. Seconds since 1970. |
            | millis | Mandatory. Milliseconds since 1970. |
            | parts | Mandatory. Seconds since 1970. |
            | uuid | Mandatory. Which. |
            | key | Mandatory. Which. |
            | bytes | Mandatory. Content. |
            | url | Mandatory. Content. |
            | count | Optional. How many. |
            | size | Optional. How large. |
            | share | Optional. Of what. |
            | who | Mandatory. Who. |
            """;

    private static final String VISIT = """
            {"operationName":"Visit","at":"2026-03-02T08:41:07.120000Z","offset":"2026-03-02T08:41:07.5+02:00",\
            "utc":"2026-03-02T08:41:00+00:00","basic":"2026-03-02T08:41:07-0130","zoned":"2026-03-02T08:41:07+01:00[Europe/Paris]",\
            "local":"2026-03-02T08:41:07.120","day":"2026-03-02","opens":"08:30","closes":"18:00:00","seconds":1772440867,\
            "millis":1772440867004,"parts":1723987200.0,"uuid":"3d41b0a9-52c7-4e86-9b1f-c8a27d60e413",\
            "key":"3D41B0A9-52C7-4E86-9B1F-C8A27D60E413","bytes":"SGVsbG8=","url":"_-8","count":3,"size":3000000000,"share":0.5,\
            "who":{"age":4,"born":"2022-01-01","id":"3d41b0a9-52c7-4e86-9b1f-c8a27d60e413"}}""";

    private static LiveApi api;

    @BeforeAll
    static void compile(@TempDir Path root) {
        String page = PageFolder.HOLD
                .replace("Hold", "Visit")
                .replaceAll("(?s)\\| operationName.*?\n\n", ROWS + "\n")
                .replaceAll("(?s)\\{\n  \"operationName.*?}\n", VISIT + "\n");
        new PageFolder(root).page("voice/Visit.md", page);
        api = new LiveApi(Project.voice(root)
                .type(
                        "Who",
                        "public record Who(OptionalInt age, LocalDate born, UUID id) {}",
                        "java.util.*",
                        "java.time.*")
                .type(
                        "Visit",
                        "@Operation(\"Visit\") public interface Visit { void visit(Call call, Instant at, OffsetDateTime offset,"
                                + " OffsetDateTime utc, OffsetDateTime basic, ZonedDateTime zoned, LocalDateTime local,"
                                + " LocalDate day, LocalTime opens, LocalTime closes, Instant seconds, Instant millis, Instant parts,"
                                + " UUID uuid, UUID key, byte[] bytes, byte[] url, OptionalInt count, OptionalLong size,"
                                + " OptionalDouble share, Who who, VisitRequest request); }",
                        "java.util.*",
                        "java.time.*")
                .type("Application", """
                        public final class Application extends dev.verbatim.processor.LiveApi.Log {
                            @Override public Dispatcher get() {
                                return VoiceDispatcher.builder()
                                        .calls((caller, id) -> new Call() {})
                                        .visit((call, at, offset, utc, basic, zoned, local, day, opens, closes, seconds, millis, parts,
                                                uuid, key, bytes, url, count, size, share, who, request) -> {
                                            log(at, offset, utc, basic, zoned, local, day, opens, closes, seconds, millis, parts);
                                            log(uuid, key, new String(bytes), url.length, count, size, share, who);
                                            log(new String(request.toJson(), java.nio.charset.StandardCharsets.UTF_8));
                                        })
                                        .build();
                            }
                        }
                        """));
    }

    @BeforeEach
    void nothingIsLogged() {
        api.log();
    }

    @Test
    void everyTypeIsReadAndWrittenBackUnchanged() {
        assertThat(send(VISIT)).isEqualTo("200 {\"statusCode\":0}");
        assertThat(api.log().lines())
                .containsExactly(
                        "2026-03-02T08:41:07.120Z 2026-03-02T08:41:07.500+02:00 2026-03-02T08:41Z 2026-03-02T08:41:07-01:30 "
                                + "2026-03-02T08:41:07+01:00[Europe/Paris] 2026-03-02T08:41:07.120 2026-03-02 08:30 18:00 "
                                + "2026-03-02T08:41:07Z 2026-03-02T08:41:07.004Z 2024-08-18T13:20:00Z",
                        "3d41b0a9-52c7-4e86-9b1f-c8a27d60e413 3d41b0a9-52c7-4e86-9b1f-c8a27d60e413 Hello 2 OptionalInt[3] "
                                + "OptionalLong[3000000000] OptionalDouble[0.5] Who[age=OptionalInt[4], born=2022-01-01, "
                                + "id=3d41b0a9-52c7-4e86-9b1f-c8a27d60e413]",
                        VISIT);
    }

    @Test
    void absentNumbersAreEmpty() {
        String visit = VISIT.replace("\"count\":3,\"size\":3000000000,\"share\":0.5,", "");
        assertThat(send(visit)).isEqualTo("200 {\"statusCode\":0}");
        assertThat(api.log())
                .contains(" OptionalInt.empty OptionalLong.empty OptionalDouble.empty ")
                .endsWith(visit + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "08:41:07.120000Z ; 08:41:07               ; at must be an instant such as 2015-03-02T08:41:07.000000Z",
                "07.5+02:00       ; 07                     ; offset must be a time such as 2015-03-02T08:41:07.0+01:00",
                "\"2026-03-02\",\"o ; \"2026-02-30\",\"o   ; day must be a date such as 2015-03-02",
                "\"08:30\"        ; \"24:30\"              ; opens must be a time such as 08:41",
                "1772440867,      ; 1772440867.5,          ; seconds must be a whole number of at most 64 bits",
                "1723987200.0     ; 1e30                   ; parts must be a number of seconds since 1970",
                "1723987200.0     ; 1e2147483647           ; parts must be a number of seconds since 1970",
                "\"3D41B0A9-52C7  ; \"3D41B0A952C7         ; key must be a UUID",
                "SGVsbG8=         ; SGVs bG8=              ; bytes must be bytes in base64",
            })
    void anInvalidValueIsRefused(String text, String replacement, String message) {
        String visit = VISIT.replace(text.strip(), replacement.strip());
        assertThat(visit).isNotEqualTo(VISIT);
        assertThat(send(visit)).isEqualTo("200 {\"statusCode\":10,\"statusMessage\":\"" + message + "\"}");
    }

    private static String send(String body) {
        return api.send("/api/v2/me/calls/C1", body);
    }
}
