package dev.verbatim.pages.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.source.Position;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final BiPredicate<Rule, String> ALL = (rule, file) -> true;

    private static final Finding FOO = finding("voice/Hold.md", 21, "sample 1 sends \"foo\"");
    private static final Finding BAR = finding("voice/Hold.md", 22, "sample 1 sends \"bar\"");

    @Test
    void isSortedAndHasNoLineNumbers() {
        assertThat(Baseline.EMPTY.rewrite(List.of(FOO, BAR), ALL).lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "voice/Hold.md: [parameter-undocumented] sample 1 sends \"bar\"",
                        "voice/Hold.md: [parameter-undocumented] sample 1 sends \"foo\"");
    }

    @Test
    void mutesItsFindingsAfterLinesShift() {
        Baseline baseline = baselineOf(FOO);

        assertThat(baseline.apply(List.of(finding(FOO.file(), 99, FOO.message()), BAR), ALL))
                .containsExactly(BAR);
    }

    @Test
    void mutesAMessageAfterTheLinesItMentionsShift() {
        Finding conflict = finding("voice/Hold.md", 30, "\"id\" is a number here, but a string at voice/Dial.md:12:7");

        assertThat(baselineOf(conflict)
                        .apply(
                                List.of(finding(
                                        conflict.file(), 30, conflict.message().replace("12:7", "14:7"))),
                                ALL))
                .isEmpty();
    }

    @Test
    void acceptsAFindingAsItWasPrinted() {
        assertThat(Baseline.of("baseline.txt", FOO.toString()).apply(List.of(FOO), ALL))
                .isEmpty();
    }

    @Test
    void mutesAFindingOncePerEntry() {
        Finding second = finding(FOO.file(), 40, FOO.message());
        Finding third = finding(FOO.file(), 60, FOO.message());

        assertThat(baselineOf(FOO, second).apply(List.of(third, FOO, second), ALL))
                .containsExactly(third);
    }

    @Test
    void reportsAnEntryThatNoLongerOccursAtItsLine() {
        assertThat(baselineOf(FOO, BAR).apply(List.of(FOO), ALL))
                .extracting(Finding::toString)
                .containsExactly("baseline.txt:3:1: [baseline-unused] \"voice/Hold.md: [parameter-undocumented] "
                        + "sample 1 sends \"bar\"\" no longer occurs; delete this line");
    }

    @Test
    void reportsALineThatIsNotAnEntry() {
        assertThat(Baseline.of("baseline.txt", "voice/Hold.md: [no-such-rule] x\n\nnonsense\n")
                        .apply(List.of(), (rule, file) -> false))
                .extracting(Finding::position)
                .containsExactly(new Position(1, 1), new Position(3, 1));
    }

    @Test
    void keepsEntriesOfRulesThatWereNotRun() {
        Baseline baseline = Baseline.of("baseline.txt", "voice/Hold.md: [page-unclaimed] no interface claims it\n");
        BiPredicate<Rule, String> pagesOnly = (rule, file) -> rule != Rule.PAGE_UNCLAIMED;

        assertThat(baseline.apply(List.of(), pagesOnly)).isEmpty();
        assertThat(baseline.rewrite(List.of(FOO), pagesOnly)).contains("[page-unclaimed]", "\"foo\"");
    }

    @Test
    void ignoresByteOrderMarkAndWhiteSpace() {
        Baseline baseline = Baseline.of(
                "baseline.txt",
                "\uFEFF# old\r\n  voice/Hold.md: [parameter-undocumented] sample 1 sends \"foo\" \r\n\r\n");

        assertThat(baseline.apply(List.of(FOO), ALL)).isEmpty();
    }

    private static Baseline baselineOf(Finding... findings) {
        return Baseline.of("baseline.txt", Baseline.EMPTY.rewrite(List.of(findings), ALL));
    }

    private static Finding finding(String file, int line, String message) {
        return new Finding(Rule.PARAMETER_UNDOCUMENTED, file, new Position(line, 3), message);
    }
}
