package dev.verbatim.processor.check;

import dev.verbatim.processor.page.RequestLine;
import dev.verbatim.processor.page.Sample;
import dev.verbatim.processor.page.Step;
import dev.verbatim.processor.page.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a scenario's notifications report is about the resource that its requests go to. */
final class ScenarioUnlinkedRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.SCENARIO_UNLINKED;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Sample sample : page.samples()) {
            for (Turn turn : Turn.of(sample)) {
                check(page, turn, report);
            }
        }
    }

    private static void check(ApiPage page, Turn turn, Report report) {
        List<Step.Request> requests = turn.requests().stream()
                .filter(request -> request.line().isPresent())
                .toList();
        if (requests.isEmpty()
                || turn.notifications().stream()
                        .noneMatch(it -> it.json().value().isPresent())) {
            return;
        }
        List<String> ids = new ArrayList<>();
        requests.forEach(request -> ids.addAll(ids(page, request.line().get())));
        if (ids.isEmpty()) {
            return;
        }
        List<String> mentions = new ArrayList<>(ids);
        requests.forEach(request -> mentions.addAll(uris(request)));
        if (turn.notifications().stream().noneMatch(it -> mentionsAny(it.json().source(), mentions))) {
            RequestLine line = requests.get(0).line().get();
            report.at(
                    page,
                    line.method().position(),
                    "no notification mentions " + Quote.of(ids.get(0))
                            + " of the request's path; let the sample show what happens to the resource it names");
        }
    }

    private static List<String> ids(ApiPage page, RequestLine line) {
        String path = line.path().value();
        Optional<PathTemplate> template = page.properties()
                .requestUrl()
                .map(url -> PathTemplate.of(url.value()))
                .filter(it -> it.matches(path));
        return template.map(it -> it.ids(path)).orElseGet(() -> PathTemplate.likelyIds(path));
    }

    private static List<String> uris(Step.Request request) {
        List<String> segments = new ArrayList<>();
        request.json()
                .value()
                .ifPresent(body -> JsonWalk.members(body, member -> {
                    if (member.value() instanceof JsonString text
                            && (UriSyntaxRule.isUri(member.name())
                                    || text.value().contains("://"))) {
                        PathTemplate.lastSegment(text.value()).ifPresent(segments::add);
                    }
                }));
        return segments;
    }

    private static boolean mentionsAny(String text, List<String> ids) {
        return ids.stream().anyMatch(id -> mentions(text, id));
    }

    /** Whether the id stands in the text, and not as a part of a longer one. */
    private static boolean mentions(String text, String id) {
        for (int start = text.indexOf(id); start >= 0; start = text.indexOf(id, start + 1)) {
            int end = start + id.length();
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
