package dev.verbatim.browser.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.browser.Browser;
import dev.verbatim.browser.UsesBrowser;
import dev.verbatim.browser.WebFiles;
import dev.verbatim.browser.WebFiles.WebFile;
import dev.verbatim.mock.MockServer;
import dev.verbatim.site.Site;
import dev.verbatim.site.TryOutServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A site of static files whose try-out sends to a server of another origin. */
@UsesBrowser
class OtherServerTryOutTest {
    private static final Path PAGES = Path.of("../sample-app/src/main/pages");
    private static final String DOCS = "docs/";

    @Test
    void aServerThatAllowsTheSite(Browser browser) throws Exception {
        AtomicReference<Site> site = new AtomicReference<>();
        try (WebFiles files = WebFiles.serve(path -> file(site.get(), path));
                MockServer mock = MockServer.of(PAGES).origins(origin(files)).start()) {
            site.set(site(mock));
            browser.allow("127.0.0.1:" + mock.port());

            TryOut page = TryOut.open(browser, URI.create(origin(files)), "voice/Dial.html")
                    .signIn("agent", "any")
                    .send();

            assertThat(page.answer()).contains("Success", "HTTP 200");
            assertThat(page.notifications(1).get(0).getText()).contains("CallStateChangeMessage");
            assertThat(mock.users()).containsExactly("agent");
        }
    }

    @Test
    void aServerThatDoesNotAllowIt(Browser browser) throws Exception {
        AtomicReference<Site> site = new AtomicReference<>();
        try (WebFiles files = WebFiles.serve(path -> file(site.get(), path));
                MockServer mock = MockServer.of(PAGES).log(Silence.LOG).start()) {
            site.set(site(mock));
            browser.allow("127.0.0.1:" + mock.port()).tolerate("CORS policy").tolerate("ERR_FAILED");

            TryOut page = TryOut.open(browser, URI.create(origin(files)), "voice/Dial.html");
            browser.find(".try-send").click();

            page.awaitState("lost");
            assertThat(browser.find(".try-state").getText()).contains("allow this page's origin");
            mock.verify("Dial").never();
        }
    }

    private static Site site(MockServer mock) throws IOException {
        return Site.of(PAGES)
                .tryOut(new TryOutServer(mock.uri().toString(), "/notifications", "/events"))
                .build();
    }

    private static String origin(WebFiles files) {
        return files.uri("").toString().replaceFirst("/$", "");
    }

    private static Optional<WebFile> file(Site site, String path) {
        return site.file(path.substring(path.startsWith(DOCS) ? DOCS.length() : 0))
                .map(found -> new WebFile(found.mediaType(), found.content()));
    }
}
