package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Rule;

/** Finds comments about comparing samples that cannot be read. */
final class MatchingUnknownRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.MATCHING_UNKNOWN;
    }

    @Override
    public void check(ApiPage page, Report report) {
        page.page().matching().mistakes().forEach(mistake -> report.at(page, mistake.position(), mistake.value()));
    }
}
