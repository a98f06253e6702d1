package dev.verbatim.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.fail;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.verbatim.pages.check.PageChecks;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.pages.page.Corpus;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.style.Style;
import dev.verbatim.processor.scaffold.Scaffold;
import dev.verbatim.processor.scaffold.ScaffoldTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads, checks and generates code from random pages. There is never an exception, and always either a finding or code that
 * compiles. The interfaces come from the scaffold, so that is tested as well.
 *
 * <p>Each case has a seed. {@code -Dverbatim.random.cases=5000} runs more cases, {@code -Dverbatim.random.seed} other ones.
 */
class RandomPagesTest {
    private static final int CASES = Integer.getInteger("verbatim.random.cases", 200);
    private static final long SEED = Long.getLong("verbatim.random.seed", 1);
    private static final int BATCH = 100;
    private static final Severities ALL = Severities.of(Map.of(Severities.option(Rule.CAPABILITY_UNKNOWN), "note"));
    private static final List<String> PRACTICE = practice();

    private final Map<Case, List<String>> broken = new HashMap<>();

    @TempDir
    Path root;

    @Test
    void anyPageGivesAFindingOrCodeThatCompiles() {
        for (int start = 0; start < CASES; start += BATCH) {
            List<Case> cases = IntStream.range(start, Math.min(start + BATCH, CASES))
                    .mapToObj(number -> Case.of(SEED * 1_000_000 + number))
                    .toList();
            for (Case failed : failures(cases)) {
                Case smallest = shrunk(failed);
                fail("seed %d, with %s:%n%s%n%s"
                        .formatted(smallest.seed, smallest.damages, shown(smallest.page()), problems(smallest)));
            }
        }
    }

    /** Returns the case with the least damage that still fails. */
    private Case shrunk(Case failed) {
        Case smallest = failed;
        for (int index = failed.damages.size() - 1; index >= 0; index--) {
            Case smaller = smallest.without(index);
            if (!failures(List.of(smaller)).isEmpty()) {
                smallest = smaller;
            }
        }
        return smallest;
    }

    private List<Case> failures(List<Case> cases) {
        List<Case> failures = new ArrayList<>();
        List<Diagnostic<? extends JavaFileObject>> first = compile(cases);
        List<Case> fine = new ArrayList<>();
        for (Case each : cases) {
            List<String> findings = ours(first, each);
            if (broken.containsKey(each) || findings.stream().anyMatch(text -> text.contains("internal error"))) {
                failures.add(each);
            } else if (findings.isEmpty()) {
                fine.add(each);
            }
        }
        // After a finding, javac does not check generated code.
        List<Diagnostic<? extends JavaFileObject>> second = fine.isEmpty() ? List.of() : compile(fine);
        fine.stream().filter(each -> !of(second, each).isEmpty()).forEach(failures::add);
        return failures;
    }

    private String problems(Case failed) {
        return of(compile(List.of(failed)), failed) + " " + broken.getOrDefault(failed, List.of());
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(List<Case> cases) {
        List<JavaFileObject> sources = new ArrayList<>();
        cases.forEach(each -> sources.addAll(sources(each)));
        List<String> options =
                new ArrayList<>(List.of("-Xlint:all,-processing", "-Xmaxerrs", "0", "-Averbatim.pages=" + root));
        Arrays.stream(Rule.values())
                .filter(rule -> PageChecks.lookFor(rule, ALL))
                .forEach(rule -> options.add("-A" + Severities.compilerOption(rule) + "=off"));
        Compilation compilation = javac().withOptions(options)
                .withProcessors(new VerbatimProcessor())
                .compile(sources);
        return List.copyOf(compilation.diagnostics());
    }

    private List<JavaFileObject> sources(Case each) {
        String name = each.packageName();
        write(name + "/Hold.md", each.page());
        check(each);
        write(name + "/Wait.md", new RandomPage(new Random(each.seed + 1)).page("Wait"));
        ScaffoldTarget target =
                new ScaffoldTarget(name, "Voice", name, false, Set.of(), Set.of(), Set.of("Call", "Device"));
        Scaffold scaffold = Scaffold.of(target, root);
        if (scaffold.problems().stream().anyMatch(problem -> problem.contains("internal error"))) {
            broken.put(each, scaffold.problems());
        }
        List<JavaFileObject> sources = new ArrayList<>();
        scaffold.sources().forEach((file, source) -> sources.add(source(name, file.replace(".java", ""), source)));
        sources.add(source(name, "Call", "package " + name + "; public interface Call {}"));
        for (String type : List.of("HeldMessage", "CallStateChangeMessage")) {
            if (each.page().contains('"' + type + '"')) {
                sources.add(source(
                        name,
                        "On" + type,
                        "package " + name + "; @dev.verbatim.annotations.Notification(\"" + type + "\") interface On"
                                + type + " {}"));
            }
        }
        return sources;
    }

    /** The rules about pages, switched off: nearly all of these pages have such findings. */
    private void check(Case each) {
        try {
            PageChecks.checkReadings(
                    List.of(PageReader.read(each.packageName() + "/Hold.md", each.page(), Style.WEBSERVICES)
                            .get(0)),
                    ALL);
        } catch (RuntimeException unforeseen) {
            broken.put(each, List.of(unforeseen.toString()));
        }
    }

    private static JavaFileObject source(String packageName, String type, String text) {
        return JavaFileObjects.forSourceString(packageName + "." + type, text);
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.write(root.resolve(file), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns our errors about a case. */
    private static List<String> ours(List<Diagnostic<? extends JavaFileObject>> diagnostics, Case each) {
        return diagnostics.stream()
                .filter(diagnostic ->
                        isOf(diagnostic, each) && isOurs(diagnostic) && diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** Returns the problems of a case, without our warnings and notes. */
    private static List<String> of(List<Diagnostic<? extends JavaFileObject>> diagnostics, Case each) {
        return diagnostics.stream()
                .filter(diagnostic -> isOf(diagnostic, each))
                .filter(diagnostic -> !isOurs(diagnostic) || diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }

    private static boolean isOf(Diagnostic<? extends JavaFileObject> diagnostic, Case each) {
        return diagnostic.getSource() == null
                || ("/" + diagnostic.getSource().getName()).contains("/" + each.packageName() + "/");
    }

    private static boolean isOurs(Diagnostic<?> diagnostic) {
        return diagnostic.getCode().endsWith("proc.messager");
    }

    private static String shown(String page) {
        return page.length() > 6_000 ? page.substring(0, 6_000) + "..." : page;
    }

    private static List<String> practice() {
        try (Stream<Path> files = Files.walk(Corpus.root())) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(file -> Corpus.text(Corpus.root().relativize(file).toString()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A damaged page.
     *
     * @param seed the seed of the page
     * @param damages the damages
     */
    private record Case(long seed, List<PageDamage> damages) {
        static Case of(long seed) {
            Random random = new Random(seed);
            List<PageDamage> damages = new ArrayList<>();
            for (int count = random.nextInt(4); count > 0; count--) {
                damages.add(PageDamage.any(random));
            }
            return new Case(seed, damages);
        }

        Case without(int damage) {
            List<PageDamage> fewer = new ArrayList<>(damages);
            fewer.remove(damage);
            return new Case(seed, fewer);
        }

        String packageName() {
            return "c" + seed;
        }

        String page() {
            Random random = new Random(seed);
            String page =
                    seed % 3 == 0 ? PRACTICE.get(random.nextInt(PRACTICE.size())) : new RandomPage(random).page("Hold");
            List<String> lines = new ArrayList<>(page.lines().toList());
            damages.forEach(damage -> damage.to(lines));
            return String.join("\n", lines);
        }
    }
}
