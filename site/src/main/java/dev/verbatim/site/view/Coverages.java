package dev.verbatim.site.view;

import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.api.DocumentedOperation;
import dev.verbatim.site.coverage.CoverageFile;
import dev.verbatim.site.coverage.CoveredItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the report of coverage says about operations. */
record Coverages(CoverageFile report) {
    /** Returns what of an operation ran in tests: its parameters, statuses, capability and steps; {@code null} without a report. */
    @Nullable
    CoverageView of(DocumentedApi api, DocumentedOperation operation) {
        if (!report.has(api.folder())) {
            return null;
        }
        List<String> gaps = new ArrayList<>();
        int all = 0;
        for (CoveredItem item : items(api, operation)) {
            if (item.replayed().isPresent()) {
                all++;
                if (!item.replayed().get()) {
                    gaps.add(item.isStep() ? item.name() + ", line " + item.line() : item.name());
                }
            }
        }
        return new CoverageView(all - gaps.size(), all, gaps);
    }

    /** Returns whether the steps of an operation ran in tests, by their lines. */
    Map<Integer, Boolean> steps(DocumentedApi api, DocumentedOperation operation) {
        Map<Integer, Boolean> steps = new TreeMap<>();
        for (CoveredItem item : items(api, operation)) {
            if (item.isStep() && item.replayed().isPresent()) {
                steps.put(item.line(), item.replayed().get());
            }
        }
        return steps;
    }

    private List<CoveredItem> items(DocumentedApi api, DocumentedOperation operation) {
        return report.items(api.folder()).stream()
                .filter(item -> item.isAbout(operation.name())
                        || item.isStep() && item.page().equals(operation.page().file()) && operation.has(item.line()))
                .toList();
    }
}
