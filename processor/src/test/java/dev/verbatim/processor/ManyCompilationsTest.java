package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
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

/** Build tools run many compilations in one virtual machine, also concurrently. These must not affect each other. */
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
    void concurrentCompilationsAreIndependent() throws Exception {
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
    void aFinishedCompilationCanBeCollected() throws Exception {
        assertForgotten(compileAndForget());
    }

    /** Returns the processor, which refers to everything that it knows about a compilation. */
    private WeakReference<Processor> compileAndForget() {
        Processor processor = new VerbatimProcessor();
        assertThat(outcome("good", processor)).containsKey("HoldRequest.java");
        return new WeakReference<>(processor);
    }

    @Test
    void theClassesOfAProcessorCanBeUnloaded() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            loaders.add(loadAndForget());
        }
        // The JDK itself keeps the last compilation: it caches the record for which it last generated equals.
        for (WeakReference<ClassLoader> loader : loaders.subList(0, 2)) {
            assertForgotten(loader);
        }
    }

    /** Compilers load the processor again for each module. There are enough operations to use all cores. */
    private WeakReference<ClassLoader> loadAndForget() throws Exception {
        PageFolder pages = new PageFolder(folder.resolve("many"));
        Project project = Project.voice(folder.resolve("many"));
        for (int number = 0; number < 40; number++) {
            String operation = "Hold" + number;
            pages.like(operation);
            project.type(
                    operation,
                    "@Operation(\"%1$s\") public interface %1$s { void hold(Call call, %1$sRequest request); }"
                            .formatted(operation));
        }
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Object processor = loader.loadClass(VerbatimProcessor.class.getName())
                    .getConstructor()
                    .newInstance();
            assertThat(project.processor((Processor) processor).compile().generatedSourceFiles())
                    .hasSizeGreaterThan(40);
            return new WeakReference<>(loader);
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            places.add(Path.of(place).toUri().toURL());
        }
        return places.toArray(URL[]::new);
    }

    private static void assertForgotten(WeakReference<?> left) throws InterruptedException {
        for (int attempt = 0; attempt < 50 && left.get() != null; attempt++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(left.get()).isNull();
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
