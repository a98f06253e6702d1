package dev.verbatim.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each public type of the libraries says in its Javadoc since which version it exists. */
class PublicTypesTest {
    private static final List<String> LIBRARIES = List.of("annotations", "pages", "runtime", "cometd", "testkit");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("^public .*?(?:class|interface|record|enum) \\w+", Pattern.MULTILINE);

    @Test
    void eachSaysSinceWhen() throws IOException {
        List<String> without = new ArrayList<>();
        int types = 0;
        for (String library : LIBRARIES) {
            for (Path file : MainSources.of(Path.of("..", library))) {
                Matcher type = PUBLIC_TYPE.matcher(Files.readString(file));
                if (type.find() && !file.toString().contains("internal")) {
                    types++;
                    String before = Files.readString(file).substring(0, type.start());
                    if (!before.contains("\n * @since ")) {
                        without.add(file.toString());
                    }
                }
            }
        }
        assertThat(types).as("the libraries are found").isGreaterThan(200);
        assertThat(without).as("public types without @since").isEmpty();
    }
}
