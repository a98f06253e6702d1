package dev.verbatim.maven.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesSourceRootTest {
    @TempDir
    Path root;

    @Test
    void digestIsInAPackageOfItsModule() throws IOException {
        new PagesSourceRoot(root).digest("com.acme-2.native", "phone-system", "00ff");

        assertThat(root.resolve("dev/verbatim/pages/com/acme_2/_native/phone_system/PagesDigest.java"))
                .content()
                .contains("package dev.verbatim.pages.com.acme_2._native.phone_system;", "\"00ff\"");
    }

    @Test
    void unchangedDigestIsNotWritten() throws IOException {
        PagesSourceRoot sources = new PagesSourceRoot(root);
        Path file = root.resolve("dev/verbatim/pages/acme/phone/PagesDigest.java");
        FileTime longAgo = FileTime.fromMillis(0);
        sources.digest("acme", "phone", "00");
        Files.setLastModifiedTime(file, longAgo);

        sources.digest("acme", "phone", "00");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);

        sources.digest("acme", "phone", "01");
        assertThat(Files.getLastModifiedTime(file)).isGreaterThan(longAgo);
    }
}
