package dev.verbatim.benchmarks.compile;

import dev.verbatim.benchmarks.Cost;
import dev.verbatim.benchmarks.Figure;
import dev.verbatim.benchmarks.Row;
import dev.verbatim.benchmarks.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * javac with a processor against javac with what the processor writes, in a JVM that has compiled before, as an IDE's or a build
 * server's has. Not by JMH, whose every contender would have to warm javac in a JVM of its own for minutes.
 */
public final class Compilation {
    private static final int WARM = 200;
    private static final Target OVER_PLAIN = new Target(1.6, 1.3);
    private static final Target GROWTH = new Target(12, 10);

    private final List<Row> rows = new ArrayList<>();

    private Compilation() {}

    /** Measures, smaller sets more often than larger ones. */
    public static List<Row> measure() {
        Compilation compilation = new Compilation();
        compilation.contender("verbatim", "operations", SourceSet::verbatim, 10, true);
        compilation.contender("avaje-jsonb-generator", "records", SourceSet::avaje, 5, false);
        compilation.contender("MapStruct", "mappers", SourceSet::mapStruct, 3, false);
        return compilation.rows;
    }

    private void contender(String name, String types, IntFunction<SourceSet> sources, int warmings, boolean ours) {
        Javac warm = new Javac(sources.apply(WARM));
        for (int i = 0; i < warmings; i++) {
            warm.withProcessor();
            warm.withoutProcessor();
        }
        compare(name, 20, types, new Javac(sources.apply(20)), 9, Optional.empty());
        List<Cost> some = compare(name, WARM, types, warm, 5, ours ? Optional.of(OVER_PLAIN) : Optional.empty());
        List<Cost> many = compare(name, 2_000, types, new Javac(sources.apply(2_000)), ours ? 2 : 1, Optional.empty());
        List<Cost> fewer = some.subList(0, many.size());
        String work = String.format(Locale.ROOT, "javac and %s, growth", name);
        rows.add(row(work, "200 " + types, fewer, fewer, Optional.empty()));
        rows.add(row(work, "2000 " + types, many, fewer, ours ? Optional.of(GROWTH) : Optional.empty()));
    }

    private List<Cost> compare(String name, int count, String types, Javac javac, int rounds, Optional<Target> target) {
        List<Cost> with = new ArrayList<>();
        List<Cost> without = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            without.add(javac.withoutProcessor());
            with.add(javac.withProcessor());
        }
        String work = String.format(Locale.ROOT, "javac, %d %s", count, types);
        rows.add(row(work, "-proc:none", without, without, Optional.empty()));
        rows.add(row(work, name, with, without, target));
        return with;
    }

    private static Row row(
            String work, String contender, List<Cost> costs, List<Cost> baseline, Optional<Target> time) {
        return new Row(
                work,
                contender,
                Figure.of(costs, baseline, Cost::nanoseconds, time),
                Figure.of(costs, baseline, Cost::bytes, Optional.empty()));
    }
}
