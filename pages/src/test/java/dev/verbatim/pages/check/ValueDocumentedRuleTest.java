package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules about values in samples: value-documented and number-range. */
class ValueDocumentedRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Number of calls, 1 to 99.  ; 100 ; the request sends 100 for \"reason\", but its row says that it"
                        + " must be 1 to 99; correct the one that is wrong",
                "Number of calls, 1 to 99.  ; [1, »0] ; the request sends 0 for",
                "Number of calls, 1 to 99.  ; \"many\" ; sends the string \"many\" for \"reason\", but its row"
                        + " allows numbers, 1 to 99; send a number",
                "Numbers of calls, max 9.   ; [1, »\"2\"] ; sends the string \"2\" for",
                "String, max 3.             ; \"four\" ; sends \"four\" for \"reason\", but its row says that it"
                        + " must be at most 3 characters",
                "One of Low, Normal, High.  ; \"PRIORITY\" ; sends \"PRIORITY\" for \"reason\", but its row says"
                        + " that it must be one of Low, Normal, High",
                "At most 3 characters.      ; \"four\" ; sends \"four\" for \"reason\", but its row says that it"
                        + " must be at most 3 characters",
                "At most 1 item.            ; [\"a\", \"b\"] ; sends 2 elements for \"reason\", but its row says"
                        + " that it must be at most 1 element",
            })
    void reportsAValueThatItsRowDoesNotAllow(String description, String value, String message) {
        String marked = value.contains("»") ? value : "»" + value;
        List<Finding> findings = assertFindings(
                Rule.VALUE_DOCUMENTED, hold("Why the call is held.", description.strip(), "\"lunch\"", marked));
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Number of calls, 1 to 99.  ; 99",
                "One of Low, Normal, High.  ; \"High\"",
                "One of Low, Normal, High.  ; [\"High\"]",
                "At most 3 characters.      ; \"a😀b\"",
                "String, max 3.             ; \"a😀b\"",
                "What is dialled (0-9).     ; \"5001\"",
                "Why the call is held.      ; \"lunch\"",
            })
    void acceptsAValueThatItsRowAllows(String description, String value) {
        assertFindings(Rule.VALUE_DOCUMENTED, hold("Why the call is held.", description.strip(), "\"lunch\"", value));
    }

    @Test
    void memberOfAnObjectIsCheckedAgainstItsRow() {
        assertFindings(
                Rule.VALUE_DOCUMENTED,
                hold(
                        "| reason | Why the call is held. |",
                        "| reason | Why the call is held. |\n| reason[].code | 1 to 9 |",
                        "\"lunch\"",
                        "[{\"code\": 9}, {\"code\": »10}]"));
    }

    @Test
    void reportsADefaultThatTheRowDoesNotAllow() {
        assertThat(assertFindings(
                        Rule.VALUE_DOCUMENTED,
                        hold(
                                "| reason | Why the call is held. |",
                                "| »reason | 1 to 9, default 50 |",
                                "\"lunch\"",
                                "5")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("the default of \"reason\" is \"50\", but its row says that it must be 1 to 9;"
                                + " correct the one that is wrong"));
    }

    @Test
    void theNameOfAConstantIsNoNumberOutOfRange() {
        assertFindings(
                Rule.VALUE_DOCUMENTED,
                hold(
                        "| reason | Why the call is held. |",
                        "| reason | 1 to 9, default `HOLD_REASON` |",
                        "\"lunch\"",
                        "5"));
    }

    /** Cells of columns for bounds or values that are not understood are reported. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Range; »100 to 0; \"lunch\"",
                "Range; »see below; \"lunch\"",
                "Min; »today; \"lunch\"",
                "Max length; »short; \"lunch\"",
                "Allowed values; »Low; \"lunch\"",
                "Range; 1 to 9999; 5",
                "Range; [1, 9999]; 5",
                "Range; positive; 5",
                "Range; any; \"lunch\"",
                "Range; -; \"lunch\"",
                "Max; 9999; 5",
                "Length; 1-40; \"lunch\"",
                "Allowed values; Low, lunch; \"lunch\"",
                "Allowed values; Low, lunch, ...; \"lunch\"",
                "Constraints; must be unique; \"lunch\"",
            })
    void reportsACellThatIsNotUnderstood(String header, String cell, String value) {
        assertFindings(
                Rule.CONSTRAINT_UNREAD,
                hold(
                        "| Parameter | Value |\n|---|---|\n| operationName | Hold |\n| reason | Why the call is held. |",
                        "| Parameter | Value | %s |\n|---|---|---|\n| operationName | Hold | |\n| reason | Why. | %s |"
                                .formatted(header, cell),
                        "\"lunch\"",
                        value));
    }

    @Test
    void reportsAPatternThatDoesNotCompile() {
        assertFindings(
                Rule.VALUE_DOCUMENTED, hold("| reason | Why the call is held. |", "| »reason | Must match `^[a-`. |"));
    }

    @ParameterizedTest
    @CsvSource({"»1e2147483648", "[{\"x\": »-0.1E-99999999999}]"})
    void reportsANumberWithAnExponentThatIsTooLarge(String value) {
        assertFindings(Rule.NUMBER_RANGE, hold("\"lunch\"", value));
    }

    @Test
    void acceptsOtherNumbersOfAnySize() {
        assertFindings(Rule.NUMBER_RANGE, hold("\"lunch\"", "[1e400, -1E-400, 1e2147483647, 0.1e5]"));
    }

    @ParameterizedTest
    @CsvSource({"DECIMAL, 0", "Big decimal, 0", "LONG, 1", ",1"})
    void decimalsMayBeSentAsStrings(String type, int findings) {
        String page = """
                # Gate

                ## gate.open

                ### Parameters

                | Name | Type | Description |
                |---|---|---|
                | width | %s | Must be greater than 0. |

                ```json
                {"jsonrpc": "2.0", "method": "gate.open", "params": {"width": "5.50"}, "id": 1}
                ```
                """.formatted(type == null ? "" : type);
        assertThat(StyledPage.all("style = json-rpc", page))
                .filteredOn(
                        finding -> finding.rule() == Rule.VALUE_DOCUMENTED || finding.rule() == Rule.TYPE_DOCUMENTED)
                .hasSize(findings);
    }
}
