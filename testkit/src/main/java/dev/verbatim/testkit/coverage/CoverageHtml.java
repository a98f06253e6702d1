package dev.verbatim.testkit.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * Writes a report as one HTML page that needs no other file and no network. Its style and its script are the only ones that its
 * content security policy allows, so text from pages cannot run anything.
 *
 * @since 0.2.0
 */
public final class CoverageHtml {
    private static final String STYLE = resource("coverage.css");
    private static final String SCRIPT = resource("coverage.js");

    private final PageLinks links;
    private final StringBuilder html = new StringBuilder();

    private CoverageHtml(PageLinks links) {
        this.links = links;
    }

    /**
     * Returns the page.
     *
     * @param title its title, such as the name of the module
     * @param report the report
     * @param links finds the pages of the APIs
     */
    public static String of(String title, CoverageReport report, PageLinks links) {
        CoverageHtml page = new CoverageHtml(links);
        page.page(title, report);
        return page.html.toString();
    }

    private void page(String title, CoverageReport report) {
        String name = HtmlText.of(title);
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
                .append(hash(STYLE))
                .append("'; script-src 'sha256-")
                .append(hash(SCRIPT))
                .append("'; base-uri 'none'; form-action 'none'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>Coverage of ")
                .append(name)
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<header class=\"top\">\n<h1>")
                .append(name)
                .append("</h1>\n<p>What the pages document, and what of it ran in tests.</p>\n</header>\n<main>\n");
        HtmlSummary summary = new HtmlSummary(html);
        report.apis().forEach(summary::write);
        filter();
        HtmlTables tables = new HtmlTables(html, links);
        report.apis().forEach(tables::write);
        html.append("</main>\n<footer>");
        tables.writeTests();
        html.append("Written by Verbatim.</footer>\n<script>").append(SCRIPT).append("</script>\n</body>\n</html>\n");
    }

    private void filter() {
        html.append("<div class=\"filter\" role=\"search\" hidden>\n")
                .append("<label for=\"text\">Filter</label>")
                .append("<input type=\"search\" id=\"text\" placeholder=\"operation, parameter, page&#8230;\"")
                .append(" autocomplete=\"off\" spellcheck=\"false\">\n")
                .append("<label class=\"check\"><input type=\"checkbox\" id=\"gaps\"> only what is missing</label>\n")
                .append("<output id=\"shown\" for=\"text gaps\"></output>\n</div>\n")
                .append(
                        "<p class=\"legend\"><i class=\"y\">&#10003;</i> covered &nbsp; <i class=\"n\">&#10007;</i> missing, with")
                .append(" what would cover it &nbsp; <i>&#8211;</i> does not apply</p>\n");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(CoverageHtml.class.getResourceAsStream(name), name)) {
            // Browsers hash the text with line feeds.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
