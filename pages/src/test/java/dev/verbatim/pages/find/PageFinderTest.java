package dev.verbatim.pages.find;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.style.Style;
import dev.verbatim.pages.style.StyleFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFinderTest {
    @TempDir
    Path folder;

    @Test
    void findsAPageInTheFirstRootThatHasIt() throws IOException {
        Path first = pages("first", Map.of("voice/Hold.md", "first"));
        Path second = pages("second", Map.of("voice/Hold.md", "second", "voice/Dial.md", "second"));
        PageFinder finder = finder(first, second);

        assertThat(text(finder.find("voice/Hold.md"))).isEqualTo("first");
        assertThat(text(finder.find("voice/Dial.md"))).isEqualTo("second");
    }

    @Test
    void listsAllAttemptsAndTheNearestName() throws IOException {
        Path first = pages("first", Map.of("voice/Dial.md", ""));
        Path second = pages("second", Map.of("voice/SwapCalls.md", ""));

        assertThat(finder(first, second).find("voice/SwapCall.md"))
                .isEqualTo(new Lookup.Missing(
                        List.of(
                                first.resolve("voice/SwapCall.md").toString(),
                                second.resolve("voice/SwapCall.md").toString()),
                        Optional.of("voice/SwapCalls.md")));
    }

    @ParameterizedTest
    @CsvSource({
        "SwapCall.md, voice/SwapCalls.md",
        "Dail.mdx, voice/Dial.md",
        "Ready.md, ",
        "Read.md, ",
        "Transfer.md, ",
    })
    void suggestsAPageByItsNameWithoutFolderAndExtension(String missing, String suggested) throws IOException {
        Path root = pages("root", Map.of("voice/Dial.md", "", "voice/MuteCall.md", "", "voice/SwapCalls.md", ""));

        assertThat(finder(root).find("voice/" + missing))
                .isInstanceOfSatisfying(
                        Lookup.Missing.class,
                        lookup -> assertThat(lookup.nearest()).isEqualTo(Optional.ofNullable(suggested)));
    }

    @Test
    void suggestsNoPageThatSharesOnlyAnEnding() throws IOException {
        Path root = pages("root", Map.of("voice/MuteCall.md", ""));

        assertThat(finder(root).find("voice/SwapCalls.md"))
                .isInstanceOfSatisfying(
                        Lookup.Missing.class,
                        lookup -> assertThat(lookup.nearest()).isEmpty());
    }

    @Test
    void aFolderLinkedOutsideTheRootHasNoPages() throws IOException {
        Path root = pages("root", Map.of("voice/Dial.md", ""));
        Path elsewhere = pages("elsewhere", Map.of("Secret.md", "", "deep/Secret.md", ""));
        Files.createSymbolicLink(root.resolve("sms"), elsewhere);
        Files.createSymbolicLink(root.resolve("voice/sub"), elsewhere);
        DirectoryRoot pages = new DirectoryRoot(root);

        assertThat(pages.folders()).containsExactly("voice");
        assertThat(pages.list("sms")).isEmpty();
        assertThat(pages.list("voice/sub/deep")).isEmpty();
        assertThat(finder(root).folder("sms")).isEmpty();
        assertThat(finder(root).find("sms/Secre.md")).isInstanceOf(Lookup.Unsafe.class);
    }

    @Test
    void rootItselfMayBeALink() throws IOException {
        Path root = pages("root", Map.of("voice/Dial.md", "dial"));
        DirectoryRoot linked = new DirectoryRoot(Files.createSymbolicLink(folder.resolve("link"), root));

        assertThat(linked.folders()).containsExactly("voice");
        assertThat(linked.list("voice")).containsExactly("voice/Dial.md");
    }

    @Test
    void aFolderLinkedWithinTheRootHasPages() throws IOException {
        Path root = pages("root", Map.of("voice/Dial.md", "dial"));
        Files.createSymbolicLink(root.resolve("calls"), root.resolve("voice"));

        assertThat(new DirectoryRoot(root).list("calls")).containsExactly("calls/Dial.md");
        assertThat(text(finder(root).find("calls/Dial.md"))).isEqualTo("dial");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.md",
                "voice/../../secret.md",
                "/etc/passwd",
                "C:/secret.md",
                "voice\\..\\secret.md",
                "voice//Hold.md",
                "./Hold.md",
                "voice/NUL.md",
                "voice/con",
                "Com1.old.md",
                "lpt\u00b2.md",
                "CONIN$.md",
                "voice/Hold.md.",
                "voice /Hold.md",
                "voice/Ho\u202eld.md",
                "voice/Ho\nld.md",
                "voice/Hold.md::$DATA",
                ""
            })
    void readsNoFileWithAnUnsafeName(String name) throws IOException {
        Path root = pages("pages", Map.of("voice/Hold.md", "page"));
        Files.writeString(folder.resolve("secret.md"), "secret");

        assertThat(finder(root).find(name)).isInstanceOf(Lookup.Unsafe.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"voice/Console.md", "a.b/Hold.md", "Com10.md", "voice/Gr\u00fc\u00dfe an alle.md"})
    void aNameThatOnlyLooksSuspiciousIsSafe(String name) throws IOException {
        assertThat(text(finder(pages("pages", Map.of(name, "page"))).find(name)))
                .isEqualTo("page");
    }

    @Test
    void aSymbolicLinkMayPointAnywhereInsideOfTheRootAndNowhereElse() throws IOException {
        Path root = pages("pages", Map.of("voice/Hold.md", "page"));
        Path secret = Files.writeString(folder.resolve("secret.md"), "secret");
        Files.createSymbolicLink(root.resolve("voice/Inside.md"), root.resolve("voice/Hold.md"));
        Files.createSymbolicLink(root.resolve("voice/Outside.md"), secret);
        Files.createSymbolicLink(root.resolve("elsewhere"), folder);
        PageFinder finder = finder(root);

        assertThat(text(finder.find("voice/Inside.md"))).isEqualTo("page");
        assertThat(finder.find("voice/Outside.md")).isInstanceOf(Lookup.Unsafe.class);
        assertThat(finder.find("elsewhere/secret.md")).isInstanceOf(Lookup.Unsafe.class);
        assertThat(finder.folder("voice"))
                .extracting(PageSource::file)
                .containsExactly("voice/Hold.md", "voice/Inside.md");
    }

    @Test
    void theRootItselfMayBeASymbolicLink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), pages("pages", Map.of("Hold.md", "page")));

        assertThat(text(finder(link).find("Hold.md"))).isEqualTo("page");
    }

    @Test
    void readsAnArchive() throws IOException {
        URI archive = URI.create("jar:" + folder.resolve("pages.jar").toUri());
        try (FileSystem jar = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Files.createDirectories(jar.getPath("verbatim/voice"));
            Files.writeString(jar.getPath("verbatim/voice/Hold.md"), "page");
            PageFinder finder = finder(jar.getPath("verbatim"));

            assertThat(text(finder.find("voice/Hold.md"))).isEqualTo("page");
            assertThat(finder.folder("voice")).extracting(PageSource::file).containsExactly("voice/Hold.md");
        }
    }

    @Test
    void aDigestDependsOnPathsAndContentsOnly() {
        PageSource hold = PageSource.of("voice/Hold.md", "page".getBytes(UTF_8));
        PageSource dial = PageSource.of("voice/Dial.md", "page".getBytes(UTF_8));

        assertThat(Digest.of(List.of(hold, dial)))
                .isEqualTo(Digest.of(List.of(dial, hold)))
                .isNotEqualTo(Digest.of(List.of(hold)))
                .isNotEqualTo(Digest.of(List.of(hold, PageSource.of("voice/Dial.md", "pagE".getBytes(UTF_8)))))
                .hasSize(64);
    }

    @Test
    void theStyleOfAFolderIsInItOrAboveIt() throws IOException {
        Path root = pages(
                "pages",
                Map.of(
                        "voice/Hold.md", "page",
                        "sms/in/Accept.md", "page",
                        "sms/verbatim.properties", "style = command",
                        "gate/Open.md", "page",
                        "gate/verbatim.properties", "style = typed",
                        "verbatim.properties", "style = json-rpc"));
        PageFinder finder = finder(root);

        assertThat(finder(root.resolve("gate")).style("").style()).isEqualTo(Style.TYPED);
        assertThat(finder.style("voice").style()).isEqualTo(Style.JSON_RPC);
        assertThat(finder.style("sms/in").style()).isEqualTo(Style.COMMAND);
        assertThat(finder.style("sms/in").file().file()).contains("sms/verbatim.properties");
        assertThat(finder.style("gate").style()).isEqualTo(Style.TYPED);
        assertThat(finder.style("gate").source())
                .get()
                .extracting(PageSource::text)
                .isEqualTo("style = typed");
        assertThat(finder.style("").style()).isEqualTo(Style.JSON_RPC);
        assertThat(Digest.of(finder.style("gate").source().stream().toList()))
                .isNotEqualTo(Digest.of(finder.style("").source().stream().toList()));
    }

    @Test
    void theStyleIsThatOfTheRootWithThePages() throws IOException {
        Path mine = pages("mine", Map.of("voice/Hold.md", "page"));
        Path shared = pages(
                "shared",
                Map.of("voice/verbatim.properties", "style = command", "sms/verbatim.properties", "style = typed"));
        PageFinder finder = finder(mine, shared);

        assertThat(finder.style("voice").file()).isEqualTo(StyleFile.NONE);
        assertThat(finder.style("sms").style()).isEqualTo(Style.TYPED);
        assertThat(finder.style("sms/in").style()).isEqualTo(Style.TYPED);
    }

    @Test
    void theTopOfARootThatCannotBeListedIsNotSearched() throws IOException {
        Path root = pages(
                "jar", Map.of("verbatim.properties", "style = typed", "sms/verbatim.properties", "style = command"));

        assertThat(finder(root).style("voice").style()).isEqualTo(Style.WEBSERVICES);
        assertThat(finder(root).style("sms").style()).isEqualTo(Style.COMMAND);
    }

    @Test
    void aStyleFileThatMustNotBeReadOrIsNotUtf8() throws IOException {
        Path elsewhere = pages("elsewhere", Map.of("secret", "style = typed"));
        Path root = pages("pages", Map.of("voice/Hold.md", "page", "sms/Send.md", "page"));
        Files.createSymbolicLink(root.resolve("voice/verbatim.properties"), elsewhere.resolve("secret"));
        Files.write(root.resolve("sms/verbatim.properties"), "# \u00e9\nstyle = caf\u00e9".getBytes(ISO_8859_1));

        assertThat(finder(root).style("voice").file().findings())
                .singleElement()
                .asString()
                .startsWith("voice/verbatim.properties:1:1: [style-invalid] the style file is a symbolic link");
        assertThat(finder(root).style("sms").file().findings())
                .singleElement()
                .asString()
                .startsWith("sms/verbatim.properties:1:3: [style-invalid] the style file is not UTF-8 here");
    }

    private static PageFinder finder(Path... roots) {
        return new PageFinder(
                List.of(roots).stream().<PagesRoot>map(DirectoryRoot::new).toList());
    }

    private static String text(Lookup lookup) {
        assertThat(lookup).isInstanceOf(Lookup.Found.class);
        return ((Lookup.Found) lookup).page().text();
    }

    private Path pages(String name, Map<String, String> pages) throws IOException {
        Path root = folder.resolve(name);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = root.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
        return root;
    }
}
