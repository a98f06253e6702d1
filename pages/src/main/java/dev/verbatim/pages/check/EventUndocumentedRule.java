package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.DocumentedEvent;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds members of events that no table or list of the event documents; reports each member of an event once. An event may be
 * documented on another page of the folder than its sample.
 */
final class EventUndocumentedRule implements ApiRule {
    @Override
    public Rule rule() {
        return Rule.EVENT_UNDOCUMENTED;
    }

    @Override
    public void check(Api api, Report report) {
        Map<String, List<ParameterTable>> tables = new HashMap<>();
        for (ApiPage page : api.all()) {
            for (DocumentedEvent event : page.page().events()) {
                event.name()
                        .map(Text::value)
                        .ifPresent(name -> tables.computeIfAbsent(name, it -> new ArrayList<>())
                                .add(event.members()));
            }
        }
        if (tables.isEmpty()) {
            return;
        }
        Set<String> reported = new HashSet<>();
        for (ApiPage page : api.all()) {
            for (Step step : page.steps()) {
                if (step instanceof Step.Notification event) {
                    check(page, event, tables, reported, report);
                }
            }
        }
    }

    private static void check(
            ApiPage page,
            Step.Notification event,
            Map<String, List<ParameterTable>> tables,
            Set<String> reported,
            Report report) {
        String type = event.message().type().orElse("");
        List<ParameterTable> found = tables.get(type);
        if (found == null || event.message().members().isEmpty()) {
            return;
        }
        DocumentedMembers documented = DocumentedMembers.of(found, page.style().message());
        NameSuggestions suggestions = new NameSuggestions(documented.names());
        String discriminator = page.style().message().eventName().last();
        documented.undocumented(event.message().members().get(), "", (path, member) -> {
            if (!path.equals(discriminator) && reported.add(type + " " + path)) {
                report.at(
                        page,
                        member.position(),
                        "the event " + Quote.of(type) + " has " + Quote.of(path) + Quote.remark(path)
                                + ", which no table or list of its members documents"
                                + suggestions.orElseAt(path.replace("[]", ""), "add it there"));
            }
        });
    }
}
