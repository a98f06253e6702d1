package dev.verbatim.benchmarks;

import dev.verbatim.benchmarks.client.RequestBenchmark;
import dev.verbatim.benchmarks.json.DispatchBenchmark;
import dev.verbatim.benchmarks.json.ParseBenchmark;
import dev.verbatim.benchmarks.json.WriteBenchmark;
import dev.verbatim.benchmarks.measure.Comparison;
import dev.verbatim.benchmarks.measure.Target;
import dev.verbatim.benchmarks.page.GrowthBenchmark;
import dev.verbatim.benchmarks.page.PageBenchmark;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All comparisons with their targets, in the order of the table. */
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
                    Optional.empty()),
            json(
                    "dispatch SwapCalls, operationName first",
                    DispatchBenchmark.class,
                    DispatchBenchmark.FIRST,
                    new Target(0.7, 0.6)),
            json(
                    "dispatch SwapCalls, operationName last",
                    DispatchBenchmark.class,
                    DispatchBenchmark.LAST,
                    new Target(0.7, 0.6)),
            json(
                    "dispatch each of 18 operations in turn",
                    DispatchBenchmark.class,
                    DispatchBenchmark.EACH,
                    new Target(0.7, 0.6)),
            json("write CallStateChangeMessage", WriteBenchmark.class, "", new Target(1, 0.5)),
            json("parse CallStateChangeMessage", ParseBenchmark.class, "", new Target(1.05, 0.75)),
            new Comparison(
                    "send SwapCalls over HTTP",
                    RequestBenchmark.class,
                    "",
                    "handWritten",
                    "verbatim",
                    Optional.of(new Target(1.1, 1)),
                    Optional.empty()));

    /** A regular expression for the names of the contenders other than the baselines and Verbatim. */
    static final String BESIDES = ALL.stream()
            .flatMap(comparison -> Stream.of(comparison.baseline(), comparison.ours())
                    .map(method -> comparison.benchmark().getName() + "." + method))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "^(?!(?:", ")$)"));

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

    private static Comparison json(String work, Class<?> benchmark, String parameter, Target time) {
        return new Comparison(
                work,
                benchmark,
                parameter,
                "handWritten",
                "verbatim",
                Optional.of(time),
                Optional.of(new Target(1, 0.6)));
    }
}
