package dev.verbatim.testkit.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the folder that recordings of replays are written into. */
final class RecordingFolder {
    private static final String FOLDER = "verbatim-replay";
    private static final String PROPERTY = "verbatim.replay.folder";

    private RecordingFolder() {}

    /** Returns the folder of the property, else one in the output of the build; none where nothing is built. */
    static Optional<Path> find() {
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
}
