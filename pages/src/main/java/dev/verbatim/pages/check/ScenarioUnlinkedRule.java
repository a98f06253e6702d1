package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.page.RequestLine;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds scenarios in which no notification mentions the resource in the path of the request. */
final class ScenarioUnlinkedRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.SCENARIO_UNLINKED;
    }

    @Override
    public boolean appliesTo(Style style) {
        return style.page().endpoint() == PageStyle.Endpoint.EACH;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Sample sample : page.samples()) {
            for (RequestGroup group : RequestGroup.of(sample)) {
                if (group.isReadable()) {
                    check(page, group, report);
                }
            }
        }
    }

    private static void check(ApiPage page, RequestGroup group, Report report) {
        List<RequestLine> lines = group.requests().stream()
                .flatMap(request -> request.line().stream())
                .toList();
        List<String> ids = new ArrayList<>();
        lines.forEach(line -> ids.addAll(ids(page, line.path().value())));
        if (ids.isEmpty()) {
            return;
        }
        List<String> links = new ArrayList<>(ids);
        for (Step.Request request : group.requests()) {
            request.json().value().ifPresent(body -> links.addAll(ReferencedIds.in(body)));
        }
        if (group.notifications().stream()
                .noneMatch(notification -> mentionsAny(notification.json().source(), links))) {
            report.at(
                    page,
                    lines.get(0).method().position(),
                    "no notification of this sample mentions " + Quote.of(ids.get(0))
                            + ", the id in the request's path; use the same id in the request and in the notifications");
        }
    }

    private static List<String> ids(ApiPage page, String path) {
        Optional<PathTemplate> template = page.url().filter(it -> it.matches(PathTemplate.of(path)));
        return template.map(it -> PathIds.in(path, it)).orElseGet(() -> PathIds.likely(path));
    }

    private static boolean mentionsAny(String text, List<String> links) {
        return links.stream().anyMatch(link -> mentions(text, link));
    }

    /** Whether the text contains the link, and not only as part of a longer word. */
    private static boolean mentions(String text, String link) {
        for (int start = text.indexOf(link); start >= 0; start = text.indexOf(link, start + 1)) {
            int end = start + link.length();
            if ((start == 0 || delimits(text.charAt(start - 1)))
                    && (end == text.length() || delimits(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean delimits(char c) {
        return !Character.isLetterOrDigit(c) && c != '_' && c != '-';
    }
}
