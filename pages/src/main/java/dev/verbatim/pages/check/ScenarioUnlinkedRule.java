package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.RequestLine;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scenario's notifications are about the resource that its requests go to. */
final class ScenarioUnlinkedRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.SCENARIO_UNLINKED;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Sample sample : page.samples()) {
            for (RequestGroup turn : RequestGroup.of(sample)) {
                if (turn.isReadable()) {
                    check(page, turn, report);
                }
            }
        }
    }

    private static void check(ApiPage page, RequestGroup turn, Report report) {
        List<RequestLine> lines = turn.requests().stream()
                .flatMap(request -> request.line().stream())
                .toList();
        List<String> ids = new ArrayList<>();
        lines.forEach(line -> ids.addAll(ids(page, line.path().value())));
        if (ids.isEmpty()) {
            return;
        }
        List<String> links = new ArrayList<>(ids);
        for (Step.Request request : turn.requests()) {
            request.json().value().ifPresent(body -> links.addAll(UriSegments.in(body)));
        }
        if (turn.notifications().stream()
                .noneMatch(notification -> mentionsAny(notification.json().source(), links))) {
            report.at(
                    page,
                    lines.get(0).method().position(),
                    "no notification of this sample mentions " + Quote.of(ids.get(0))
                            + ", the id in the request's path; use the same id in the request and in the notifications");
        }
    }

    private static List<String> ids(ApiPage page, String path) {
        Optional<PathTemplate> template = page.properties()
                .requestUrl()
                .map(url -> PathTemplate.of(url.value()))
                .filter(it -> it.matches(path));
        return template.map(it -> it.ids(path)).orElseGet(() -> PathTemplate.likelyIds(path));
    }

    private static boolean mentionsAny(String text, List<String> links) {
        return links.stream().anyMatch(link -> mentions(text, link));
    }

    /** Whether the link stands in the text, and not as a part of a longer one. */
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
