package dev.verbatim.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.sample.server.limits.ServerLimits;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documentation at {@code /docs}, as somebody without credentials gets it. */
class DocumentationTest {
    private static ContactCentre centre;

    @BeforeAll
    static void start() throws Exception {
        centre = new ContactCentre();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    private static RawConnection.Response send(String method, String path, String... headers) throws Exception {
        return send(centre.server, method, path, headers);
    }

    private static RawConnection.Response send(SampleServer server, String method, String path, String... headers)
            throws Exception {
        try (RawConnection connection = new RawConnection(server.baseUri())) {
            return connection
                    .send(method + " " + path + " HTTP/1.1\r\nHost: x\r\n"
                            + String.join(
                                    "",
                                    List.of(headers).stream()
                                            .map(header -> header + "\r\n")
                                            .toList()) + "\r\n")
                    .response();
        }
    }

    @Test
    void needsNoCredentialsAndIgnoresWrongOnes() throws Exception {
        RawConnection.Response page = send("GET", "/docs/voice/Dial.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Dial", "id=\"try-out\"");
        assertThat(page.headers()).containsEntry("content-type", "text/html;charset=utf-8");
        assertThat(send("GET", "/docs/", "Authorization: Basic bm9ib2R5Og==").status())
                .isEqualTo(200);
        assertThat(send("GET", "/docs/site.json").body()).contains("\"cometd\":\"/api/v2/notifications\"");
    }

    @Test
    void aLinkOnAnotherSiteLeadsThere() throws Exception {
        assertThat(send("GET", "/docs/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void hasItsOwnPolicyAndTheOtherSecurityHeaders() throws Exception {
        RawConnection.Response page = send("GET", "/docs/");
        assertThat(page.headers().get("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsEntry("cache-control", "no-cache")
                .containsKeys("etag", "x-request-id");
    }

    @Test
    void anUnchangedPageIsNotSentAgain() throws Exception {
        String tag = send("GET", "/docs/").headers().get("etag");
        RawConnection.Response again = send("GET", "/docs/", "If-None-Match: " + tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.headers()).containsEntry("etag", tag).containsEntry("cache-control", "no-cache");
    }

    @Test
    void aHeadHasTheHeadersOfAGet() throws Exception {
        RawConnection.Response page = send("GET", "/docs/voice/");
        RawConnection.Response head = send("HEAD", "/docs/voice/");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers())
                .containsEntry("etag", page.headers().get("etag"))
                .containsEntry("content-length", page.headers().get("content-length"));
    }

    @Test
    void foldersHaveASlash() throws Exception {
        RawConnection.Response moved = send("GET", "/docs/voice");
        assertThat(moved.status()).isEqualTo(308);
        assertThat(moved.headers()).containsEntry("location", "voice/");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /docs/nothing.html, 404",
        "GET, /docs/../etc/passwd, 404",
        "GET, /docs/../../etc/passwd, 400",
        "GET, /docs/%2e%2e/pom.xml, 400",
        "GET, /docs/..%2fpom.xml, 400",
        "GET, /docs/%252e%252e/pom.xml, 400",
        "GET, /docs/..%5cpom.xml, 400",
        "GET, /docs/voice/Dial.md, 404",
        "GET, /docs/%00, 400",
        "GET, /docs/%ff, 400",
        "GET, /docs/%, 400",
        "POST, /docs/, 405",
        "OPTIONS, /docs/, 405",
    })
    void everythingElseFailsAsElsewhere(String method, String path, int status) throws Exception {
        RawConnection.Response answer = send(method, path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"statusCode\":").doesNotContain("<project", "root:");
        assertThat(answer.headers())
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-frame-options", "DENY");
        if (status == 405) {
            assertThat(answer.headers()).containsEntry("allow", "GET, HEAD");
        }
    }

    @Test
    void countsTowardsTheRateLimitOfTheAddress() throws Exception {
        ServerLimits few = ServerLimits.DEFAULT.withRequestsPerSecond(1);
        try (SampleServer server =
                SampleServer.builder().limits(few).hashIterations(1_000).start()) {
            int status = 200;
            for (int request = 0; request < 10 && status == 200; request++) {
                status = send(server, "GET", "/docs/").status();
            }
            assertThat(status).isEqualTo(429);
        }
    }
}
