package dev.verbatim.maven;

import dev.verbatim.maven.mock.MockLibrary;
import dev.verbatim.maven.mock.MockProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Serves the pages as an API that answers as they show, until Ctrl-C. Does not need Java and, with {@code -Dverbatim.pages=<folder>},
 * does not need a project.
 */
@Mojo(name = "mock", requiresProject = false, threadSafe = true)
public final class MockMojo extends VerbatimMojo {
    /** The port; 0 takes a free one. */
    @Parameter(property = "verbatim.mock.port", defaultValue = "8080")
    int port = 8080;

    /** The interface to listen on; {@code 0.0.0.0} for all. */
    @Parameter(property = "verbatim.mock.host", defaultValue = "127.0.0.1")
    String host = "127.0.0.1";

    /** The APIs to serve: folders below the root of the pages. By default all. */
    @Parameter(property = "verbatim.mock.apis")
    @Nullable
    List<String> apis;

    /** The path of CometD. */
    @Parameter(property = "verbatim.mock.cometd", defaultValue = "/notifications")
    String cometd = "/notifications";

    /** The path of server-sent events. */
    @Parameter(property = "verbatim.mock.events", defaultValue = "/events")
    String events = "/events";

    /** The path of the documentation. */
    @Parameter(property = "verbatim.mock.docs", defaultValue = "/docs")
    String docs = "/docs";

    /** The other sites whose pages may use the mock from a browser, such as {@code http://localhost:3000}. By default none. */
    @Parameter(property = "verbatim.mock.origins")
    @Nullable
    List<String> origins;

    /** The path of APIs with one endpoint. */
    @Parameter(property = "verbatim.mock.endpoint", defaultValue = "/rpc")
    String endpoint = "/rpc";

    /** Stops at the end of the standard input, for scripts that start the goal and stop it later. */
    @Parameter(property = "verbatim.mock.endWithInput", defaultValue = "false")
    boolean endWithInput;

    private final RepositorySystem repositories;

    @Inject
    MockMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    void run(Path root) throws MojoExecutionException, MojoFailureException {
        List<Path> libraries = new ArrayList<>(MockLibrary.resolve(
                repositories,
                set(session).getRepositorySession(),
                set(project).getRemotePluginRepositories(),
                set(plugin).getVersion()));
        // Of this plugin, so that it has the version of the API that the mock uses.
        set(plugin).getArtifacts().stream()
                .filter(artifact -> artifact.getArtifactId().equals("slf4j-simple"))
                .forEach(artifact -> libraries.add(artifact.getFile().toPath()));
        try (MockProcess mock = MockProcess.start(libraries, root, settings())) {
            if (endWithInput) {
                endWithInput(mock);
            }
            String failure = mock.follow(
                    this::result,
                    this::warn,
                    address -> result("The mock serves " + address + " until "
                            + (endWithInput ? "the end of the input." : "you press Ctrl-C.")));
            if (!failure.isEmpty()) {
                throw new MojoExecutionException("The mock cannot start: " + failure);
            }
        } catch (IOException failed) {
            throw new MojoExecutionException("The mock cannot be run: " + failed.getMessage(), failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void endWithInput(MockProcess mock) {
        Thread reader = new Thread(
                () -> {
                    try (mock) {
                        while (System.in.read() >= 0) {
                            // Only the end of the input counts.
                        }
                    } catch (IOException ended) {
                        // The mock has ended, and its input with it.
                    }
                },
                "end of the input");
        reader.setDaemon(true);
        reader.start();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "host",
                host,
                "port",
                String.valueOf(port),
                "cometd",
                cometd,
                "events",
                events,
                "docs",
                docs,
                "endpoint",
                endpoint));
        put(settings, "origins", origins);
        put(settings, "apis", apis);
        return settings;
    }

    /** Maven sets a list that is not configured to an empty one. */
    private static void put(Map<String, String> settings, String name, @Nullable List<String> values) {
        if (values != null && !values.isEmpty()) {
            settings.put(name, String.join(",", values));
        }
    }
}
