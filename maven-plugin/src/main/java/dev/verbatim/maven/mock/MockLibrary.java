package dev.verbatim.maven.mock;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.slf4j.LoggerFactory;

/**
 * Finds the mock and its libraries as Maven finds a plugin's: in the projects of the build, the local repository and the repositories
 * of plugins.
 */
public final class MockLibrary {
    /** Maven's own is used, so that the mock logs as Maven does. */
    private static final String SLF4J = "org.slf4j";

    private MockLibrary() {}

    /**
     * Returns a new class loader with the mock and its libraries. It shares nothing with the plugin but the JDK and Maven's logging.
     *
     * @param version that of the plugin
     * @throws MojoExecutionException if an artifact is found nowhere; says what to do
     */
    public static MockLoader load(
            RepositorySystem repositories,
            RepositorySystemSession session,
            List<RemoteRepository> remote,
            String version)
            throws MojoExecutionException {
        Artifact mock = new DefaultArtifact("dev.verbatim", "verbatim-mock", "jar", version);
        CollectRequest collected = new CollectRequest(new Dependency(mock, "runtime"), remote);
        try {
            List<ArtifactResult> found = repositories
                    .resolveDependencies(session, new DependencyRequest(collected, null))
                    .getArtifactResults();
            List<URL> libraries = new ArrayList<>();
            for (ArtifactResult result : found) {
                Artifact artifact = result.getArtifact();
                if (!artifact.getGroupId().equals(SLF4J)) {
                    libraries.add(artifact.getFile().toURI().toURL());
                }
            }
            return new MockLoader(
                    new URLClassLoader(libraries.toArray(URL[]::new), LoggerFactory.class.getClassLoader()));
        } catch (DependencyResolutionException missing) {
            throw new MojoExecutionException(
                    "The goal mock needs " + mock + " and its libraries, which were not found: "
                            + missing.getMessage() + ". "
                            + (session.isOffline()
                                    ? "Run the goal once without --offline, so that Maven downloads them."
                                    : "Check that Maven reaches a repository that has them."),
                    missing);
        } catch (MalformedURLException impossible) {
            throw new MojoExecutionException("The mock cannot be loaded: " + impossible.getMessage(), impossible);
        }
    }
}
