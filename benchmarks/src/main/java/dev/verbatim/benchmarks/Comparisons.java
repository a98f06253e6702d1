package dev.verbatim.benchmarks;

import dev.verbatim.benchmarks.page.GrowthBenchmark;
import dev.verbatim.benchmarks.page.PageBenchmark;
import java.util.List;
import java.util.Optional;

/** Everything that is compared, in the order of the table, with the targets of the project. */
final class Comparisons {
    static final List<Comparison> ALL = List.of(
            page("read and check the page SwapCalls", PageBenchmark.SWAP_CALLS),
            page("read and check the practice pages", PageBenchmark.CORPUS),
            new Comparison(
                    "read and check an API",
                    GrowthBenchmark.class,
                    "",
                    "twoHundredPages",
                    "twoThousandPages",
                    Optional.of(new Target(12, 10)),
                    Optional.empty()));

    private Comparisons() {}

    private static Comparison page(String work, String pages) {
        return new Comparison(
                work,
                PageBenchmark.class,
                pages,
                "commonmark",
                "readAndCheck",
                Optional.of(new Target(4, 2)),
                Optional.empty());
    }
}
