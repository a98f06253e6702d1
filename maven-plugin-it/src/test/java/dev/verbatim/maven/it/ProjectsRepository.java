package dev.verbatim.maven.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The local repository of the projects. It has this build's artifacts of Verbatim, and links to everything else in the local repository
 * of the build that runs the tests. So nothing is downloaded or copied, and what is installed by other builds is not used.
 */
final class ProjectsRepository {
    private static final Path GROUP = Path.of("dev", "verbatim");

    private ProjectsRepository() {}

    /**
     * Creates the repository in a new folder.
     *
     * @param host the local repository of the build
     * @param built the folder with the artifacts of Verbatim
     */
    static Path create(Path host, Path built) throws IOException {
        Path repository = Files.createTempDirectory(built.getParent(), "repository");
        link(repository, host, GROUP.getName(0));
        Path shared = Files.createDirectory(repository.resolve(GROUP.getName(0)));
        Path others = host.resolve(GROUP.getName(0));
        if (Files.isDirectory(others)) {
            link(shared, others, GROUP.getName(1));
        }
        Files.createSymbolicLink(repository.resolve(GROUP), built.resolve(GROUP));
        return repository;
    }

    private static void link(Path folder, Path target, Path except) throws IOException {
        try (Stream<Path> groups = Files.list(target)) {
            List<Path> linked = groups.filter(Files::isDirectory)
                    .filter(group -> !group.getFileName().equals(except))
                    .toList();
            for (Path group : linked) {
                Files.createSymbolicLink(folder.resolve(group.getFileName()), group);
            }
        }
    }
}
