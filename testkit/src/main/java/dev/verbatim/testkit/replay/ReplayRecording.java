package dev.verbatim.testkit.replay;

import dev.verbatim.pages.secret.Credentials;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.json.Difference;
import dev.verbatim.testkit.json.ValueChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The recording of a replay, from which {@code mvn verbatim:accept} proposes new values for the sample: every value that differs, with
 * the documented ids in the place of the live ones. A value that looks like a credential is not in it. The same values give the same bytes.
 */
final class ReplayRecording {
    /** The format; a goal of another version refuses it. */
    private static final String FORMAT = "verbatim-replay-1";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ReplayReport report;
    private final List<String> tests;
    private final DocumentedIds ids;

    private ReplayRecording(ReplayReport report, List<String> tests) {
        this.report = report;
        this.tests = tests;
        ids = new DocumentedIds(report.bindings(), report.server().base());
    }

    /** Records a replay for the test classes that run. */
    static void write(ReplayReport report) {
        RecordingFolder.find().ifPresent(folder -> write(folder, report, RunningTests.names()));
    }

    static void write(Path folder, ReplayReport report, List<String> tests) {
        Sample sample = report.scenario().sample();
        String name = sample.page() + "-" + first(sample) + "-" + sample.operation()
                + tests.stream().map(test -> "-" + test).collect(Collectors.joining());
        try {
            RecordedTests.OF_THIS_JVM.write(folder, name, new ReplayRecording(report, tests).json(), tests);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the recording of " + report.scenario() + " into " + folder, e);
        }
    }

    /** The line that tells this sample from others below the same heading. */
    private static int first(Sample sample) {
        return sample.steps().get(0).line();
    }

    private ObjectNode json() {
        Sample sample = report.scenario().sample();
        ObjectNode recording = NODES.objectNode();
        recording
                .put("format", FORMAT)
                .put("page", sample.page())
                .put("operation", sample.operation())
                .put("first", first(sample));
        // A recording whose test classes no longer exist does not count.
        ArrayNode running = recording.putArray("tests");
        tests.forEach(running::add);
        ArrayNode changes = recording.putArray("changes");
        ArrayNode problems = recording.putArray("problems");
        for (StepResult result : report.steps()) {
            for (Mismatch mismatch : result.mismatches()) {
                if (mismatch.differences().isEmpty()) {
                    problems.add(
                            "step " + result.step().number() + " on line " + mismatch.line() + ": " + mismatch.what());
                }
                for (Difference difference : mismatch.differences()) {
                    difference
                            .change()
                            .ifPresentOrElse(
                                    change -> changes.add(change(result, change)),
                                    () -> problems.add(
                                            "step " + result.step().number() + " on line " + difference.line() + ": "
                                                    + difference.path() + " is not what the request sent"));
                }
            }
        }
        return recording;
    }

    private ObjectNode change(StepResult result, ValueChange change) {
        ObjectNode json = NODES.objectNode();
        json.put("step", result.step().number());
        ArrayNode at = json.putArray("at");
        for (JsonPointer part = change.at(); !part.matches(); part = part.tail()) {
            at.add(part.getMatchingProperty());
        }
        String name = name(change.at());
        change.documented().ifPresent(value -> json.put("documented", value.toString()));
        change.observed().ifPresent(value -> {
            JsonNode bound = ids.documented(name, change.documented(), value);
            Optional<String> refusal = secret(name, bound).or(() -> ids.refusal(bound));
            if (refusal.isPresent()) {
                json.put("refusal", refusal.get());
            } else {
                json.put("observed", bound.toString());
            }
        });
        return json;
    }

    /** The name of the last member; an element of an array has the array's. */
    private static String name(JsonPointer at) {
        String name = "";
        for (JsonPointer part = at; !part.matches(); part = part.tail()) {
            if (!part.mayMatchElement()) {
                name = part.getMatchingProperty();
            }
        }
        return name;
    }

    private static Optional<String> secret(String name, JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .flatMap(member -> secret(member.getKey(), member.getValue()).stream())
                    .findFirst();
        }
        if (value.isArray()) {
            return value.valueStream()
                    .flatMap(element -> secret(name, element).stream())
                    .findFirst();
        }
        return value.isNull() || value.isBoolean() ? Optional.empty() : Credentials.reason(name, ScalarText.of(value));
    }
}
