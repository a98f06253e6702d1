package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.assertFindingsAmongOthers;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows about members of objects: {@code destination.phoneNumber}, {@code items[].quantity}. */
class NestedRowsTest {
    private static final String ROW = "| reason | Why the call is held. |";

    @ParameterizedTest
    @CsvSource({"reason.code, {\"code\": 1}", "reason[].code, [{\"code\": 1}]", "reason.codes[], {\"codes\": [1]}"})
    void pathOfASampledMemberIsAccepted(String path, String value) {
        String page = hold(ROW, ROW + "\n| " + path + " | Which. |", "\"lunch\"", value);
        for (Rule rule : new Rule[] {Rule.PARAMETER_NAME, Rule.PARAMETER_UNSAMPLED, Rule.PARAMETER_UNDOCUMENTED}) {
            assertFindings(rule, page);
        }
    }

    @ParameterizedTest
    @CsvSource({"reason[0].code", "reason[*].code", "reason[i].code"})
    void messageShowsThePathWithoutIndex(String path) {
        assertThat(assertFindings(
                        Rule.PARAMETER_NAME,
                        hold(ROW, ROW + "\n| »" + path + " | Which. |", "\"lunch\"", "[{\"code\": 1}]")))
                .extracting(Finding::message)
                .containsExactly("\"" + path + "\" is not the name of one member; write reason[].code for a member of"
                        + " each object in a list");
    }

    @Test
    void reportsAPathThatNoSampleShows() {
        assertFindings(
                Rule.PARAMETER_UNSAMPLED,
                hold(ROW, ROW + "\n| »reason.cause | Optional. Which. |", "\"lunch\"", "{\"code\": 1}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "reason.code; {»\"coed\": 1}; reason.coed",
                "reason[].code; [{\"cause\": 1}, {»\"cod\": 1}, {\"cod\": 2}]; reason[].cod"
            })
    void aMisspeltMemberOfAnObjectIsReported(String row, String value, String sent) {
        assertThat(assertFindingsAmongOthers(
                        Rule.PARAMETER_UNDOCUMENTED,
                        hold(ROW, ROW + "\n| " + row + " | Optional. Which. |", "\"lunch\"", value)))
                .extracting(Finding::message)
                .containsExactly("the request sends \"" + sent + "\", which the Parameters table does not document; did"
                        + " you mean " + row + "?");
    }

    /** Other members of objects need no row, and one with a row is not misspelt. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"cause\": 1}", "{\"code\": 1, \"codes\": 2}", "{\"node\": 1}"})
    void otherMembersOfObjectsNeedNoRow(String value) {
        assertFindingsAmongOthers(
                Rule.PARAMETER_UNDOCUMENTED,
                hold(ROW, ROW + "\n| reason.code | Which. |\n| reason.node | Which. |", "\"lunch\"", value));
    }

    @Test
    void mandatoryMemberIsReportedInTheObjectThatLacksIt() {
        assertFindings(
                Rule.PARAMETER_MISSING,
                hold(ROW, ROW + "\n| reason[].code | Mandatory. |", "\"lunch\"", "[{\"code\": 1}, »{\"cause\": 1}]"));
    }

    @Test
    void rowOfANestedMemberDocumentsTheOuterMember() {
        assertFindings(
                Rule.PARAMETER_UNDOCUMENTED, hold(ROW, "| reason.code | Mandatory. |", "\"lunch\"", "{\"code\": 1}"));
    }

    @Test
    void nameWithADotIsANameIfASampleSendsIt() {
        assertFindings(
                Rule.PARAMETER_UNSAMPLED,
                hold(ROW, ROW + "\n| reason.code | Which. |", "\"lunch\"", "{}, \"reason.code\": 1"));
    }
}
