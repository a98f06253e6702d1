package dev.verbatim.site.view;

import dev.verbatim.pages.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** The findings about an operation, given to the parts of its page by their lines. */
final class PlacedFindings {
    private final Findings findings;
    private final List<Finding> left;
    private final List<FindingView> placed = new ArrayList<>();

    PlacedFindings(Findings findings, List<Finding> about) {
        this.findings = findings;
        left = new ArrayList<>(about);
    }

    /** Takes the findings at lines. */
    List<FindingView> take(int first, int last, String id) {
        List<FindingView> taken = new ArrayList<>();
        left.removeIf(finding -> {
            int line = finding.position().line();
            boolean isHere = first <= line && line <= last;
            if (isHere) {
                taken.add(view(finding, "#" + id));
            }
            return isHere;
        });
        placed.addAll(taken);
        return taken;
    }

    /** Takes the findings that no part of the page has. */
    List<FindingView> rest() {
        List<FindingView> rest =
                left.stream().map(finding -> view(finding, "#findings")).toList();
        left.clear();
        placed.addAll(rest);
        return rest;
    }

    /** All findings that were taken. */
    List<FindingView> all() {
        return List.copyOf(placed);
    }

    private FindingView view(Finding finding, String href) {
        return findings.view(finding, "line " + finding.position().line(), href);
    }
}
