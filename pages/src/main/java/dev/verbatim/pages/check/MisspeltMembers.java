package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.ParameterPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds members of objects in requests that have no row, and whose name is like that of a row that no request sends. Other members
 * of objects need no row, because many pages document objects elsewhere.
 */
final class MisspeltMembers {
    /** Finding similar names is slow, so only this many members of a page are looked at. */
    private static final int MOST = 1_000;

    private final ApiPage page;
    private final Report report;
    private final List<JsonValue> requests;
    private final Set<ParameterPath> known;
    private int seen;

    private MisspeltMembers(ApiPage page, Report report) {
        this.page = page;
        this.report = report;
        this.requests = page.requests().stream()
                .flatMap(request -> request.message().parameters().stream())
                .toList();
        this.known = new HashSet<>(page.paths().all().values());
    }

    /** Reports each member once. */
    static void report(ApiPage page, Report report) {
        MisspeltMembers misspelt = new MisspeltMembers(page, report);
        page.paths().all().forEach(misspelt::compare);
    }

    private void compare(Parameter row, ParameterPath path) {
        if (path.isNested() && seen < MOST && requests.stream().noneMatch(path::isIn)) {
            requests.stream()
                    .flatMap(path::objects)
                    .flatMap(object -> object.members().stream())
                    .filter(member -> !known.contains(path.beside(member.name())))
                    .takeWhile(member -> seen++ < MOST)
                    .filter(member ->
                            NearestName.of(member.name(), List.of(path.last())).isPresent())
                    .filter(member -> known.add(path.beside(member.name())))
                    .forEach(member -> report.at(page, member.position(), message(row, member)));
        }
    }

    private static String message(Parameter row, JsonMember member) {
        String documented = row.name().orElseThrow();
        String sent = documented.substring(0, documented.lastIndexOf('.') + 1) + member.name();
        return "the request sends " + Quote.of(sent) + Quote.remark(sent)
                + ", which the Parameters table does not document; did you mean "
                + NearestName.shown(sent, documented) + "?";
    }
}
