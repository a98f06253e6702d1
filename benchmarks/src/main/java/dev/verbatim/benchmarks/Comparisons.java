package dev.verbatim.benchmarks;

import dev.verbatim.benchmarks.client.RequestBenchmark;
import dev.verbatim.benchmarks.json.DispatchBenchmark;
import dev.verbatim.benchmarks.json.ParseBenchmark;
import dev.verbatim.benchmarks.json.UnusualBenchmark;
import dev.verbatim.benchmarks.json.UnusualJson;
import dev.verbatim.benchmarks.json.WriteBenchmark;
import dev.verbatim.benchmarks.measure.Comparison;
import dev.verbatim.benchmarks.measure.Target;
import dev.verbatim.benchmarks.page.GrowthBenchmark;
import dev.verbatim.benchmarks.page.PageBenchmark;
import java.util.List;
import java.util.Locale;
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
                    false,
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
            fastest(
                    "dispatch SwapCalls, operationName first",
                    DispatchBenchmark.class,
                    DispatchBenchmark.FIRST,
                    new Target(1.6, 1)),
            fastest(
                    "dispatch SwapCalls, operationName last",
                    DispatchBenchmark.class,
                    DispatchBenchmark.LAST,
                    new Target(1.6, 1)),
            fastest(
                    "dispatch each of 18 operations in turn",
                    DispatchBenchmark.class,
                    DispatchBenchmark.EACH,
                    new Target(2, 1.2)),
            fastest("write CallStateChangeMessage", WriteBenchmark.class, "", new Target(1, 0.8)),
            fastest("parse CallStateChangeMessage", ParseBenchmark.class, "", new Target(1.2, 1)),
            unusual(UnusualJson.ESCAPES),
            unusual(UnusualJson.NAMES),
            unusual(UnusualJson.LONG_NUMBERS),
            unusual(UnusualJson.PRETTY_PRINTED),
            unusual(UnusualJson.USER_DATA),
            new Comparison(
                    "send SwapCalls over HTTP",
                    RequestBenchmark.class,
                    "",
                    "handWritten",
                    "verbatim",
                    false,
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
                false,
                Optional.of(new Target(2.2, 1.6)),
                Optional.empty());
    }

    private static Comparison json(String work, Class<?> benchmark, String parameter, Target time) {
        return new Comparison(
                work,
                benchmark,
                parameter,
                "handWritten",
                "verbatim",
                false,
                Optional.of(time),
                Optional.of(new Target(1, 0.6)));
    }

    /** The fastest library, which checks less. */
    private static Comparison fastest(String work, Class<?> benchmark, String parameter, Target time) {
        return new Comparison(
                work + ", against fastjson2",
                benchmark,
                parameter,
                "fastjson2",
                "verbatim",
                true,
                Optional.of(time),
                Optional.of(new Target(1.3, 1)));
    }

    /** JSON that is not ordinary, with all contenders. */
    private static Comparison unusual(UnusualJson kind) {
        return new Comparison(
                "parse CallStateChangeMessage, "
                        + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                UnusualBenchmark.class,
                kind.name(),
                "fastjson2",
                "verbatim",
                false,
                Optional.of(new Target(1.2, 1)),
                Optional.of(new Target(1.3, 1)));
    }
}
