package dev.verbatim.maven.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.source.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifWriterTest {
    private static final Path SCHEMA = Path.of("../../shared/schemas/sarif-schema-2.1.0.json");

    private static final LintReport REPORT = new LintReport(
            new Inventory(2, 2, 2, 0, 0, 0, 0, List.of(), ""),
            List.of(),
            List.of(),
            List.of(
                    new Finding(Rule.BASELINE_UNUSED, "muted.txt", new Position(3, 1), "\"x\" no longer occurs"),
                    new Finding(Rule.PAGE_TITLE, "voice/Hold on.md", Position.START, "the title \"é\""),
                    new Finding(Rule.URI_SYNTAX, "voice/Hold.md", new Position(21, 3), "\"http://[\"")),
            Severities.of(Map.of("verbatim.severity.uri-syntax", "note")));

    @TempDir
    Path project;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = project.resolve("target/lint.sarif");
        FindingUris uris = new FindingUris(project, project.resolve("src/main/pages"));
        new SarifWriter(uris, "0.1.0").write(file, REPORT);
    }

    @Test
    void conformsToTheSchema() throws IOException {
        assumeTrue(Files.exists(SCHEMA), "not checked: " + SCHEMA + " is not beside this checkout");
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(Files.readString(SCHEMA));

        assertThat(schema.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void containsRuleMessageAndPosition() {
        JsonNode result = JsonMapper.shared().readTree(file.toFile()).at("/runs/0/results/2");

        assertThat(result.at("/ruleId").asString()).isEqualTo("uri-syntax");
        assertThat(result.at("/level").asString()).isEqualTo("note");
        assertThat(result.at("/message/text").asString()).isEqualTo("\"http://\\[\"");
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("src/main/pages/voice/Hold.md");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(21);
        assertThat(place.at("/region/startColumn").asInt()).isEqualTo(3);
    }

    @Test
    void writesPathsRelativeToTheProject() throws IOException {
        assertThat(Files.readString(file))
                .contains("\"muted.txt\"", "\"src/main/pages/voice/Hold%20on.md\"")
                .doesNotContain(project.getFileName().toString());
    }
}
