package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Build tools compile many times in one virtual machine, also at once, and no compilation knows of another. */
class ManyCompilationsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void pages() {
        new PageFolder(folder.resolve("good")).hold();
        new PageFolder(folder.resolve("other")).hold("reason", "cause");
        new PageFolder(folder.resolve("bad")).hold("\"seconds\": 3600", "\"sec\": 3600");
    }

    @Test
    void compilationsAtOnceDoNotMix() throws Exception {
        Map<String, String> good = outcome("good", new VerbatimProcessor());
        Map<String, String> other = outcome("other", new VerbatimProcessor());
        Map<String, String> bad = outcome("bad", new VerbatimProcessor());
        assertThat(good).isNotEqualTo(other);
        assertThat(bad).containsOnlyKeys("findings");

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Map<String, String>>> compilations = new ArrayList<>();
            for (int run = 0; run < 8; run++) {
                List.of("good", "other", "bad")
                        .forEach(pages -> compilations.add(() -> outcome(pages, new VerbatimProcessor())));
            }
            List<Future<Map<String, String>>> outcomes = threads.invokeAll(compilations);
            for (int i = 0; i < outcomes.size(); i++) {
                assertThat(outcomes.get(i).get()).isEqualTo(i % 3 == 0 ? good : i % 3 == 1 ? other : bad);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothingOfACompilationIsKept() throws Exception {
        WeakReference<Processor> left = compileAndForget();

        for (int attempt = 0; attempt < 50 && left.get() != null; attempt++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(left.get()).isNull();
    }

    /** The processor holds on to all that it knows of a compilation. */
    private WeakReference<Processor> compileAndForget() {
        Processor processor = new VerbatimProcessor();
        assertThat(outcome("good", processor)).containsKey("HoldRequest.java");
        return new WeakReference<>(processor);
    }

    private Map<String, String> outcome(String pages, Processor processor) {
        Compilation compilation = Project.voice(folder.resolve(pages))
                .processor(processor)
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }")
                .compile();
        Map<String, String> outcome = new TreeMap<>();
        outcome.put("findings", Diagnosis.of(compilation).toString());
        if (compilation.status() == Compilation.Status.SUCCESS) {
            compilation.generatedSourceFiles().forEach(file -> outcome.put(name(file), text(file)));
        }
        return outcome;
    }

    private static String name(JavaFileObject file) {
        return Path.of(file.getName()).getFileName().toString();
    }

    private static String text(JavaFileObject file) {
        try {
            return file.getCharContent(true).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
