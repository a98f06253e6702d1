package dev.verbatim.pages.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pages with a {@code »} before each position where a finding is expected. */
final class MarkedPage {
    /** A page without findings; {@link #hold} returns variants of it. */
    static final String HOLD = """
            # Hold

            This operation is part of the Voice API section of the Web Services API.

            ## Overview

            Puts a call on hold.

            | Request URL | /api/v2/me/calls/{id} |
            |---|---|
            | HTTP method | POST |
            | Required features | api-voice |

            ## Parameters

            | Parameter | Value |
            |---|---|
            | operationName | Hold |
            | reason | Why the call is held. |

            ## Sample

            ### Request

            ```
            POST api/v2/me/calls/0A1B
            {
              "operationName": "Hold",
              "reason": "lunch"
            }
            ```

            ### HTTP response

            ```
            {
              "statusCode": 0
            }
            ```

            ### CometD notification

            ```
            {
              "data": {
                "call": {
                  "id": "0A1B",
                  "state": "Held",
                  "capabilities": [
                    "Hold"
                  ],
                  "uri": "http://127.0.0.1:8080/api/v2/me/calls/0A1B"
                },
                "messageType": "CallStateChangeMessage"
              },
              "channel": "/v2/me/calls"
            }
            ```
            """;

    private static final char MARK = '»';

    private MarkedPage() {}

    /** Returns {@link #HOLD} with replacements: alternately a text, which must occur, and its replacement. */
    static String hold(String... replacements) {
        return replace(HOLD, replacements);
    }

    /** Returns a text with replacements, as for {@link #hold}. */
    static String replace(String text, String... replacements) {
        String replaced = text;
        for (int index = 0; index < replacements.length; index += 2) {
            assertThat(replaced).contains(replacements[index]);
            replaced = replaced.replace(replacements[index], replacements[index + 1]);
        }
        return replaced;
    }

    /** Asserts that a page has findings of one rule at its marks, and no other findings. */
    static List<Finding> assertFindings(Rule rule, String marked) {
        List<Finding> findings = findings(rule, Map.of("voice/Hold.md", marked));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.rule()).isEqualTo(rule));
        return assertMarks(rule, findings, Map.of("voice/Hold.md", marked));
    }

    /** Asserts that a page has findings of one rule at its marks; findings of other rules are ignored. */
    static List<Finding> assertFindingsAmongOthers(Rule rule, String marked) {
        return assertFindingsAmongOthers(rule, Map.of("voice/Hold.md", marked));
    }

    /** Asserts that pages, by file, have findings of one rule at their marks; findings of other rules are ignored. */
    static List<Finding> assertFindingsAmongOthers(Rule rule, Map<String, String> marked) {
        List<Finding> found = findings(rule, marked).stream()
                .filter(finding -> finding.rule() == rule)
                .toList();
        return assertMarks(rule, found, marked);
    }

    private static List<Finding> assertMarks(Rule rule, List<Finding> findings, Map<String, String> marked) {
        List<String> expected = new ArrayList<>();
        marked.forEach((file, text) -> marks(text).forEach(position -> expected.add(file + ":" + position)));
        assertThat(findings)
                .as(rule.id())
                .extracting(finding -> finding.file() + ":" + finding.position())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(findings)
                .extracting(Finding::message)
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("\n", "\r"));
        return findings;
    }

    private static List<Finding> findings(Rule rule, Map<String, String> marked) {
        List<PageReading> readings = new ArrayList<>();
        marked.forEach((file, text) ->
                readings.add(PageReader.read(file, text.replace("" + MARK, ""), Style.WEBSERVICES)
                        .get(0)));
        // In a folder with one page, other capabilities have no page, so this rule runs only in its own tests.
        String option = Severities.option(Rule.CAPABILITY_UNKNOWN);
        return PageChecks.checkReadings(
                readings, Severities.of(rule == Rule.CAPABILITY_UNKNOWN ? Map.of(option, "note") : Map.of()));
    }

    private static List<Position> marks(String text) {
        List<Position> marks = new ArrayList<>();
        int line = 1;
        int column = 1;
        for (char c : text.toCharArray()) {
            if (c == MARK) {
                marks.add(new Position(line, column));
            } else if (c == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return marks;
    }
}
