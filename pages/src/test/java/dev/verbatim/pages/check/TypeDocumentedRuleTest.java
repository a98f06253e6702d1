package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypeDocumentedRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "string; 1.2; the number 1.2",
                "integer; 1.2; the number 1.2",
                "integer; \"1\"; a string",
                "int; true; a boolean",
                "boolean; \"Yes\"; a string",
                "Boolean; 1; the number 1",
                "number; \"1.2\"; a string",
                "number; []; an array",
                "string; {}; an object",
                "array; {}; an object",
                "object; []; an array",
                "array of strings; [\"a\", 1]; an array with the number 1 in it",
                "array of strings; [[]]; an array with an array in it",
                "string[]; [1]; an array with the number 1 in it",
                "List<Integer>; [1.5]; an array with the number 1.5 in it",
                "string, optional; 5; the number 5",
                "integer (0 to 99); \"5\"; a string",
                "string \\| null; 5; the number 5",
                "string or boolean; 5; the number 5",
            })
    void reportsASampleOfAnotherTypeThanTheColumn(String type, String value, String shown) {
        assertThat(assertFindings(Rule.TYPE_DOCUMENTED, page(type, "»" + value)))
                .extracting(Finding::message)
                .containsExactly("\"reason\" is " + shown + " here, but its row says \"" + type.replace("\\", "")
                        + "\"; correct the one that is wrong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "string; \"1.2\"",
                "String(32); \"x\"",
                "integer; 1",
                "integer; 1.0",
                "integer; 1e3",
                "integer; null",
                "number; 1",
                "boolean; false",
                "object; {}",
                "array; [1, \"a\"]",
                "array of strings; [\"a\", null]",
                "array of robots; [1]",
                "string or integer; 5",
                "string/number; 5",
                "date; 5",
                "enum; 5",
                "string, see below; 5",
                "``; 5",
            })
    void acceptsASampleOfTheTypeOrOfAnUnknownType(String type, String value) {
        assertFindings(Rule.TYPE_DOCUMENTED, page(type, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Integer. Why.; »\"a\"",
                "string; »1",
                "Boolean (optional): why.; »\"a\"",
                "Array of integers, mandatory; »1"
            })
    void typeAtTheBeginningOfTheDescriptionCounts(String description, String value) {
        assertFindings(Rule.TYPE_DOCUMENTED, hold("Why the call is held.", description, "\"lunch\"", value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Number (E.164) to call; \"5001\"",
                "Text: why; 5",
                "Integers are fine, too.; \"a\"",
                "A string.; 5"
            })
    void wordsInADescriptionThatAreNotATypeDoNotCount(String description, String value) {
        assertFindings(Rule.TYPE_DOCUMENTED, hold("Why the call is held.", description, "\"lunch\"", value));
    }

    @Test
    void eachParameterIsReportedOnce() {
        assertFindings(
                Rule.TYPE_DOCUMENTED,
                page("integer", "»\"a\"")
                        + "\n## Sample 2\n\n```\nPOST api/v2/me/calls/0A1B\n{\"operationName\": \"Hold\", \"reason\": \"b\"}\n```\n");
    }

    private static String page(String type, String value) {
        return hold(
                "| Parameter | Value |\n|---|---|\n| operationName | Hold |\n| reason | Why the call is held. |",
                """
                | Parameter | Type | Description |
                |---|---|---|
                | operationName | string | Hold |
                | reason | %s | Why the call is held. |""".formatted(type),
                "\"lunch\"",
                value);
    }
}
