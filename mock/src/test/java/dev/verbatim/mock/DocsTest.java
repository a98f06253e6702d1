package dev.verbatim.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documentation that a mock serves, and what other sites may do with the mock. */
class DocsTest {
    private static final Path PAGES = Path.of("../sample-app/src/main/pages");
    private static final String SITE = "http://docs.example:3000";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Log log = new Log();
    private MockServer server;

    @BeforeEach
    void start() throws IOException {
        server = MockServer.of(PAGES).apis("voice").origins(SITE).log(log).start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void servesThePagesWithFormsThatSendToTheMock() throws Exception {
        assertThat(log.lines).contains("Documentation: " + server.uri() + "/docs/, with a form for each operation");
        HttpResponse<String> page = send("GET", "/docs/voice/Dial.html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Dial", "id=\"try-out\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(send("GET", "/docs/site.json").body())
                .contains("\"cometd\":\"/notifications\"", "\"events\":\"/events\"", "\"baseUrl\":\"\"");
        assertThat(send("GET", "/docs/voice/Dial.json").body()).contains("/api/v2/me/devices/{id}/calls");
    }

    @Test
    void documentsOnlyWhatIsServed() throws Exception {
        assertThat(send("GET", "/docs/index.html").body()).contains("voice/").doesNotContain("desk/");
    }

    @Test
    void answersConditionalRequestsAndHead() throws Exception {
        HttpResponse<String> page = send("GET", "/docs/");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = send("GET", "/docs/", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> head = send("HEAD", "/docs/");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(page.body().getBytes(StandardCharsets.UTF_8).length);
        assertThat(send("POST", "/docs/").statusCode()).isEqualTo(405);
        assertThat(send("GET", "/docs").headers().firstValue("Location")).contains("docs/");
    }

    @ParameterizedTest
    @CsvSource({
        "/docs/nothing.html, 404",
        "/docs/../../../../etc/passwd, 400",
        "/docs/../etc/passwd, 404",
        "/docs/..%2f..%2fpom.xml, 404",
        "/docs/%2e%2e%2fpom.xml, 404",
        "/docs/%252e%252e/pom.xml, 404",
        "/docs/..%5cpom.xml, 404",
        "/docs/voice/Dial.md, 404",
        "/docs/%00, 400",
        "/docs/%ff, 400",
        "/docs/%zz, 400",
        "/docs/%2e%2e/pom.xml, 400",
    })
    void servesNothingElse(String path, int status) throws Exception {
        // With a socket, because clients change such paths before they send them.
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).doesNotContain("<project", "root:");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysNothingAboutRequestsForItInTheLog() throws Exception {
        int before = log.lines.size();
        send("GET", "/docs/nothing.html");
        assertThat(log.lines).hasSize(before);
    }

    @Test
    void aDocumentedUrlWins(@TempDir Path pages) throws Exception {
        Files.createDirectories(pages.resolve("library"));
        Files.writeString(
                pages.resolve("library/Lend.md"),
                "# Lend\n\n| Request URL | /docs/{id} |\n|---|---|\n| HTTP method | POST |\n\n## Parameters\n\n"
                        + "| Parameter | Value |\n|---|---|\n| operationName | Lend |\n\n## Sample\n\n```http\nPOST /docs/1\n\n"
                        + "{\"operationName\": \"Lend\"}\n```\n\n```json\n{\"statusCode\": 0}\n```\n");
        try (MockServer library = MockServer.of(pages).log(log).start()) {
            assertThat(Http.post(library.uri(), "/docs/1", "{\"operationName\": \"Lend\"}")
                            .body())
                    .isEqualTo("{\"statusCode\":0}");
        }
        try (MockServer library = MockServer.of(pages).docs("/pages").log(log).start()) {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(library.uri() + "/pages/library/Lend.html"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void otherSitesMayUseTheMockIfTheyAreAllowed() throws Exception {
        HttpResponse<String> allowed = send(
                "OPTIONS",
                "/api/v2/me/calls/1",
                "Origin",
                SITE,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,content-type");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains(SITE);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials"))
                .contains("true");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization", "Content-Type", "Last-Event-ID");
        HttpResponse<String> other = send("GET", "/docs/", "Origin", "http://other.example");
        assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void anOriginIsNoAddressOfAPage() {
        assertThatThrownBy(() -> MockServer.of(PAGES).origins(SITE + "/docs").start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("origins needs scheme, host and port")
                .hasMessageContaining("\"http://docs.example:3000/docs\"");
    }
}
