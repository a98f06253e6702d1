package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints and defaults of rows: forbidden values are refused with the text of the row, absent members have their defaults. */
class ConstraintsTest {
    private static final String ROWS = """
            | operationName | Order |
            | note | Optional. At most 5 characters. |
            | limit | Optional. 1 to 99, default 50. |
            | share | Optional. More than 0 and at most 1. |
            | total | Optional. Type decimal, at least 0.50. |
            | big | Optional. Less than 1000000000000000000000. |
            | since | Optional. >= 1000000000000 |
            | priority | Optional. One of Low, Normal, High, default Normal. |
            | mode | Optional. `TIMED` or `OPEN`. Default: `OPEN` |
            | grade | Optional. One of 1, 2, 3 |
            | code | Optional. Must match `^[A-Z]{2}$`. |
            | tags | Optional. At most 2 items. |
            | pause | Optional. How many seconds. Default: `90`. |
            | loud | Optional. Default: true |
            | items | Mandatory. What is ordered. |
            | items[].quantity | Mandatory. 1 to 9 |
            | items[].size | Optional. One of S, M, L; default M |
            | to | Optional. For whom. |
            | level | Optional. 1 to 5, default 3 |
            | ratio | Optional. 0 to 1 |
            | offset | Optional. >= 0 |
            | label | Optional. String, max 3. |
            | to.name | Mandatory. 2 to 4 characters. |
            """;

    private static final String ORDER = """
            {"operationName":"Order","note":"a","limit":1,"share":0.5,"total":1.50,"big":100000000000000000000,\
            "since":1500000000000,"priority":"High","mode":"TIMED","grade":2,"code":"AB","tags":["x"],"pause":"5","loud":false,\
            "items":[{"quantity":1,"size":"S"},{"quantity":9,"size":"L"}],"to":{"name":"Ann"}}""";

    private static LiveApi api;

    @BeforeAll
    static void compile(@TempDir Path root) {
        String page = PageFolder.HOLD
                .replace("Hold", "Order")
                .replaceAll(
                        "(?s)\\| operationName.*?\n\n",
                        ROWS.replace("\\", "\\\\").replace("$", "\\$") + "\n")
                .replaceAll("(?s)\\{\n  \"operationName.*?}\n", ORDER + "\n");
        new PageFolder(root).page("voice/Order.md", page);
        api = new LiveApi(Project.voice(root)
                .type("Priority", "public enum Priority { LOW, NORMAL, HIGH }")
                .type("Mode", "public enum Mode { TIMED, OPEN }")
                .type(
                        "Order",
                        "@Operation(\"Order\") public interface Order { void order(Call call, int limit, Priority priority,"
                                + " OpenEnum<Mode> mode, java.time.Duration pause, boolean loud,"
                                + " @Param(\"limit\") java.util.Optional<Integer> sent, OrderRequest request); }")
                .type("Application", """
                        public final class Application extends dev.verbatim.processor.LiveApi.Log {
                            @Override public Dispatcher get() {
                                return VoiceDispatcher.builder()
                                        .calls((caller, id) -> new Call() {})
                                        .order((call, limit, priority, mode, pause, loud, sent, request) -> log(limit, priority, mode,
                                                pause, loud, sent, request.limit(), request.hasLimit(),
                                                request.items().get(0).size(), request.items().get(0).hasSize(),
                                                new String(request.toJson(), java.nio.charset.StandardCharsets.UTF_8)))
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
    void aRequestIsWrittenBackAsItWasSent() {
        assertThat(send(ORDER)).isEqualTo("200 {\"statusCode\":0}");
        assertThat(api.log()).isEqualTo("1 HIGH TIMED PT5S false Optional[1] 1 true S true " + ORDER + "\n");
    }

    @Test
    void anAbsentMemberHasItsDefaultAndIsNotWritten() {
        String order = "{\"operationName\":\"Order\",\"items\":[{\"quantity\":3}]}";
        assertThat(send(order)).isEqualTo("200 {\"statusCode\":0}");
        assertThat(api.log()).isEqualTo("50 NORMAL OPEN PT1M30S true Optional.empty 50 false M false " + order + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"note\":\"a\"      ; \"note\":\"abcde\"   ; ",
                "\"note\":\"a\"      ; \"note\":\"abcdef\"  ; note must be at most 5 characters",
                "\"note\":\"a\"      ; \"note\":\"a😀😀😀😀\"  ; ",
                "\"limit\":1         ; \"limit\":99         ; ",
                "\"limit\":1         ; \"limit\":100        ; limit must be 1 to 99",
                "\"limit\":1         ; \"limit\":0          ; limit must be 1 to 99",
                "\"limit\":1         ; \"limit\":null       ; ",
                "\"share\":0.5       ; \"share\":0          ; share must be more than 0 and at most 1",
                "\"share\":0.5       ; \"share\":1          ; ",
                "\"share\":0.5       ; \"share\":1e-300     ; ",
                "\"share\":0.5       ; \"share\":1.0000001  ; share must be more than 0 and at most 1",
                "\"total\":1.50      ; \"total\":0.50       ; ",
                "\"total\":1.50      ; \"total\":0.49       ; total must be at least 0.50",
                "\"big\":100000000000000000000 ; \"big\":999999999999999999999 ; ",
                "\"big\":100000000000000000000 ; \"big\":1000000000000000000000 ; big must be less than 1000000000000000000000",
                "\"since\":1500000000000 ; \"since\":999999999999 ; since must be at least 1000000000000",
                "\"priority\":\"High\" ; \"priority\":\"PRIORITY\" ; priority must be one of Low, Normal, High",
                "\"mode\":\"TIMED\"  ; \"mode\":\"LATER\"   ; ",
                "\"grade\":2         ; \"grade\":4          ; grade must be one of 1, 2, 3",
                "\"code\":\"AB\"     ; \"code\":\"AB1\"     ; code must be a text that matches ^[A-Z]{2}$",
                "\"tags\":[\"x\"]    ; \"tags\":[\"x\",\"y\",\"z\"] ; tags must be at most 2 elements",
                "\"quantity\":1,     ; \"quantity\":0,      ; items[0].quantity must be 1 to 9",
                "\"quantity\":9      ; \"quantity\":10      ; items[1].quantity must be 1 to 9",
                "\"quantity\":9,     ; ``                   ; items[1] lacks quantity",
                "\"size\":\"L\"      ; \"size\":\"XXL\"     ; items[1].size must be one of S, M, L",
                "\"loud\":false     ; \"loud\":false,\"level\":5 ; ",
                "\"loud\":false     ; \"loud\":false,\"level\":6 ; level must be 1 to 5",
                "\"loud\":false     ; \"loud\":false,\"ratio\":0.25 ; ",
                "\"loud\":false     ; \"loud\":false,\"ratio\":1.25 ; ratio must be 0 to 1",
                "\"loud\":false     ; \"loud\":false,\"offset\":3000000000 ; ",
                "\"loud\":false     ; \"loud\":false,\"offset\":-1 ; offset must be at least 0",
                "\"loud\":false     ; \"loud\":false,\"label\":\"abc\" ; ",
                "\"loud\":false     ; \"loud\":false,\"label\":\"abcd\" ; label must be at most 3 characters",
                "\"name\":\"Ann\"    ; \"name\":\"A\"       ; to.name must be 2 to 4 characters",
            })
    void valuesWithinTheBoundsAreAcceptedAndOthersRefused(String text, String replacement, String message) {
        String order = ORDER.replace(text.strip(), replacement.strip());
        assertThat(order).isNotEqualTo(ORDER);
        assertThat(send(order))
                .isEqualTo(
                        message == null
                                ? "200 {\"statusCode\":0}"
                                : "200 {\"statusCode\":10,\"statusMessage\":\"" + message + "\"}");
    }

    private static String send(String body) {
        return api.send("/api/v2/me/calls/C1", body);
    }
}
