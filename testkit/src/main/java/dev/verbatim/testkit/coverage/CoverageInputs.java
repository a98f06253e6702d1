package dev.verbatim.testkit.coverage;

import dev.verbatim.testkit.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Collects the models and the recordings of modules, and joins them into a report:
 *
 * <pre>{@code
 * CoverageInputs inputs = new CoverageInputs();
 * inputs.addModel(Path.of("build/classes/java/main/META-INF/verbatim/com.acme.voice/Voice.json"));
 * inputs.addRecordings(Path.of("build/verbatim-coverage"), Path.of("build/classes/java/test"));
 * System.out.println(inputs.report());
 * }</pre>
 *
 * <p>{@code mvn verbatim:coverage} does so for the modules of a build. Not thread-safe.
 *
 * @since 0.2.0
 */
public final class CoverageInputs {
    private final List<ApiModel> models = new ArrayList<>();
    private final List<Recording> recordings = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    /** Creates inputs without models and recordings. */
    public CoverageInputs() {}

    /**
     * Adds the model of an API.
     *
     * @param file a file that the processor wrote below {@code META-INF/verbatim} in the class output
     * @throws IllegalStateException if it is not a model of this version; the message says what to do
     */
    public void addModel(Path file) {
        models.add(ApiModel.read(file));
    }

    /**
     * Adds the recordings of a module, without those of test classes that no longer exist.
     *
     * @param folder the folder that its tests wrote them into; need not exist
     * @param testClasses the class output of the tests
     * @throws IllegalArgumentException if a file is not a recording of this version; the message says what to do
     */
    public void addRecordings(Path folder, Path testClasses) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
        for (Path file : files) {
            Recording recording = RecordingFile.read(file);
            String test = recording.test();
            if (test.isEmpty() || Files.exists(testClasses.resolve(test.replace('.', '/') + ".class"))) {
                recordings.add(recording);
            } else {
                ignored.add("The recording of " + test + " is ignored, because there is no such test class any more.");
            }
        }
    }

    /**
     * Returns why recordings do not count, as sentences: their test class does not exist, or their pages have changed since.
     *
     * @return empty if all count
     */
    public List<String> ignored() {
        List<String> all = new ArrayList<>(ignored);
        for (Recording recording : recordings) {
            for (ApiPages pages : recording.marks().keySet()) {
                List<ApiPages> same = models.stream()
                        .map(ApiPages::of)
                        .filter(pages::isSameApi)
                        .toList();
                if (!same.isEmpty() && !same.contains(pages)) {
                    all.add("The recording of "
                            + (recording.test().isEmpty() ? "what ran outside of tests" : recording.test())
                            + " is ignored, because the pages of " + pages.api()
                            + " have changed since. Run the tests again.");
                }
            }
        }
        return all;
    }

    /** Returns whether a recording says anything about one of the APIs. */
    public boolean hasRecordings() {
        return recordings.stream()
                .flatMap(recording -> recording.marks().keySet().stream())
                .anyMatch(pages -> models.stream().map(ApiPages::of).anyMatch(pages::equals));
    }

    /** Returns the report about all models that were added. */
    public CoverageReport report() {
        return CoverageReport.of(models, recordings);
    }
}
