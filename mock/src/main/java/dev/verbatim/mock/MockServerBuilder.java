package dev.verbatim.mock;

import dev.verbatim.mock.documented.ApiReader;
import dev.verbatim.mock.documented.MockedApi;
import dev.verbatim.mock.serve.MockAddresses;
import dev.verbatim.mock.serve.MockLog;
import dev.verbatim.mock.serve.MockUsers;
import dev.verbatim.mock.serve.RunningMock;
import dev.verbatim.mock.serve.WebSettings;
import dev.verbatim.pages.Pages;
import dev.verbatim.pages.PagesFolder;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.runtime.UnknownMembers;
import dev.verbatim.site.Site;
import dev.verbatim.site.TryOutServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Configures a {@link MockServer}. Not thread-safe.
 *
 * @since 0.2.0
 */
public final class MockServerBuilder {
    private static final String ENDPOINT = "/rpc";

    private final Path pages;
    private final MockUsers users = new MockUsers();
    private Set<String> apis = Set.of();
    private String host = "127.0.0.1";
    private int port;
    private String cometd = "/notifications";
    private String events = "/events";
    private String docs = "/docs";
    private Set<String> origins = Set.of();
    private String endpoint = ENDPOINT;
    private UnknownMembers unknownMembers = UnknownMembers.REFUSED;
    private boolean onlyKnown;
    private MockLog log = MockLog.SLF4J;

    MockServerBuilder(Path pages) {
        this.pages = pages;
    }

    /** Serves only these APIs: folders below the root of the pages, such as {@code voice}. By default all. */
    public MockServerBuilder apis(String... folders) {
        apis = Set.of(folders);
        return this;
    }

    /** Sets the port; by default 0, which takes a free one. */
    public MockServerBuilder port(int value) {
        port = value;
        return this;
    }

    /** Sets the interface to listen on; by default {@code 127.0.0.1}, which only programs of the same machine reach. */
    public MockServerBuilder host(String value) {
        host = value;
        return this;
    }

    /** Sets the path of CometD; by default {@code /notifications}. */
    public MockServerBuilder cometd(String path) {
        cometd = path;
        return this;
    }

    /** Sets the path of server-sent events; by default {@code /events}. */
    public MockServerBuilder events(String path) {
        events = path;
        return this;
    }

    /** Sets the path of the documentation, which is made of the pages; by default {@code /docs}. */
    public MockServerBuilder docs(String path) {
        docs = path;
        return this;
    }

    /**
     * Allows pages of other sites to use the mock from a browser (CORS), with credentials.
     *
     * @param values origins as a browser sends them, such as {@code http://localhost:3000}
     */
    public MockServerBuilder origins(String... values) {
        origins = Set.of(values);
        return this;
    }

    /** Sets the path of APIs with one endpoint; by default {@code /rpc}. If there are several, each has its folder before it. */
    public MockServerBuilder endpoint(String path) {
        endpoint = path;
        return this;
    }

    /**
     * Adds a user of HTTP basic authentication, who has all features. Requests then need the credentials of a user of the mock.
     *
     * @param features the features of the user, if not all that the pages require
     */
    public MockServerBuilder user(String name, String password, String... features) {
        users.password(name, password, given(features));
        return this;
    }

    /**
     * Adds a user with a bearer token. Requests then need the credentials of a user of the mock.
     *
     * @param features the features of the user, if not all that the pages require
     */
    public MockServerBuilder token(String token, String name, String... features) {
        users.token(token, name, given(features));
        return this;
    }

    private static @Nullable Set<String> given(String... features) {
        return features.length == 0 ? null : Set.of(features);
    }

    /** Sets what happens to requests with undocumented parameters; by default they are refused, so that tests notice them. */
    public MockServerBuilder unknownMembers(UnknownMembers value) {
        unknownMembers = value;
        return this;
    }

    /**
     * Refuses requests for resources (status 6) that no page shows, no notification has announced and no earlier request has named. By
     * default, any id is a resource of the user who names it first.
     */
    public MockServerBuilder onlyKnownResources() {
        onlyKnown = true;
        return this;
    }

    /** Sets where the lines of the log go; by default to the logger {@code dev.verbatim.mock} of SLF4J. */
    public MockServerBuilder log(MockLog value) {
        log = value;
        return this;
    }

    /**
     * Reads the pages and starts the server. Pages with errors do not prevent that: what is right is served, and the log says what is
     * not.
     *
     * @throws IOException if the pages do not exist or cannot be read, or the port cannot be bound
     * @throws IllegalArgumentException if a folder of {@link #apis} does not exist, if the pages document no operation that can be served, or a path or the port is not valid
     */
    public MockServer start() throws IOException {
        MockAddresses addresses = new MockAddresses(host, port, cometd, events, docs);
        if (!Files.isDirectory(pages)) {
            throw new NoSuchFileException("the folder of the pages does not exist: " + pages.toAbsolutePath()
                    + "; create it, or give the root folder of the pages, which has a folder for each API");
        }
        Pages read = Pages.read(pages);
        requireFolders(read);
        List<MockedApi> served = served(read);
        served.forEach(api -> api.unserved().forEach(part -> log.warn(part.toString())));
        if (served.stream().allMatch(api -> api.operations().isEmpty())) {
            throw new IllegalArgumentException("no page in " + pages
                    + (apis.isEmpty() ? "" : " below " + String.join(", ", apis))
                    + " documents an operation that can be served; run the goal verbatim:lint to see why");
        }
        // In another thread, because it takes about as long as the server needs to start.
        CompletableFuture<List<Finding>> findings = CompletableFuture.supplyAsync(read::check);
        WebSettings web = new WebSettings(addresses, origins, () -> site(served));
        RunningMock mock = RunningMock.start(served, web, users, unknownMembers, onlyKnown, log);
        report(findings.join());
        return new MockServer(mock);
    }

    /** Loads the classes of the server in another thread, for a JVM that starts nothing but a mock. */
    void loadEarly() {
        MockAddresses nowhere = new MockAddresses("127.0.0.1", 0, "/notifications", "/events", "/docs");
        WebSettings web = new WebSettings(nowhere, Set.of(), () -> site(List.of()));
        Thread loading = new Thread(() -> RunningMock.load(web), "loading of classes");
        loading.setDaemon(true);
        loading.start();
    }

    /** A misspelt folder would silently not be served. */
    private void requireFolders(Pages read) {
        Set<String> folders = read.folders().stream()
                .map(PagesFolder::folder)
                .filter(folder -> !folder.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String api : new TreeSet<>(apis)) {
            if (!folders.contains(api)) {
                throw new IllegalArgumentException("there are no pages of \"" + api + "\" in " + pages
                        + NearestName.question(api, folders) + "; "
                        + (folders.isEmpty() ? "no folder in it has pages" : "it has " + String.join(", ", folders)));
            }
        }
    }

    private List<MockedApi> served(Pages read) {
        List<PagesFolder> folders = read.folders().stream()
                .filter(folder -> apis.isEmpty() || apis.contains(folder.folder()))
                .toList();
        boolean areSeveral = folders.stream()
                        .filter(folder -> folder.style().style().page().endpoint() == PageStyle.Endpoint.ONE)
                        .filter(folder -> folder.inventory().operations() > 0)
                        .count()
                > 1;
        List<MockedApi> served = new ArrayList<>();
        for (PagesFolder folder : folders) {
            boolean isPrefixed = areSeveral && !folder.folder().isEmpty();
            MockedApi api = ApiReader.read(folder, isPrefixed ? "/" + folder.folder() + endpoint : endpoint);
            if (!api.operations().isEmpty() || !api.unserved().isEmpty()) {
                served.add(api);
            }
        }
        return served;
    }

    /** Makes the documentation of what is served, with forms that send to the mock. */
    private Site site(List<MockedApi> served) {
        Map<String, String> endpoints = served.stream()
                .filter(api -> api.hasOneEndpoint() && !api.operations().isEmpty())
                .collect(Collectors.toMap(
                        MockedApi::name, api -> api.operations().get(0).url().toString()));
        try {
            return Site.of(pages)
                    .apis(apis)
                    .endpoints(folder -> endpoints.getOrDefault(folder, endpoint))
                    .tryOut(new TryOutServer("", cometd, events))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the documentation cannot be made: " + e.getMessage(), e);
        }
    }

    /** Says what a compiler would say about the pages. */
    private void report(List<Finding> findings) {
        for (Finding finding : findings) {
            boolean isServed = apis.isEmpty()
                    || apis.stream().anyMatch(api -> finding.file().startsWith(api + "/"));
            if (isServed && Severities.DEFAULT.of(finding.rule()) == Severity.ERROR) {
                log.warn(finding.toString());
            }
        }
    }
}
