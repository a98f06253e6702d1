package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.verbatim.sample.server.RawConnection.Response;
import dev.verbatim.sample.server.security.DemoAccess;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the desktop, and the key that lets it in without a password. */
class DesktopPageTest {
    private static final String KEY = "0123456789abcdef0123";
    private static SampleServer server;
    private static SampleServer withoutDemo;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> passwords = new LinkedHashMap<>();
        passwords.put("bob", "b");
        passwords.put("alice", "a");
        server = SampleServer.builder()
                .hashIterations(1_000)
                .user("alice", "a", Set.of(SampleServer.API_VOICE), "5000")
                .user("bob", "b", Set.of(SampleServer.API_VOICE), "5001")
                .user("operator", "o", Set.of(SampleServer.METRICS))
                .demo(new DemoAccess(KEY, passwords))
                .start();
        withoutDemo = SampleServer.builder().hashIterations(1_000).start();
    }

    @AfterAll
    static void stop() {
        server.close();
        withoutDemo.close();
    }

    @Test
    void everybodyGetsThePage() throws Exception {
        Response page = send(server, "GET / HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: cross-site\r\n\r\n");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers())
                .containsEntry("content-type", "text/html;charset=utf-8")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store")
                .containsEntry(
                        "content-security-policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                                + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        assertThat(page.body()).contains("<main").doesNotContain("style=", "onclick", "<style", "http:", "https:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop.js", "desktop.css", "session.js"})
    void theFilesHaveTheirTypes(String name) throws Exception {
        Response file = get("/desktop/" + name);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().get("content-type"))
                .isEqualTo(name.endsWith("js") ? "text/javascript;charset=utf-8" : "text/css;charset=utf-8");
        assertThat(file.headers().get("content-security-policy")).contains("script-src 'self'");
    }

    /** There is one module for requests and one for CometD, in the documentation's assets. */
    @Test
    void itReachesTheServerThroughTheModulesOfTheTryOut() throws Exception {
        assertThat(get("/desktop/session.js").body())
                .contains("from '/docs/assets/cometd.js'", "from '/docs/assets/http.js'")
                .doesNotContain("fetch(", "org.cometd", "Authorization");
        assertThat(get("/desktop/sign-in.js").body())
                .contains("from '/docs/assets/http.js'")
                .doesNotContain("fetch(", "Basic ");
        assertThat(get("/docs/site.json").body()).contains("\"tickets\":\"/api/v2/notifications/ticket\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desktop/",
                "/desktop/index.html",
                "/desktop/missing.js",
                "/desktop/../logback.xml",
                "/desktop/..%2flogback.xml",
                "/desktop/%2e%2e/desktop.js/x",
                "/desktop/desktop.js/",
                "/desktop/desktop.js;x=1/../y",
                "/desktop/desktop.class",
                "/index.html"
            })
    void thereIsNothingElse(String path) throws Exception {
        assertThat(get(path).status()).isIn(400, 404);
    }

    @Test
    void theFilesCanOnlyBeRead() throws Exception {
        for (String path : new String[] {"/", "/desktop/desktop.js"}) {
            Response refused = send(server, "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.headers()).containsEntry("allow", "GET");
        }
    }

    @Test
    void theKeyIsExchangedForTheUsersInTheirOrder() throws Exception {
        Response users = demo(server, "Authorization: Bearer " + KEY + "\r\n");

        assertThat(users.status()).isEqualTo(200);
        assertThat(users.body())
                .isEqualTo("{\"statusCode\":0,\"users\":[{\"name\":\"bob\",\"password\":\"b\"},"
                        + "{\"name\":\"alice\",\"password\":\"a\"}]}");
        assertThat(users.headers()).containsEntry("cache-control", "no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Authorization: Bearer \r\n",
                "Authorization: Bearer 0123456789abcdef012\r\n",
                "Authorization: Bearer 0123456789abcdef01234\r\n",
                "Authorization: " + KEY + "\r\n",
                "Authorization: Basic YWxpY2U6YQ==\r\n"
            })
    void withoutTheKeyThereAreNone(String headers) throws Exception {
        Response refused = demo(server, headers);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body()).contains("\"statusCode\":20").doesNotContain("alice");
    }

    @Test
    void otherSitesCannotUseTheKey() throws Exception {
        assertThat(demo(server, "Origin: https://evil.example\r\nAuthorization: Bearer " + KEY + "\r\n")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aServerWithoutDemoHasNoSuchUrl() throws Exception {
        assertThat(demo(withoutDemo, "Authorization: Bearer " + KEY + "\r\n").status())
                .isEqualTo(405);
    }

    @Test
    void aDemoStaysOnThisMachine() {
        DemoAccess demo = new DemoAccess(KEY, Map.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> SampleServer.builder()
                        .demo(demo)
                        .publicAddress(URI.create("https://calls.example.org"))
                        .start())
                .withMessageContaining("a demo gives away passwords");
        assertThatIllegalStateException()
                .isThrownBy(() -> SampleServer.builder()
                        .demo(demo)
                        .address(new InetSocketAddress("0.0.0.0", 0))
                        .start());
    }

    @Test
    void aKeyIsLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoAccess("demo", Map.of()))
                .withMessage("a demo key needs at least 20 random characters, this one has 4");
        assertThat(new DemoAccess(KEY, Map.of("alice", "secret")).toString()).doesNotContain(KEY, "secret");
    }

    private static Response demo(SampleServer at, String headers) throws Exception {
        return send(at, "POST /demo/users HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
    }

    private static Response get(String path) throws Exception {
        return send(server, "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    private static Response send(SampleServer at, String request) throws Exception {
        try (RawConnection connection = new RawConnection(at.baseUri())) {
            return connection.send(request).response();
        }
    }
}
