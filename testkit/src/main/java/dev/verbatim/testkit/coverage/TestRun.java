package dev.verbatim.testkit.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Collects the marks of a JVM, by the test classes that run. Static, because nobody passes an object from the tests of a user
 * through their server to its observers. Thread-safe.
 */
final class TestRun {
    /** What runs outside of tests, such as the main method of a demo. */
    private static final String OUTSIDE = "";

    private static final TestRun RUN = new TestRun(RecordingFolder.find());

    private final Optional<Path> folder;
    private final Map<String, Map<ApiPages, Set<Mark>>> recorded = new ConcurrentHashMap<>();
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    TestRun(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Returns the run of this JVM. */
    static TestRun ofThisJvm() {
        return RUN;
    }

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(RUN::end, "verbatim-coverage"));
    }

    /** Returns whether there is a folder to write into; otherwise nothing needs to be found out. */
    boolean isOn() {
        return folder.isPresent();
    }

    /** Adds a mark to the recordings of all test classes that run now. */
    void add(ApiPages pages, Mark mark) {
        if (folder.isEmpty()) {
            return;
        }
        List<String> tests = new ArrayList<>(open);
        if (tests.isEmpty()) {
            tests.add(OUTSIDE);
        }
        for (String test : tests) {
            recorded.computeIfAbsent(test, name -> new ConcurrentHashMap<>())
                    .computeIfAbsent(pages, all -> ConcurrentHashMap.newKeySet())
                    .add(mark);
        }
    }

    /** A test class begins. If it has run before in this JVM, as when failed tests run again, its recording goes on. */
    void begin(String test) {
        open.add(test);
    }

    /** A test class has ended: its recording takes the place of that of an earlier run. */
    void end(String test) {
        if (open.remove(test)) {
            write(test);
        }
    }

    /** Returns the test classes that run now, sorted. */
    List<String> running() {
        return open.stream().sorted().toList();
    }

    /** Returns what a test class has recorded so far. */
    Recording recording(String test) {
        return Recording.of(test, recorded.getOrDefault(test, Map.of()));
    }

    /** The JVM ends. */
    private void end() {
        recorded.keySet().stream()
                .filter(test -> test.equals(OUTSIDE) || open.contains(test))
                .forEach(this::write);
    }

    private void write(String test) {
        Recording recording = recording(test);
        folder.ifPresent(into -> {
            try {
                RecordingFile.write(into, recording);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the coverage of " + test + " into " + into, e);
            }
        });
    }

    /** Finds the folder that recordings are written into. */
    private static final class RecordingFolder {
        private static final String PROPERTY = "verbatim.coverage.folder";

        static Optional<Path> find() {
            String set = System.getProperty(PROPERTY);
            if (set != null) {
                return set.isBlank() ? Optional.empty() : Optional.of(Path.of(set));
            }
            // Surefire says where the module is, also where the tests run in another folder.
            Path module = Path.of(System.getProperty("basedir", System.getProperty("user.dir", "")));
            for (String output : List.of("target", "build")) {
                if (Files.isDirectory(module.resolve(output))) {
                    return Optional.of(module.resolve(output).resolve(RecordingFile.FOLDER));
                }
            }
            return Optional.empty();
        }
    }
}
