package dev.verbatim.benchmarks.page;

import dev.verbatim.processor.check.Finding;
import dev.verbatim.processor.page.PageReading;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading and checking pages against commonmark's parse of them.
 *
 * <p>The baseline is what anybody who renders such pages asks of commonmark: GitHub's tables, and no source spans. We ask
 * for the spans too, and what they cost counts as ours.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class PageBenchmark {
    public static final String SWAP_CALLS = "SwapCalls";
    public static final String CORPUS = "corpus";

    private final Parser markdown =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @Param({SWAP_CALLS, CORPUS})
    public String pages = "";

    private List<MarkdownPage> texts = List.of();

    @Setup
    public void load() {
        texts = pages.equals(CORPUS) ? MarkdownPage.corpus() : List.of(MarkdownPage.swapCalls());
    }

    @Benchmark
    public List<Node> commonmark() {
        List<Node> documents = new ArrayList<>();
        for (MarkdownPage page : texts) {
            documents.add(markdown.parse(page.text()));
        }
        return documents;
    }

    @Benchmark
    public List<PageReading> read() {
        return Checking.read(texts);
    }

    @Benchmark
    public List<Finding> readAndCheck() {
        return Checking.readAndCheck(texts);
    }
}
