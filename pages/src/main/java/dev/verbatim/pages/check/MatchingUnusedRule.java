package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.page.MatchingRule;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.PagePosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds rules about comparing members that no sample has any more. A rule above the first operation of a file is about all of them, so
 * one that has the member is enough.
 */
final class MatchingUnusedRule implements ApiRule {
    @Override
    public Rule rule() {
        return Rule.MATCHING_UNUSED;
    }

    @Override
    public void check(Api api, Report report) {
        Map<PagePosition, List<Said>> rules = new LinkedHashMap<>();
        for (ApiPage page : api.pages()) {
            for (MatchingRule rule : page.page().matching().rules()) {
                rules.computeIfAbsent(new PagePosition(page.file(), rule.position()), position -> new ArrayList<>())
                        .add(new Said(page, rule, members(page, rule)));
            }
        }
        rules.forEach((position, said) -> {
            Set<String> members = new TreeSet<>();
            said.forEach(one -> members.addAll(one.members()));
            Said first = said.get(0);
            String name = first.rule().member();
            // A member that is optional need not be in a sample: it may come only from the server.
            boolean isElsewhere = first.rule().kind() == MatchingRule.Kind.OPTIONAL
                    && NearestName.of(name, members).isEmpty();
            if (!members.contains(name) && !isElsewhere) {
                report.at(
                        first.page(),
                        position.position(),
                        (first.rule().section().isPresent() ? "the sample has" : "the samples have") + " no member "
                                + Quote.of(name) + NearestName.question(name, members)
                                + ", so this rule matches nothing; correct the name, or remove the rule");
            }
        });
    }

    /** Returns the members of the messages that a rule is about. */
    private static Set<String> members(ApiPage page, MatchingRule rule) {
        List<JsonMember> members = new ArrayList<>();
        for (Sample sample : page.samples()) {
            if (rule.isAbout(sample)) {
                for (Step step : sample.steps()) {
                    step.json().value().ifPresent(value -> JsonWalk.addMembers(value, members));
                }
            }
        }
        Set<String> names = new TreeSet<>();
        members.forEach(member -> names.add(member.name()));
        return names;
    }

    /**
     * A rule of a page.
     *
     * @param members the members of the samples that it is about
     */
    private record Said(ApiPage page, MatchingRule rule, Set<String> members) {}
}
