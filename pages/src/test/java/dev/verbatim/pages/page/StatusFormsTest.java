package dev.verbatim.pages.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms in which pages document status codes. */
final class StatusFormsTest {
    private static final String OPERATION = """
            ## gate.open

            **Parameters**

            | Name | Type |
            |---|---|
            | gate | integer |

            """;

    @Test
    void listsBelowAHeadingAboutErrors() {
        assertThat(statuses("### Error codes\n\n- `-32001`: Session expired\n- `-32002` - Gate is stuck\n- 7: Busy\n"))
                .containsExactly("-32001 Session expired", "-32002 Gate is stuck", "7 Busy");
    }

    @Test
    void listsOfTheCodesThatJsonRpcReserves() {
        assertThat(statuses("It may fail:\n\n- `-32001`: Session expired\n")).containsExactly("-32001 Session expired");
    }

    @Test
    void listsOfValuesAreNoStatuses() {
        assertThat(statuses("The speed is one of:\n\n- -1: no limit\n- 1: slow\n- 2: fast\n"))
                .isEmpty();
        assertThat(statuses("### Error codes\n\n- 7: Busy\n- see also [others](x.md)\n"))
                .isEmpty();
        assertThat(statuses("### Error codes\n\n- 404: Not found\n- 500: Internal server error\n"))
                .isEmpty();
    }

    @Test
    void tablesWithNegativeCodes() {
        assertThat(statuses("| Code | Name |\n|---|---|\n| -1003 | TOO_MANY_REQUESTS |\n| -1004 | Gate is stuck |\n"))
                .containsExactly("-1003 TOO_MANY_REQUESTS", "-1004 Gate is stuck");
        assertThat(statuses("| Code | Name | Description |\n|---|---|---|\n| -1003 | TOO_MANY | Wait a minute. |\n"))
                .containsExactly("-1003 TOO_MANY: Wait a minute.");
        assertThat(statuses("| Error code | Message |\n|---|---|\n| 17 | Gate is stuck |\n"))
                .containsExactly("17 Gate is stuck");
    }

    @Test
    void tablesOfWhatCausesAStatus() {
        String table = "| statusCode | Cause |\n|---|---|\n| 6 | The path names no gate. |\n| 19 | The gate moves. |\n";

        assertThat(statuses(table)).containsExactly("6 The path names no gate.", "19 The gate moves.");
        assertThat(read(table)).allMatch(DocumentedStatus::isCause);
        assertThat(read(table.replace("Cause", "Meaning"))).noneMatch(DocumentedStatus::isCause);
        assertThat(statuses(table.replace("statusCode", "Code"))).isEmpty();
    }

    @Test
    void aCauseBesideAMeaning() {
        String table =
                "| Code | Meaning | Cause |\n|---|---|---|\n| 1 | Missing | `gate` is missing |\n| 2 | Busy | |\n";

        assertThat(statuses(table)).containsExactly("1 Missing", "2 Busy");
        assertThat(read(table)).extracting(DocumentedStatus::cause).containsExactly("gate is missing", "");
        assertThat(read(table)).noneMatch(DocumentedStatus::isCause);
    }

    @Test
    void tablesOfOtherCodesAreNoStatuses() {
        assertThat(statuses("| Code | Name |\n|---|---|\n| 49 | Germany |\n| 44 | United Kingdom |\n"))
                .isEmpty();
    }

    private static List<String> statuses(String text) {
        return read(text).stream()
                .map(status -> status.code() + " " + status.meaning())
                .toList();
    }

    private static List<DocumentedStatus> read(String text) {
        return Sections.operation("style = json-rpc", OPERATION + text).statuses();
    }
}
