package dev.verbatim.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/imports.md names public types of this module. */
class DocumentedImportsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\| ([^|]*) \\| `verbatim-cluster` \\|");

    @Test
    void importsNameTypesThatExist() throws IOException, ClassNotFoundException {
        Matcher rows = ROW.matcher(Files.readString(Path.of("../docs/imports.md")));
        List<String> types = new ArrayList<>();
        while (rows.find()) {
            for (String name : rows.group(2).split(", ")) {
                Class<?> type = Class.forName(rows.group(1) + "." + name.replace("`", ""));
                assertThat(Modifier.isPublic(type.getModifiers())).as(name).isTrue();
                types.add(type.getSimpleName());
            }
        }
        assertThat(types).contains("ClusterStore");
    }
}
