package dev.verbatim.pages.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.page.Corpus;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Injects one defect into the practice pages, at every possible place. The page keeps its findings, and the defect adds exactly
 * one.
 */
final class InjectedDefectTest {
    private static final Severities SEVERITIES =
            Severities.of(Map.of(Severities.option(Rule.CAPABILITY_UNKNOWN), "note"));
    private static final Map<String, PageReading> PAGES = Corpus.read().stream()
            .filter(PageReading.Operation.class::isInstance)
            .collect(Collectors.toMap(PageReading::file, Function.identity()));
    private static final Map<String, List<String>> FINDINGS =
            PAGES.keySet().stream().collect(Collectors.toMap(Function.identity(), file -> findings(PAGES.get(file))));

    private static final String REQUEST = "(?<=\n)POST .*";
    private static final String SENT_NAME = "(?<=\n) *\"operationName\": .*";
    private static final String ROW = "(?<=\n)\\| (?!operationName|Parameter|Request|HTTP|Required|---).*";
    private static final String NAME_ROW = "\\| operationName .*\n";
    private static final String LAST_ROW = "\\|[^\n]*(?=\n\n## Sample)";
    private static final String STATUS = " *\"statusCode\": 0(?=\n)";
    private static final String CHANNEL = " *\"channel\": .*";
    private static final String CAPABILITIES = " *\"capabilities\": \\[\n";
    private static final String URI = " *\"uri\": .*";
    private static final String STATE = " *\"state\": .*";

    /** A defect: the replaced text, its replacement, the expected rule, and its line relative to the first replaced line. */
    private enum Defect {
        OTHER_TITLE("(?<=\n)# .*", "$", "s", Rule.PAGE_TITLE, 0),
        TITLE_IN_OTHER_CASE("(?<=\n)# .*", " [A-Z]", " x", Rule.PAGE_TITLE, 0),
        OTHER_LABEL("(?i)\\| HTTP method .*", "(?i)HTTP ", "", Rule.PROPERTY_MISSING, -2),
        NO_NAME_ROW(NAME_ROW, "(?s).*", "", Rule.OPERATION_NAME, -2),
        OTHER_NAME_SENT(SENT_NAME, ": \"", ": \"X", Rule.OPERATION_NAME, 0),
        NO_NAME_SENT("(?<=\n)POST .*\n+\\{\n *\"operationName\": .*\n", "(?s)\\{\n.*", "{\n", Rule.OPERATION_NAME, 0),
        TWO_NAMES_IN_A_ROW(ROW, "^\\| (\\w+)", "| $1, other", Rule.PARAMETER_NAME, 0),
        REMARK_IN_A_ROW(ROW, "^\\| (\\w+)", "| $1 (string)", Rule.PARAMETER_NAME, 0),
        NO_NAME_IN_A_ROW(NAME_ROW, "\n$", "\n| | Continued. |\n", Rule.PARAMETER_NAME, 1),
        ROW_TWICE(LAST_ROW, "^(?s)(.*)$", "$1\n$1", Rule.PARAMETER_DUPLICATE, 1),
        UNDOCUMENTED(SENT_NAME, "^", "  \"zzz\": 1,\n", Rule.PARAMETER_UNDOCUMENTED, 0),
        UNSAMPLED(NAME_ROW, "\n$", "\n| zzz | A number, required if held. |\n", Rule.PARAMETER_UNSAMPLED, 1),
        NO_REQUEST_LINE(REQUEST + "\n+", "(?s).*", "", Rule.REQUEST_LINE, 0),
        PROSE_AS_REQUEST_LINE(REQUEST, "POST", "POST on", Rule.REQUEST_LINE, 0),
        HTTP_IN_REQUEST_LINE(REQUEST, "POST", "HTTP POST", Rule.REQUEST_LINE, 0),
        OTHER_PATH(REQUEST, "api/v2", "api/v3", Rule.REQUEST_URL, 0),
        PATH_IN_OTHER_CASE(REQUEST, "api/v2/me", "api/v2/Me", Rule.REQUEST_URL, 0),
        LONGER_PATH(REQUEST, "\\s*$", "/x", Rule.REQUEST_URL, 0),
        ELLIPSIS(REQUEST, "api", ".../api", Rule.REQUEST_URL, 0),
        OTHER_METHOD(REQUEST, "POST", "PUT", Rule.REQUEST_METHOD, 0),
        COMMA_TOO_MUCH(STATUS, "$", ",", Rule.JSON_SYNTAX, 1),
        COMMA_MISSING(CHANNEL, "^", "  \"more\": 1\n", Rule.JSON_SYNTAX, 1),
        SINGLE_QUOTE(STATE, "\"", "'", Rule.JSON_SYNTAX, 0),
        NO_QUOTE(STATUS, "\"", "", Rule.JSON_SYNTAX, 0),
        LONG_LITERAL(STATUS, "0", "0L", Rule.JSON_SYNTAX, 0),
        BRACE_TOO_MUCH(CHANNEL + "\n", "\n", "\n}", Rule.JSON_SYNTAX, 1),
        BRACE_MISSING(STATUS + "\n}", "\n}", "", Rule.JSON_SYNTAX, 0),
        TEXT_AS_STATUS(STATUS, "0", "\"0\"", Rule.RESPONSE_STATUS, -1),
        NO_STATUS(STATUS, ".*", "", Rule.RESPONSE_STATUS, -1),
        UNKNOWN_CAPABILITY(CAPABILITIES, "\n", "\n\"Zzz\",\n", Rule.CAPABILITY_UNKNOWN, 1),
        BLANK_IN_URI(URI, "http:", "http: ", Rule.URI_SYNTAX, 0),
        BRACE_IN_URI(URI, "(\",?)$", "{x}$1", Rule.URI_SYNTAX, 0),
        BLANK_BEFORE(STATE, ": \"", ": \" ", Rule.VALUE_WHITESPACE, 0),
        BLANK_BEHIND(CHANNEL, "\"$", " \"", Rule.VALUE_WHITESPACE, 0),
        // AttachUserData is the first page with a duration, and all others are compared with it.
        OTHER_TYPE(
                "(?<!(?s:/AttachUserData -->.{0,9999})) *\"duration\": .*", "\"(\\d+)\"", "$1", Rule.TYPE_CONFLICT, 0),
        OTHER_ID("(?<=\n)POST .*/[0-9][^/\n]*(?=\\s(?s:.)*otification\n)", "[^/]+$", "0ZZ", Rule.SCENARIO_UNLINKED, 0);

        private final Pattern place;
        private final String what;
        private final String by;
        private final Rule rule;
        private final int line;

        Defect(String place, String what, String by, Rule rule, int line) {
            this.place = Pattern.compile(place);
            this.what = what;
            this.by = by;
            this.rule = rule;
            this.line = line;
        }

        /** Rules without findings on the page, because their findings change with the defect. */
        private Set<Rule> entangled() {
            return switch (rule) {
                case OPERATION_NAME -> Set.of(Rule.PAGE_TITLE);
                case REQUEST_LINE, REQUEST_URL -> Set.of(Rule.REQUEST_URL, Rule.SCENARIO_UNLINKED);
                case PARAMETER_NAME, PARAMETER_DUPLICATE, PARAMETER_UNDOCUMENTED -> Set.of(Rule.PARAMETER_UNSAMPLED);
                case JSON_SYNTAX ->
                    Set.of(
                            Rule.CAPABILITY_UNKNOWN,
                            Rule.NOTIFICATION_ENVELOPE,
                            Rule.SCENARIO_UNLINKED,
                            Rule.URI_SYNTAX,
                            Rule.VALUE_WHITESPACE);
                default -> Set.of();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void injectedDefectGivesExactlyItsFinding(Defect defect) {
        int mutants = 0;
        for (String file : PAGES.keySet()) {
            List<String> before = FINDINGS.get(file);
            if (before.stream()
                    .noneMatch(finding -> finding.contains(Rule.JSON_SYNTAX.id())
                            || defect.entangled().stream().map(Rule::id).anyMatch(finding::contains)
                            || finding.contains(defect.rule.id()))) {
                mutants += inject(defect, file, before);
            }
        }
        assertThat(mutants).as("mutants").isPositive();
    }

    private static int inject(Defect defect, String file, List<String> before) {
        int mutants = 0;
        String text = Corpus.text(file);
        for (Matcher matcher = defect.place.matcher(text); matcher.find(); ) {
            String replaced = matcher.group().replaceFirst(defect.what, defect.by);
            String mutant = text.substring(0, matcher.start()) + replaced + text.substring(matcher.end());
            if (mutant.equals(text)) {
                continue;
            }
            int line = lines(text.substring(0, matcher.start()));
            List<String> expected = shifted(before, line, lines(replaced) - lines(matcher.group()));
            expected.add(finding(line + 1 + defect.line, defect.rule));
            List<String> found = new ArrayList<>(
                    findings(PageReader.read(file, mutant, Style.WEBSERVICES).get(0)));
            if (defect == Defect.NO_NAME_ROW) {
                // Pages that list the operation as a capability now list one without a page.
                found.removeIf(finding -> finding.endsWith(Rule.CAPABILITY_UNKNOWN.id()));
                expected.removeIf(finding -> finding.endsWith(Rule.CAPABILITY_UNKNOWN.id()));
            }
            assertThat(found).as(() -> file + " with " + replaced).containsExactlyInAnyOrderElementsOf(expected);
            mutants++;
        }
        return mutants;
    }

    private static List<String> shifted(List<String> findings, int from, int by) {
        List<String> shifted = new ArrayList<>();
        for (String finding : findings) {
            int line = Integer.parseInt(finding.substring(0, finding.indexOf(' ')));
            shifted.add(line > from + 1 ? line + by + finding.substring(finding.indexOf(' ')) : finding);
        }
        return shifted;
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** Returns the findings about a page, checked with the other pages of its folder. */
    private static List<String> findings(PageReading reading) {
        String folder = reading.file().substring(0, reading.file().lastIndexOf('/') + 1);
        List<PageReading> readings = new ArrayList<>(List.of(reading));
        PAGES.forEach((file, page) -> {
            if (file.startsWith(folder) && !file.equals(reading.file())) {
                readings.add(page);
            }
        });
        return PageChecks.checkReadings(readings, SEVERITIES).stream()
                .filter(finding -> finding.file().equals(reading.file()))
                .map(finding -> finding(finding.position().line(), finding.rule()))
                .toList();
    }

    private static String finding(int line, Rule rule) {
        return line + " " + rule.id();
    }
}
