package dev.verbatim.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.DocumentedMember;
import dev.verbatim.testkit.DocumentedOperation;
import dev.verbatim.testkit.MemberPath;
import dev.verbatim.testkit.PageStatus;
import dev.verbatim.testkit.voice.VoiceDispatcher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for people: what it may load and run, hostile text, links, and large APIs. */
class CoverageHtmlTest {
    private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\u202E\u0007";

    private final ApiModel voice = ApiModel.load(VoiceDispatcher.class);

    @TempDir
    Path folder;

    @Test
    void onlyItsOwnStyleAndScriptMayRun() throws Exception {
        String html = html(List.of());

        assertThat(html)
                .contains("content=\"default-src 'none'; style-src 'sha256-" + hash(html, "style")
                        + "'; script-src 'sha256-" + hash(html, "script") + "'; base-uri 'none'; form-action 'none'\"");
        assertThat(html)
                .doesNotContainPattern("(?i)<[^>]*\\s(?:on\\w+|style)\\s*=")
                .doesNotContain("http://", "https://");
    }

    @Test
    void textOfPagesInjectsNothing() throws Exception {
        DocumentedOperation hostile =
                operation(HOSTILE, HOSTILE + "/../x y.md", List.of(new PageStatus(HOSTILE, HOSTILE, 3)));

        String html = html(List.of(hostile));

        Set<String> elements = new TreeSet<>();
        Matcher tags = Pattern.compile("<([a-zA-Z]+)").matcher(html.replaceAll("(?s)<(style|script)>.*?</\\1>", ""));
        while (tags.find()) {
            elements.add(tags.group(1));
        }
        assertThat(elements).doesNotContain("img", "iframe", "script");
        assertThat(html)
                .contains("&quot;&#39;&gt;&lt;script&gt;alert(1)")
                .doesNotContain("\u202E", "\u0007", "onerror=alert(1)>");
        assertThat(Pattern.compile("<script").matcher(html).results()).hasSize(1);
        assertThat(html).doesNotContain("href=\"javascript").doesNotContainPattern("href=\"(?!\\.{1,2}/)");
    }

    @Test
    void theTableForTheLogHasNoControlCharacters() {
        CoverageReport report = report(List.of(operation(HOSTILE, "voice/x.md", List.of())));

        assertThat(report.toString()).doesNotContain("\u202E", "\u0007");
        assertThat(report.gaps().toString()).doesNotContain("\u202E", "\u0007");
    }

    @Test
    void linksLeadToTheLinesOfPages() throws Exception {
        Path page = folder.resolve("pages/voice/Strange name.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "# Strange");
        DocumentedOperation found = operation("Strange", "voice/Strange name.md", List.of());
        DocumentedOperation absent = operation("Absent", "voice/Absent.md", List.of());
        DocumentedOperation outside = operation("Outside", "../../secret.md", List.of());

        assertThat(html(List.of(found, absent, outside)))
                .contains("<a href=\"../pages/voice/Strange%20name.md#L1\">voice/Strange name.md:1</a>")
                .contains("<td>voice/Absent.md:1<td")
                .contains("<td>../../secret.md:1<td");
    }

    @Test
    void aLargeApiMakesAPageThatBrowsersCanShow() throws Exception {
        List<DocumentedOperation> operations = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            operations.add(operation("Operation" + i, "voice/Operation" + i + ".md", List.of()));
        }
        long start = System.nanoTime();
        CoverageReport report = report(operations);
        String html = CoverageHtml.of("large", report, links());
        String json = CoverageJson.of(report);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;

        assertThat(report.share(Kind.OPERATIONS, Column.DOCUMENTED).all()).isGreaterThanOrEqualTo(2_000);
        assertThat(html.length()).isLessThan(6_000_000);
        assertThat(json.length()).isLessThan(6_000_000);
        assertThat(milliseconds).isLessThan(20_000);
    }

    @Test
    void identicalInputGivesIdenticalBytes() throws Exception {
        assertThat(html(List.of())).isEqualTo(html(List.of()));
        assertThat(html(List.of())).doesNotContain(folder.toString());
    }

    private String html(List<DocumentedOperation> more) {
        return CoverageHtml.of(HOSTILE, report(more), links());
    }

    private PageLinks links() {
        return new PageLinks(folder.resolve("report"), List.of(folder.resolve("pages")));
    }

    private CoverageReport report(List<DocumentedOperation> more) {
        List<DocumentedOperation> all = new ArrayList<>(voice.operations());
        all.addAll(more);
        ApiModel model = new ApiModel(
                voice.api(),
                voice.packageName(),
                voice.folder(),
                voice.digest(),
                voice.style(),
                voice.refusals(),
                voice.statuses(),
                voice.general(),
                all,
                voice.unclaimed(),
                voice.events(),
                voice.channels(),
                voice.types());
        Set<Mark> marks = Set.of(new Mark(ItemId.operation("Dial"), Column.REPLAYED));
        return CoverageReport.of(
                List.of(model), List.of(Recording.of("acme." + HOSTILE, Map.of(ApiPages.of(model), marks))));
    }

    private static DocumentedOperation operation(String name, String page, List<PageStatus> statuses) {
        DocumentedMember optional = new DocumentedMember(
                new MemberPath(List.of("p" + name)), 2, false, DocumentedMember.Type.STRING, false);
        return new DocumentedOperation(
                name,
                page,
                1,
                "",
                "POST",
                "/api",
                false,
                false,
                List.of(),
                List.of(optional),
                statuses,
                List.of(),
                List.of());
    }

    private static String hash(String html, String element) throws Exception {
        Matcher content =
                Pattern.compile("(?s)<" + element + ">(.*?)</" + element + ">").matcher(html);
        assertThat(content.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(content.group(1).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
