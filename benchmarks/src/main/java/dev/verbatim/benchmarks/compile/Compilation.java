package dev.verbatim.benchmarks.compile;

import dev.verbatim.benchmarks.measure.Cost;
import dev.verbatim.benchmarks.measure.Figure;
import dev.verbatim.benchmarks.measure.Row;
import dev.verbatim.benchmarks.measure.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Compares javac with a processor to javac with the sources that the processor generates, in a warm JVM such as that of an IDE or
 * a build server. Does not use JMH, which would have to warm up javac for minutes in a separate JVM for each contender.
 */
public final class Compilation {
    private static final int SOME = 200;
    private static final int MANY = 2_000;
    private static final Target OVER_PLAIN = new Target(1.5, 1.35);
    private static final Target GROWTH = new Target(11, 10);

    private final List<Row> rows = new ArrayList<>();

    private Compilation() {}

    /**
     * A processor that is compared.
     *
     * @param name the name of the processor
     * @param types what its sources are called in the table
     * @param sources returns a set of sources, given their number
     * @param isOurs whether the targets apply
     */
    private record Contender(String name, String types, IntFunction<SourceSet> sources, boolean isOurs) {
        Javac javac(int count) {
            return new Javac(sources.apply(count));
        }
    }

    /** Runs the measurements, smaller sets more often than larger ones. */
    public static List<Row> measure() {
        Compilation compilation = new Compilation();
        compilation.measure(new Contender("verbatim", "operations", SourceSet::verbatim, true));
        compilation.measure(new Contender("avaje-jsonb-generator", "records", SourceSet::avaje, false));
        compilation.measure(new Contender("MapStruct", "mappers", SourceSet::mapStruct, false));
        return compilation.rows;
    }

    private void measure(Contender contender) {
        Javac javac = contender.javac(SOME);
        runIn(javac, Duration.ofSeconds(contender.isOurs() ? 90 : 15));
        compare(contender, 20, contender.javac(20), 11);
        compare(contender, SOME, javac, contender.isOurs() ? 11 : 5);
        Javac large = contender.javac(MANY);
        compare(contender, MANY, large, 1);
        if (contender.isOurs()) {
            growth(contender, javac, large);
        }
    }

    /** Compares a large set with a smaller one that is compiled just before, because the speed of the machine varies. */
    private void growth(Contender contender, Javac javac, Javac large) {
        List<Cost> some = new ArrayList<>();
        List<Cost> many = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            some.add(Cost.median(Stream.generate(javac::withProcessor).limit(5).toList()));
            collectGarbage();
            many.add(large.withProcessor());
        }
        String work = String.format(Locale.ROOT, "javac wall-clock time with %s, growth", contender.name());
        rows.add(row(work, SOME + " " + contender.types(), some, some, Optional.empty()));
        rows.add(row(work, MANY + " " + contender.types(), many, some, Optional.of(GROWTH)));
    }

    /** Frees memory before a large set is compiled, so that no collection falls into the measurement. */
    private static void collectGarbage() {
        System.gc();
    }

    /** Warms up javac and the processor for a time. */
    private static void runIn(Javac javac, Duration time) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            javac.withProcessor();
            javac.withoutProcessor();
            javac.withRounds();
        }
    }

    private void compare(Contender contender, int count, Javac javac, int rounds) {
        List<Cost> with = new ArrayList<>();
        List<Cost> without = new ArrayList<>();
        List<Cost> prepared = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (count == MANY) {
                collectGarbage();
            }
            with.add(javac.withProcessor());
            without.add(javac.withoutProcessor());
            prepared.add(javac.withRounds());
        }
        String work = String.format(Locale.ROOT, "javac wall-clock time, %d %s", count, contender.types());
        rows.add(row(work, "-proc:none with generated sources", without, without, Optional.empty()));
        rows.add(row(work, "a processor with prepared sources", prepared, without, Optional.empty()));
        boolean isHeld = contender.isOurs() && count == SOME;
        rows.add(row(
                work, contender.name(), with, without, Optional.of(OVER_PLAIN).filter(target -> isHeld)));
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
