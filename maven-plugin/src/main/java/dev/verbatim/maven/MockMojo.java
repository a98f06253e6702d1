package dev.verbatim.maven;

import dev.verbatim.maven.mock.MockLibrary;
import dev.verbatim.maven.mock.MockLoader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
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
    private static final String JETTY_LEVEL = "org.slf4j.simpleLogger.log.org.eclipse.jetty";

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

    /** Jetty tells in five lines that it starts, before the line that says where. Read when its loggers are made, so it comes first. */
    private static void quietJetty() {
        if (System.getProperty(JETTY_LEVEL) == null) {
            System.setProperty(JETTY_LEVEL, "warn");
        }
    }

    @Override
    void run(Path root) throws MojoExecutionException, MojoFailureException {
        quietJetty();
        try (MockLoader loader = MockLibrary.load(
                repositories,
                set(session).getRepositorySession(),
                set(project).getRemotePluginRepositories(),
                set(plugin).getVersion())) {
            Map.Entry<URI, Closeable> mock = loader.start(root, settings(), this::result, this::warn);
            try {
                result("The mock serves " + mock.getKey() + " until "
                        + (endWithInput ? "the end of the input." : "you press Ctrl-C."));
                await();
            } finally {
                mock.getValue().close();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new MojoExecutionException("The mock cannot start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

    private void await() throws IOException, InterruptedException {
        if (!endWithInput) {
            new CountDownLatch(1).await();
        }
        InputStream input = System.in;
        while (input.read() >= 0) {
            // Only the end of the input counts.
        }
    }
}
