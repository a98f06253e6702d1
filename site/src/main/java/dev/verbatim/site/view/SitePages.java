package dev.verbatim.site.view;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Severity;
import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.api.DocumentedOperation;
import dev.verbatim.site.api.GeneralPage;
import dev.verbatim.site.markdown.Document;
import dev.verbatim.site.markdown.LinkTargets;
import dev.verbatim.site.view.FindingsView.FileFindings;
import dev.verbatim.site.view.FindingsView.UnreadRow;
import dev.verbatim.site.view.OverviewView.ApiCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the pages of a site. For any number of threads. */
public final class SitePages {
    /** The path of the page of all findings. */
    public static final String FINDINGS = "findings.html";

    private static final int FIRST_OPERATIONS = 12;

    private final SiteContent content;
    private final Findings findings;
    private final PagePaths pages;
    private final Navigation navigation;
    private final OperationViews operations;
    private final ApiViews apis;

    /** Creates the pages of a site. */
    public SitePages(SiteContent content) {
        this.content = content;
        findings = new Findings(content);
        pages = new PagePaths(content.apis());
        navigation = new Navigation(content, pages);
        operations = new OperationViews(content, findings, pages);
        apis = new ApiViews(content, findings);
    }

    /** Returns the first page, which is also that of the API in the root of the pages. */
    public byte[] overview() {
        Shell shell = shell("", "", "", "index.html");
        List<ApiCard> cards = content.apis().stream()
                .filter(api -> !api.folder().isEmpty())
                .map(SitePages::card)
                .toList();
        ApiView root = content.apis().stream()
                .filter(api -> api.folder().isEmpty())
                .findFirst()
                .map(api -> apis.of(api, shell))
                .orElse(null);
        return Templates.page(
                JteoverviewGenerated::render,
                new OverviewView(
                        shell,
                        cards,
                        root,
                        content.guides().stream()
                                .map(guide -> new Link(guide.title(), guide.path()))
                                .toList(),
                        content.findings().size(),
                        content.unread().size()));
    }

    private static ApiCard card(DocumentedApi api) {
        List<Link> first = api.operations().stream()
                .limit(FIRST_OPERATIONS)
                .map(operation -> new Link(operation.name(), api.path(operation.file() + ".html")))
                .toList();
        List<String> counts = new ArrayList<>();
        count(counts, api.operations().size(), "operation");
        count(counts, api.notifications().size(), "notification");
        count(counts, api.general().size(), "page");
        return new ApiCard(
                new Link(api.name() + " API", api.path("index.html")),
                String.join(", ", counts),
                first,
                api.operations().size() - first.size());
    }

    private static void count(List<String> counts, int count, String noun) {
        if (count > 0) {
            counts.add(count + " " + noun + (count == 1 ? "" : "s"));
        }
    }

    /** Returns the page of an API in a folder. */
    public byte[] api(DocumentedApi api) {
        return Templates.page(
                JteapiGenerated::render,
                apis.of(api, shell(api.name() + " API", api.root(), api.folder(), api.path("index.html"))));
    }

    /** Returns the page of an operation. */
    public byte[] operation(DocumentedApi api, DocumentedOperation operation) {
        String path = api.path(operation.file() + ".html");
        return Templates.page(
                JteoperationGenerated::render,
                operations.of(api, operation, shell(operation.name(), api.root(), api.folder(), path)));
    }

    /** Returns the page of a file that is not about exactly one operation. */
    public byte[] general(DocumentedApi api, GeneralPage page) {
        String file = page.source().file();
        Document document = Document.of(content.texts().text(file));
        return Templates.page(
                JtetextGenerated::render,
                text(
                        shell(page.title(), api.root(), api.folder(), api.path(page.file() + ".html")),
                        List.of(new Link(api.name() + " API", "index.html")),
                        document,
                        new GeneralTargets(new PageTargets(pages, api, file), document.ids()),
                        findings.of(file).stream()
                                .map(finding -> findings.view(
                                        finding, "line " + finding.position().line(), null))
                                .toList(),
                        content.sources().page(file, 1)));
    }

    /**
     * Returns the page of a guide.
     *
     * @param title its title
     * @param path its path in the site
     * @param document its text
     * @param targets where its links lead
     * @param source its address in the source; {@code null} if the site has no such addresses
     */
    public byte[] guide(String title, String path, Document document, LinkTargets targets, @Nullable String source) {
        String root = "../".repeat(path.split("/", -1).length - 1);
        return Templates.page(
                JtetextGenerated::render,
                text(shell(title, root, "", path), List.of(), document, targets, List.of(), source));
    }

    private static TextView text(
            Shell shell,
            List<Link> trail,
            Document document,
            LinkTargets targets,
            List<FindingView> about,
            @Nullable String source) {
        List<Link> contents = document.headings().stream()
                .filter(heading -> heading.level() == 2)
                .map(heading -> new Link(heading.text(), "#" + heading.id()))
                .toList();
        return new TextView(
                shell,
                trail,
                document.hasTitle() ? null : shell.title(),
                contents.size() > 1 ? contents : List.of(),
                document.render(targets),
                about,
                source);
    }

    /** Returns the page of all findings. */
    public byte[] findings() {
        Map<String, List<FindingView>> files = new LinkedHashMap<>();
        for (Finding finding : content.findings()) {
            String page = findings.page(finding);
            String place = finding.position().toString();
            files.computeIfAbsent(finding.file(), file -> new ArrayList<>())
                    .add(findings.view(finding, place, page == null ? null : page + "#findings"));
        }
        return Templates.page(
                JtefindingsGenerated::render,
                new FindingsView(
                        shell("Findings", "", "", FINDINGS),
                        counts(),
                        files.entrySet().stream()
                                .map(file -> new FileFindings(file.getKey(), file.getValue()))
                                .toList(),
                        content.unread().stream()
                                .map(page -> new UnreadRow(page.file() + ":" + page.line(), page.reason()))
                                .toList(),
                        content.read()));
    }

    private String counts() {
        List<String> counts = new ArrayList<>();
        count(counts, severity(Severity.ERROR), "error");
        count(counts, severity(Severity.WARNING), "warning");
        count(counts, severity(Severity.NOTE), "note");
        return counts.isEmpty() ? "No findings" : String.join(", ", counts);
    }

    private int severity(Severity severity) {
        return (int) content.findings().stream()
                .filter(finding -> content.severities().of(finding.rule()) == severity)
                .count();
    }

    private Shell shell(String title, String root, String folder, String path) {
        return new Shell(title, content.title(), root, content.policy(), navigation.of(folder, path));
    }
}
