package dev.verbatim.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static final Path FOLDER = Path.of("target/classes/dev/verbatim/site/assets");

    @Test
    void theListHasEveryFile() throws IOException {
        List<String> files;
        try (Stream<Path> walk = Files.walk(FOLDER)) {
            files = walk.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("files.txt"))
                    .map(name -> "assets/" + name)
                    .sorted()
                    .toList();
        }
        assertThat(Assets.paths())
                .as("write each file of the folder assets into assets/files.txt")
                .containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void eachWayToTheServerIsInOneScript() {
        assertThat(scriptsWith("credentials: 'omit'")).containsExactly("assets/http.js");
        assertThat(scriptsWith("new library.CometD()")).containsExactly("assets/cometd.js");
        assertThat(scriptsWith("SocketTransport()")).containsExactly("assets/cometd-transports.js");
    }

    private static List<String> scriptsWith(String text) {
        return Assets.paths().stream()
                .filter(path -> path.endsWith(".js") && !path.contains("/vendor/"))
                .filter(path -> new String(Assets.content(path), StandardCharsets.UTF_8).contains(text))
                .toList();
    }

    @Test
    void librariesComeWithTheirLicences() {
        assertThat(Assets.paths())
                .contains("assets/vendor/prism/LICENSE", "assets/vendor/lunr/LICENSE", "assets/vendor/cometd/LICENSE");
        assertThat(new String(Assets.content("assets/vendor/cometd/LICENSE"), StandardCharsets.UTF_8))
                .contains("Apache License");
    }
}
