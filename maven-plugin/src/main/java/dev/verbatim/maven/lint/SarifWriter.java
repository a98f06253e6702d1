package dev.verbatim.maven.lint;

import dev.verbatim.maven.json.JsonFile;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Writes findings in the Static Analysis Results Interchange Format, which code hosts and editors show next to the lines:
 * <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>. The same findings give the same
 * bytes, and all paths are relative.
 */
public final class SarifWriter {
    /** The name of the folder to which paths are relative; the reader of the file resolves it. */
    private static final String BASE_ID = "PROJECTROOT";

    private final FindingUris uris;
    private final String version;

    /**
     * Creates a writer.
     *
     * @param uris converts files into URIs relative to the root of the project
     * @param version the version of this plugin
     */
    public SarifWriter(FindingUris uris, String version) {
        this.uris = uris;
        this.version = version;
    }

    /** Writes a log with one run into a file, and creates its folder if necessary. */
    public void write(Path file, LintReport report) throws IOException {
        JsonFile.write(file, json -> write(json, report));
    }

    private void write(JsonGenerator json, LintReport report) {
        List<Rule> rules = report.findings().stream()
                .map(Finding::rule)
                .sorted()
                .distinct()
                .toList();
        json.writeStartObject();
        json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        writeTool(json, rules, report);
        json.writeObjectPropertyStart("originalUriBaseIds");
        json.writeObjectPropertyStart(BASE_ID);
        writeText(
                json,
                "description",
                "The root of the project, or the root of the pages if they are outside of the project.");
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeArrayPropertyStart("results");
        report.findings().forEach(finding -> writeResult(json, rules, report, finding));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeTool(JsonGenerator json, List<Rule> rules, LintReport report) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Verbatim");
        json.writeStringProperty("semanticVersion", version);
        json.writeArrayPropertyStart("rules");
        for (Rule rule : rules) {
            json.writeStartObject();
            json.writeStringProperty("id", rule.id());
            json.writeObjectPropertyStart("defaultConfiguration");
            json.writeStringProperty("level", level(report.severities().of(rule)));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeResult(JsonGenerator json, List<Rule> rules, LintReport report, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule().id());
        json.writeNumberProperty("ruleIndex", rules.indexOf(finding.rule()));
        json.writeStringProperty("level", level(report.severity(finding)));
        writeText(json, "message", finding.message());
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uris.of(finding).toASCIIString());
        json.writeStringProperty("uriBaseId", BASE_ID);
        json.writeEndObject();
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", finding.position().line());
        json.writeNumberProperty("startColumn", finding.position().column());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeText(JsonGenerator json, String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", SarifText.of(text));
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
            case OFF -> "none";
        };
    }
}
