package dev.verbatim.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The types of the artifacts that examples/laundry, which finds all others, does not have on its class path. */
class DocumentedImportsTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z.]+)` \\| ([^|]*) \\| `(?:verbatim-client-cometd|verbatim-mock)` \\|");

    @Test
    void importsNameTypesThatExist() throws IOException, ClassNotFoundException {
        Matcher rows = ROW.matcher(Files.readString(Path.of("../docs/imports.md")));
        List<String> types = new ArrayList<>();
        while (rows.find()) {
            for (String name : rows.group(2).split(", ")) {
                types.add(Class.forName(rows.group(1) + "." + name.replace("`", ""))
                        .getSimpleName());
            }
        }

        assertThat(types).contains("CometdSource", "MockServer");
    }
}
