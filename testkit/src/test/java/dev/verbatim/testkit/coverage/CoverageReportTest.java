package dev.verbatim.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.testkit.ApiModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Reports from models and recordings: how they are joined, what is printed, which thresholds are met. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageReportTest {
    private ApiModel model;

    @BeforeAll
    void compile(@TempDir Path classes) throws Exception {
        model = Robots.compiled(classes).model;
    }

    @Test
    void theOrderAndTheNumberOfRecordingsDoNotMatter() {
        Recording ping = recording("acme.PingTest", new Mark(ItemId.operation("Ping"), Column.REPLAYED));
        Recording beep = recording("acme.BeepTest", new Mark(ItemId.operation("Beep"), Column.REPLAYED));
        Recording both = recording(
                "acme.PingTest",
                new Mark(ItemId.operation("Ping"), Column.REPLAYED),
                new Mark(ItemId.operation("Beep"), Column.REPLAYED));

        String expected = json(ping, beep);
        assertThat(json(beep, ping)).isEqualTo(expected);
        assertThat(json(ping, beep, ping, beep)).isEqualTo(expected);
        assertThat(CoverageReport.of(List.of(model, model), List.of(ping, beep))
                        .share(Kind.OPERATIONS, Column.REPLAYED))
                .isEqualTo(new Share(2, 4));
        assertThat(report(both).toString()).isEqualTo(report(ping, beep).toString());
        assertThat(report(ping).share(Kind.OPERATIONS, Column.REPLAYED)).isEqualTo(new Share(1, 4));
    }

    @Test
    void aRecordingOfOtherPagesDoesNotCount() {
        ApiPages changed = new ApiPages(model.api(), model.folder(), "another digest");
        Recording old = Recording.of(
                "acme.OldTest", Map.of(changed, Set.of(new Mark(ItemId.operation("Ping"), Column.REPLAYED))));

        assertThat(report(old).share(Kind.OPERATIONS, Column.REPLAYED)).isEqualTo(new Share(0, 4));
    }

    @Test
    void aTableHasALineForEachKind() {
        Recording ping = recording("acme.PingTest", new Mark(ItemId.operation("Ping"), Column.REPLAYED));

        assertThat(report(ping).toString().lines().toList())
                .containsExactly(
                        "Robots, pages in robots",
                        "                         documented         implemented             decoded            replayed",
                        "operations                        4       3 of 4   75 %       0 of 4    0 %       1 of 4   25 %",
                        "parameters                       11      9 of 11   81 %      0 of 11    0 %      0 of 11    0 %",
                        "statuses                          2       2 of 2  100 %                   -       0 of 2    0 %",
                        "notifications                     3       3 of 3  100 %       0 of 3    0 %       0 of 3    0 %",
                        "capabilities                      2       2 of 2  100 %       0 of 2    0 %       0 of 2    0 %",
                        "steps                             8       8 of 8  100 %       0 of 5    0 %       0 of 8    0 %");
    }

    @Test
    void aThresholdNamesWhatIsMissing() {
        Recording ping = recording("acme.PingTest", new Mark(ItemId.operation("Ping"), Column.REPLAYED));
        CoverageReport report = report(ping);

        assertThat(Threshold.parse("operations", "25").isMet(report)).isTrue();
        assertThat(Threshold.parse("operations", "25").missing(report)).isEmpty();
        assertThat(Threshold.parse("operations", "26").isMet(report)).isFalse();
        assertThat(Threshold.parse("operations", "26").missing(report))
                .extracting(gap -> gap.page() + ":" + gap.line() + " " + gap.name() + " " + gap.column())
                .containsExactly(
                        "robots/Beep.md:1 Beep replayed",
                        "robots/Move.md:1 Move replayed",
                        "robots/Fly.md:1 Fly replayed");
        assertThat(Threshold.parse("operations.implemented", "75").isMet(report))
                .isTrue();
        assertThat(Threshold.parse("statuses.decoded", "100").isMet(report)).isTrue();
    }

    @Test
    void aThresholdThatIsNotOneSaysWhatToWrite() {
        assertThatThrownBy(() -> Threshold.parse("operatons", "100"))
                .hasMessage(
                        "There is no threshold \"operatons\" (did you mean operations?). Write one of operations, parameters, statuses,"
                                + " notifications, capabilities, steps, and perhaps one of documented, implemented, decoded,"
                                + " replayed after a dot, such as operations.decoded.");
        assertThatThrownBy(() -> Threshold.parse("steps.done", "100")).hasMessageContaining("\"steps.done\"");
        assertThatThrownBy(() -> Threshold.parse("steps", "101"))
                .hasMessage("The threshold steps is \"101\". Write a whole number of percents from 0 to 100.");
        assertThatThrownBy(() -> Threshold.parse("steps", "all")).hasMessageContaining("\"all\"");
    }

    @Test
    void aCapabilityThatEveryMessageAnnouncesIsNeverRefused(@TempDir Path folder) throws Exception {
        assertThat(beep(folder.resolve("always"), "\"capabilities\": [\"Beep\"]"))
                .containsExactly(ItemId.capability("Beep", true));
        assertThat(beep(folder.resolve("once"), "\"capabilities\": []"))
                .containsExactly(ItemId.capability("Beep", true), ItemId.capability("Beep", false));
    }

    /** Returns the items about the capability of an operation without a rule. */
    private static List<ItemId> beep(Path folder, String last) throws Exception {
        Path pages = Files.createDirectories(folder.resolve("pages/robots"));
        try (Stream<Path> files = Files.list(Robots.PAGES.resolve("robots"))) {
            for (Path file : files.toList()) {
                Files.writeString(
                        pages.resolve(file.getFileName()),
                        Files.readString(file)
                                .replace("\"capabilities\": []", last)
                                .replace("\"capabilities\": [\n", "\"capabilities\": [\n      \"Beep\",\n"));
            }
        }
        ApiModel model =
                Robots.compiled(folder.resolve("pages"), Files.createDirectories(folder.resolve("classes"))).model;
        return DocumentedItems.of(model).keySet().stream()
                .filter(item ->
                        item.kind() == Kind.CAPABILITIES && item.toString().contains("Beep"))
                .toList();
    }

    @Test
    void onlyEverythingIsAHundredPercent() {
        assertThat(new Share(999, 1000).percent()).isEqualTo(99);
        assertThat(new Share(999, 1000).isAtLeast(100)).isFalse();
        assertThat(new Share(1000, 1000).percent()).isEqualTo(100);
        assertThat(new Share(0, 0).isAtLeast(100)).isTrue();
    }

    private String json(Recording... recordings) {
        return CoverageJson.of(report(recordings));
    }

    private CoverageReport report(Recording... recordings) {
        return CoverageReport.of(List.of(model), List.of(recordings));
    }

    private Recording recording(String test, Mark... marks) {
        return Recording.of(test, Map.of(ApiPages.of(model), Set.of(marks)));
    }
}
