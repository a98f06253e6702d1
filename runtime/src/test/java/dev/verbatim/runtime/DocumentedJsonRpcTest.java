package dev.verbatim.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends every message of docs/json-rpc.md, and compares the answer. */
class DocumentedJsonRpcTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\[{].*?)` \\| (?:`(.*)`|none) \\|$");

    @ParameterizedTest
    @MethodSource("rows")
    void isAnsweredAsDocumented(String message, String answer) {
        assertThat(new MathApi().answer(message)).isEqualTo(answer);
    }

    static Stream<Arguments> rows() throws IOException {
        String page = Files.readString(Path.of("../docs/json-rpc.md"));
        assertThat(page.lines().filter(line -> line.startsWith("| `{") || line.startsWith("| `[")))
                .hasSize(24);
        return ROW.matcher(page).results().map(DocumentedJsonRpcTest::row);
    }

    private static Arguments row(MatchResult row) {
        return Arguments.of(row.group(1), row.group(2) == null ? "" : row.group(2));
    }
}
