package dev.verbatim.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Leaves out one thing that ran, and compares the reports cell by cell: exactly one cell is lower. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageGapsTest {
    private static final String OK = "{\"statusCode\":0}";

    private Robots robots;
    private TestRun run;
    private Coverage coverage;

    @TempDir
    Path folder;

    @BeforeAll
    void compile(@TempDir Path classes) throws Exception {
        robots = Robots.compiled(classes);
    }

    /** What ran beside the things below: what covers all the other cells. */
    private void others() throws Exception {
        for (Sample sample : robots.model.samples()) {
            for (Step step : sample.steps()) {
                if (!(step instanceof Step.Response)) {
                    coverage.decoded(sample, step, sample.operation());
                }
            }
        }
        for (Sample sample : robots.model.samples()) {
            sample.steps().stream()
                    .filter(step -> !isLast(sample, step))
                    .forEach(step -> coverage.replayed(sample, step));
        }
        coverage.exchanged("{\"operationName\":\"Beep\"}", OK);
        coverage.exchanged("{\"operationName\":\"Move\",\"x\":1,\"turbo\":true}", OK);
        coverage.exchanged("{\"operationName\":\"Move\",\"x\":1,\"turbo\":true,\"tag\":\"t\",\"paint\":\"red\"}", OK);
    }

    private static boolean isLast(Sample sample, Step step) {
        return step.number() == sample.steps().size();
    }

    /** Things that run, by the only cell that each of them covers. */
    private Map<String, Thing> things() {
        Map<String, Thing> things = new LinkedHashMap<>();
        things.put(
                "operation Ping replayed",
                () -> assertThat(robots.send(coverage.observer(), "r1", ping())).isZero());
        things.put(
                "operation Beep decoded", () -> robots.send(coverage.observer(), "r1", "{\"operationName\":\"Beep\"}"));
        things.put(
                "parameter speed present replayed",
                () -> coverage.exchanged("{\"operationName\":\"Move\",\"x\":1,\"turbo\":true,\"speed\":1}", OK));
        things.put(
                "parameter turbo absent replayed",
                () -> coverage.exchanged("{\"operationName\":\"Move\",\"x\":1}", OK));
        things.put(
                "parameter tag absent decoded",
                () -> robots.send(coverage.observer(), "r1", "{\"operationName\":\"Move\",\"x\":1,\"turbo\":\"y\"}"));
        things.put(
                "parameter paint present decoded",
                () -> robots.send(
                        coverage.observer(),
                        "r1",
                        "{\"operationName\":\"Move\",\"x\":1,\"turbo\":\"y\",\"tag\":\"t\",\"paint\":\"red\"}"));
        things.put(
                "status 40 of Move replayed",
                () -> assertThat(robots.send(coverage.observer(), "stuck", move()))
                        .isEqualTo(40));
        things.put(
                "status 41 replayed",
                () -> assertThat(robots.send(coverage.observer(), "empty", ping()))
                        .isEqualTo(41));
        things.put(
                "capability Move refused",
                () -> assertThat(robots.send(coverage.observer(), "busy", move()))
                        .isEqualTo(2));
        things.put("RobotMoved Started replayed", () -> robots.push(coverage.sink((user, message) -> {}), "Started"));
        things.put("RobotMoved Arrived replayed", () -> robots.push(coverage.sink((user, message) -> {}), "Arrived"));
        for (Sample sample : robots.model.samples()) {
            Step last = sample.steps().get(sample.steps().size() - 1);
            things.put("last step of " + sample.page() + " " + sample.heading(), () -> coverage.replayed(sample, last));
        }
        return things;
    }

    private static String ping() {
        return "{\"operationName\":\"Ping\"}";
    }

    private static String move() {
        return "{\"operationName\":\"Move\",\"x\":1,\"speed\":1,\"turbo\":\"y\",\"tag\":\"t\"}";
    }

    @TestFactory
    Stream<DynamicTest> aThingThatDoesNotRunLowersOneCell() {
        Map<String, String> lowered = new TreeMap<>();
        lowered.put("operation Ping replayed", "[operations [Ping] replayed]");
        lowered.put("operation Beep decoded", "[operations [Beep] decoded]");
        lowered.put("parameter speed present replayed", "[parameters [Move, speed, present] replayed]");
        lowered.put("parameter turbo absent replayed", "[parameters [Move, turbo, absent] replayed]");
        lowered.put("parameter tag absent decoded", "[parameters [Move, tag, absent] decoded]");
        lowered.put("parameter paint present decoded", "[parameters [Move, paint, present] decoded]");
        lowered.put("status 40 of Move replayed", "[statuses [Move, 40] replayed]");
        lowered.put("status 41 replayed", "[statuses [, 41] replayed]");
        lowered.put("capability Move refused", "[capabilities [Move, refused] replayed]");
        lowered.put("RobotMoved Started replayed", "[notifications [RobotMoved, notificationType, Started] replayed]");
        lowered.put("RobotMoved Arrived replayed", "[notifications [RobotMoved, notificationType, Arrived] replayed]");
        for (Sample sample : robots.model.samples()) {
            int line = sample.steps().get(sample.steps().size() - 1).line();
            lowered.put(
                    "last step of " + sample.page() + " " + sample.heading(),
                    "[steps [" + sample.page() + ", " + line + "] replayed]");
        }
        return lowered.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    CoverageReport all = report("");
                    CoverageReport less = report(each.getKey());
                    List<String> difference = new ArrayList<>(covered(all));
                    difference.removeAll(covered(less));
                    assertThat(difference).containsExactly(each.getValue());
                    assertThat(covered(all)).containsAll(covered(less));
                }));
    }

    @Test
    void everyMarkOfARunStandsForOneCell() throws Exception {
        Recording recording = record("");
        CoverageReport all = report(recording);
        ApiPages pages = ApiPages.of(robots.model);
        int cells = 0;
        for (Mark mark : recording.marks().get(pages)) {
            NavigableSet<Mark> rest = new TreeSet<>(recording.marks().get(pages));
            rest.remove(mark);
            List<String> difference = new ArrayList<>(covered(all));
            difference.removeAll(covered(report(Recording.of("acme.ATest", Map.of(pages, rest)))));

            // Marks of what no page documents, such as the status of a success, stand for none.
            assertThat(difference).hasSizeLessThan(2);
            difference.forEach(cell -> assertThat(cell)
                    .isEqualTo("[" + mark.item().kind() + " " + mark.item().parts() + " " + mark.column() + "]"));
            cells += difference.size();
        }
        assertThat(cells).isGreaterThan(40);
    }

    @Test
    void whatIsMissingIsNamedWithItsPlaceAndARemedy() throws Exception {
        assertThat(report("").gaps())
                .extracting(Gap::toString)
                .containsExactly(
                        "robots/Fly.md:1: Fly is not implemented. Declare the interfaces for this page; mvn"
                                + " verbatim:scaffold writes them.",
                        "robots/Fly.md:1: Fly is not decoded. Run the tests of the samples, or send such a request to a"
                                + " server that has the observer of Coverage.",
                        "robots/Fly.md:1: Fly is not replayed. Replay one of its samples, or let Fly succeed in a test of"
                                + " the server.",
                        "robots/Fly.md:15: Fly, height present is not implemented. Declare the interfaces for this page;"
                                + " mvn verbatim:scaffold writes them.",
                        "robots/Fly.md:15: Fly, height present is not decoded. Run the tests of the samples, or send"
                                + " such a request to a server that has the observer of Coverage.",
                        "robots/Fly.md:15: Fly, height present is not replayed. In a test of the server, let Fly succeed"
                                + " with the parameter height.",
                        "robots/Fly.md:15: Fly, height absent is not implemented. Declare the interfaces for this page;"
                                + " mvn verbatim:scaffold writes them.",
                        "robots/Fly.md:15: Fly, height absent is not decoded. Run the tests of the samples, or send such"
                                + " a request to a server that has the observer of Coverage.",
                        "robots/Fly.md:15: Fly, height absent is not replayed. In a test of the server, let Fly succeed"
                                + " without the parameter height.");
    }

    private CoverageReport report(String without) throws Exception {
        return report(record(without));
    }

    private CoverageReport report(Recording recording) {
        return CoverageReport.of(List.of(robots.model), List.of(recording));
    }

    /** Runs everything but one thing, and reads the recording that was written. */
    private Recording record(String without) throws Exception {
        run = new TestRun(Optional.of(folder));
        coverage = new Coverage(robots.model, run);
        run.begin("acme.ATest");
        others();
        for (Map.Entry<String, Thing> thing : things().entrySet()) {
            if (!thing.getKey().equals(without)) {
                thing.getValue().run();
            }
        }
        run.end("acme.ATest");
        return RecordingFile.read(folder.resolve("acme.ATest.json"));
    }

    private static List<String> covered(CoverageReport report) {
        List<String> cells = new ArrayList<>();
        for (ApiCoverage api : report.apis()) {
            for (Row row : api.rows()) {
                for (Column column : Column.values()) {
                    if (row.applies(column) && row.isCovered(column)) {
                        ItemId id = row.item().id();
                        cells.add("[" + id.kind() + " " + id.parts() + " " + column + "]");
                    }
                }
            }
        }
        return cells;
    }

    /** Something that runs. */
    @FunctionalInterface
    private interface Thing {
        void run() throws Exception;
    }
}
