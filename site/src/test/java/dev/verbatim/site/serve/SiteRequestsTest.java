package dev.verbatim.site.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.site.Site;
import dev.verbatim.site.TryOutServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteRequestsTest {
    @TempDir
    Path pages;

    private final AtomicInteger made = new AtomicInteger();
    private SiteRequests requests;

    @BeforeEach
    void site() throws IOException {
        Files.createDirectories(pages.resolve("doors"));
        Files.writeString(
                pages.resolve("doors/Open.md"),
                "# Open\n\nOpens a door.\n\n| Request URL | /doors/{id} |\n|---|---|\n| HTTP method | POST |\n\n"
                        + "## Parameters\n\n| Parameter | Value |\n|---|---|\n| operationName | Open |\n");
        requests = new SiteRequests("/docs", this::make);
    }

    private Site make() {
        made.incrementAndGet();
        try {
            return Site.of(pages).tryOut(new TryOutServer("", "", "")).build();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private SiteResponse get(String path) {
        return requests.answer("GET", path, null);
    }

    @Test
    void theSiteIsMadeOnceAndNotBeforeTheFirstRequest() {
        assertThat(made).hasValue(0);
        get("/docs/");
        get("/docs/doors/Open.html");
        assertThat(made).hasValue(1);
    }

    @Test
    void aSiteThatCannotBeMadeIsTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();
        SiteRequests failing = new SiteRequests("/docs", () -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("no pages yet");
            }
            return make();
        });
        assertThatThrownBy(() -> failing.answer("GET", "/docs/", null)).hasMessage("no pages yet");
        assertThat(failing.answer("GET", "/docs/", null).status()).isEqualTo(200);
    }

    @Test
    void pagesAreFoundByTheirPaths() {
        SiteResponse page = get("/docs/doors/Open.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers()).containsEntry("Content-Type", "text/html;charset=utf-8");
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("<h1>Open");
        assertThat(get("/docs/").body()).isEqualTo(get("/docs/index.html").body());
        assertThat(get("/docs/doors/").body())
                .isEqualTo(get("/docs/doors/index.html").body());
        assertThat(get("/docs/doors/%4Fpen.html").body()).isEqualTo(page.body());
        assertThat(get("/docs/assets/tryout.js").headers())
                .containsEntry("Content-Type", "text/javascript;charset=utf-8");
    }

    @Test
    void thePolicyForbidsScriptsOfOthersAndFrames() {
        assertThat(get("/docs/").headers().get("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void foldersHaveASlash() {
        assertThat(get("/docs").status()).isEqualTo(308);
        assertThat(get("/docs").headers()).containsEntry("Location", "docs/");
        assertThat(get("/docs/doors").headers()).containsEntry("Location", "doors/");
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        SiteResponse first = get("/docs/doors/Open.html");
        String tag = first.headers().get("ETag");
        for (String header : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            SiteResponse again = requests.answer("GET", "/docs/doors/Open.html", header);
            assertThat(again.status()).as(header).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers()).containsEntry("ETag", tag).containsEntry("Cache-Control", "no-cache");
        }
        assertThat(requests.answer("GET", "/docs/doors/Open.html", "\"other\"").status())
                .isEqualTo(200);
        assertThat(get("/docs/doors/index.html").headers().get("ETag")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/nothing.html",
                "/docs/../doors/Open.md",
                "/docs/%2e%2e/doors/Open.md",
                "/docs/..%2fdoors%2fOpen.md",
                "/docs/%252e%252e/Open.md",
                "/docs/doors/Open.md",
                "/docs/doors%5COpen.html",
                "/docs/doors/Open.html%00",
                "/docs//index.html",
                "/docs/assets/",
                "/docs/assets",
                "/docs/assets/../site.json",
                "/docs/DOORS/Open.html",
                "/docs/C:/Windows"
            })
    void everythingElseIsUnknown(String path) {
        SiteResponse answer = get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers()).containsEntry("Content-Type", "text/plain;charset=utf-8");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo("The documentation has no such page. It begins at /docs/.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/%", "/docs/%4", "/docs/%zz", "/docs/%ff.html", "/docs/%c0%af"})
    void encodingsThatCannotBeRead(String path) {
        assertThat(get(path).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"})
    void theSiteCanOnlyBeRead(String method) {
        SiteResponse answer = requests.answer(method, "/docs/", null);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "GET, HEAD");
    }

    @Test
    void aHeadHasTheHeadersOfAGet() {
        assertThat(requests.answer("HEAD", "/docs/", null).headers())
                .isEqualTo(get("/docs/").headers());
    }

    @Test
    void otherPathsAreNotConcerned() {
        assertThat(requests.concerns("/docs")).isTrue();
        assertThat(requests.concerns("/docs/")).isTrue();
        assertThat(requests.concerns("/docs/voice/Dial.html")).isTrue();
        assertThat(requests.concerns("/docsx")).isFalse();
        assertThat(requests.concerns("/")).isFalse();
    }
}
