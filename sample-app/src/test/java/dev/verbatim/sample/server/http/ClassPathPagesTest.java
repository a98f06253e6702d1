package dev.verbatim.sample.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.site.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathPagesTest {
    private static final Path SOURCES = Path.of("src/main/pages");

    @Test
    void pagesInAFolderOfClasses() throws Exception {
        Site site = ClassPathPages.read(
                getClass().getClassLoader(), pages -> Site.of(pages).build());
        assertThat(site.file("voice/SwapCalls.html")).isPresent();
        assertThat(site.summary()).isEqualTo(Site.of(SOURCES).build().summary());
    }

    @Test
    void pagesInAJarThatIsClosedAfterwards(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("an application.jar");
        pack(jar);
        try (URLClassLoader classPath =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Site site = ClassPathPages.read(classPath, pages -> Site.of(pages).build());
            assertThat(site.file("voice/SwapCalls.html"))
                    .isEqualTo(Site.of(SOURCES).build().file("voice/SwapCalls.html"));
            assertThat(site.file("voice/Dial.json")).isPresent();
        }
    }

    private static void pack(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file);
                Stream<Path> pages = Files.walk(SOURCES)) {
            List<Path> files = pages.filter(Files::isRegularFile).toList();
            for (Path page : files) {
                entries.putNextEntry(new JarEntry(
                        "verbatim/" + SOURCES.relativize(page).toString().replace('\\', '/')));
                Files.copy(page, entries);
            }
        }
    }

    @Test
    void aClassPathWithoutPages() throws Exception {
        try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
            assertThatThrownBy(() -> ClassPathPages.read(empty, pages -> pages))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("verbatim/voice/SwapCalls.md is not on the class path");
        }
    }
}
