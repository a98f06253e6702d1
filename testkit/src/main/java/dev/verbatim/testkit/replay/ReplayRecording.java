package dev.verbatim.testkit.replay;

import dev.verbatim.pages.secret.Credentials;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.coverage.Coverage;
import dev.verbatim.testkit.json.Difference;
import dev.verbatim.testkit.json.ValueChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The recording of a replay, from which {@code mvn verbatim:accept} proposes new values for the sample: every value that differs, with
 * the documented ids in the place of the live ones. A value that looks like a credential is not in it. A replay of the same sample
 * replaces its recording; the same values give the same bytes.
 */
final class ReplayRecording {
    /** The format; a goal of another version refuses it. */
    private static final String FORMAT = "verbatim-replay-1";

    private static final String FOLDER = "verbatim-replay";
    private static final String PROPERTY = "verbatim.replay.folder";
    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[^A-Za-z0-9._-]");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ReplayReport report;
    private final DocumentedIds ids;

    private ReplayRecording(ReplayReport report) {
        this.report = report;
        ids = new DocumentedIds(report.bindings(), report.server().base());
    }

    /** Writes the recording, if there is a folder for it. */
    static void write(ReplayReport report) {
        folder().ifPresent(folder -> write(folder, report));
    }

    static void write(Path folder, ReplayReport report) {
        Sample sample = report.scenario().sample();
        String name = NOT_IN_FILE_NAMES
                .matcher(sample.page() + "-" + sample.line() + "-" + sample.operation())
                .replaceAll("_");
        String text = new ReplayRecording(report).json().toPrettyString().replace("\r\n", "\n") + "\n";
        try {
            RecordedTests.OF_THIS_JVM.write(folder, name + ".json", text, Coverage.runningTests());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the recording of " + report.scenario() + " into " + folder, e);
        }
    }

    /** The folder of the property, else one in the output of the build; none where nothing is built. */
    private static Optional<Path> folder() {
        String set = System.getProperty(PROPERTY);
        if (set != null) {
            return set.isBlank() ? Optional.empty() : Optional.of(Path.of(set));
        }
        Path module = Path.of(System.getProperty("basedir", System.getProperty("user.dir", "")));
        return List.of("target", "build").stream()
                .map(module::resolve)
                .filter(Files::isDirectory)
                .map(output -> output.resolve(FOLDER))
                .findFirst();
    }

    private ObjectNode json() {
        Sample sample = report.scenario().sample();
        ObjectNode recording = NODES.objectNode();
        recording
                .put("format", FORMAT)
                .put("page", sample.page())
                .put("operation", sample.operation())
                .put("heading", sample.line());
        // A recording whose test classes no longer exist does not count.
        ArrayNode tests = recording.putArray("tests");
        Coverage.runningTests().forEach(tests::add);
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
