package dev.verbatim.pages.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocumentedRulesTest {
    private static final Path DOCUMENT = Path.of("../docs/findings.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (error|warning|note|off) \\| \\S");

    @Test
    void everyRuleIsDocumentedWithItsSeverity() throws IOException {
        Map<String, String> documented = ROW.matcher(Files.readString(DOCUMENT))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), (MatchResult row) -> row.group(2)));

        assertThat(documented)
                .isEqualTo(Arrays.stream(Rule.values())
                        .collect(Collectors.toMap(
                                Rule::id, rule -> rule.severity().name().toLowerCase(Locale.ROOT))));
    }
}
