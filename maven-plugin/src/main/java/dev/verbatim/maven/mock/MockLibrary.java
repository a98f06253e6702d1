package dev.verbatim.maven.mock;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Finds the mock and its libraries as Maven finds a plugin's: in the projects of the build, the local repository and the repositories
 * of plugins.
 */
public final class MockLibrary {
    private MockLibrary() {}

    /**
     * Returns the class path of the mock.
     *
     * @param version that of the plugin
     * @throws MojoExecutionException if an artifact is found nowhere; says what to do
     */
    public static List<Path> resolve(
            RepositorySystem repositories,
            RepositorySystemSession session,
            List<RemoteRepository> remote,
            String version)
            throws MojoExecutionException {
        Artifact mock = new DefaultArtifact("dev.verbatim", "verbatim-mock", "jar", version);
        CollectRequest collected = new CollectRequest(new Dependency(mock, "runtime"), remote);
        try {
            return repositories
                    .resolveDependencies(session, new DependencyRequest(collected, null))
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact().getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException missing) {
            throw new MojoExecutionException(
                    "The goal mock needs " + mock + " and its libraries, which were not found: " + missing.getMessage()
                            + ". "
                            + (session.isOffline()
                                    ? "Run the goal once without --offline, so that Maven downloads them."
                                    : "Check that Maven reaches a repository that has them."),
                    missing);
        }
    }
}
