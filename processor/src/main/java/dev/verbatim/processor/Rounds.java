package dev.verbatim.processor;

import dev.verbatim.processor.ApiCheck.Outcome;
import dev.verbatim.processor.ApiCheck.Reported;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.javac.ApiReader;
import dev.verbatim.processor.javac.Diagnostics;
import dev.verbatim.processor.javac.EarlierOutput;
import dev.verbatim.processor.javac.Output;
import dev.verbatim.processor.javac.RoundTypes;
import dev.verbatim.processor.javac.SplitPackage;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.ApiOutline;
import dev.verbatim.processor.model.GeneratedFile;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.parallel.Parallel;
import dev.verbatim.processor.write.ApiFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.PackageElement;
import javax.tools.Diagnostic.Kind;

/** The APIs of one compilation over all its rounds. Between rounds it keeps names and nothing of the compiler's. */
final class Rounds {
    private final ProcessingEnvironment environment;
    private final Diagnostics diagnostics;
    private final ApiCheck check;
    private final Function<ApiModel, List<GeneratedFile>> files;
    private final SortedMap<String, Set<String>> waiting = new TreeMap<>();
    private final Set<String> finished = new TreeSet<>();
    private final Set<String> compiled = new TreeSet<>();
    private final Set<String> hidden = new TreeSet<>();
    private final EarlierOutput earlier;
    private final SplitPackage split;
    private final List<Path> provisional = new ArrayList<>();

    /**
     * A compilation.
     *
     * @param check checks each API
     * @param files what is generated for an API without errors
     */
    Rounds(
            ProcessingEnvironment environment,
            Diagnostics diagnostics,
            ApiCheck check,
            Function<ApiModel, List<GeneratedFile>> files) {
        this.environment = environment;
        this.diagnostics = diagnostics;
        this.check = check;
        this.files = files;
        this.earlier = new EarlierOutput(environment);
        this.split = new SplitPackage(environment.getElementUtils(), environment.getFiler(), earlier);
    }

    /** Takes the APIs of which a round has types, and those that have waited for it. */
    void round(RoundTypes types) {
        types.strays().forEach((type, problem) -> diagnostics.print(Kind.ERROR, problem, type));
        Set<String> packages = new TreeSet<>(waiting.keySet());
        packages.addAll(types.packages());
        types.packages().forEach(name -> types.typesOf(name).forEach(type -> compiled.add(type.element())));
        waiting.clear();
        List<Outcome> outcomes = new ArrayList<>();
        for (String name : packages) {
            PackageElement apiPackage = environment.getElementUtils().getPackageElement(name);
            if (!ApiReader.isApi(apiPackage)) {
                // What is missing is one file, however many types wait for it.
                refuse(types.typesOf(name).stream().limit(1).toList(), missingApi(name));
            } else if (finished.contains(name)) {
                refuse(
                        types.typesOf(name),
                        "the types of the API were generated in an earlier round, without this one");
            } else {
                if (hidden.add(name)) {
                    earlier.hide(name);
                }
                diagnostics
                        .attempt(Subject.api(name), () -> check(apiPackage, types))
                        .flatMap(outcome -> outcome)
                        .ifPresent(outcomes::add);
            }
        }
        report(outcomes);
        outcomes.forEach(outcome -> {
            outcome.model().ifPresent(this::write);
            outcome.outline().ifPresent(this::outline);
        });
    }

    /** Says for what the APIs have waited in vain; why it does not exist, the compiler says itself. */
    void end() {
        earlier.takeBack(provisional);
        List<Outcome> outcomes = new ArrayList<>();
        waiting.forEach((name, missing) -> {
            if (missing.isEmpty()) {
                diagnostics
                        .attempt(Subject.api(name), () -> check.check(read(name).api()))
                        .ifPresent(outcomes::add);
            } else {
                diagnostics.print(
                        Kind.ERROR,
                        "nothing is generated for " + name + ", for its signatures mention what does not exist: "
                                + String.join(", ", missing),
                        Subject.api(name));
            }
        });
        report(outcomes);
    }

    private static String missingApi(String packageName) {
        if (packageName.isEmpty()) {
            return "the unnamed package is no API and cannot be one; move this into a package";
        }
        String last = packageName.substring(packageName.lastIndexOf('.') + 1);
        return packageName + " is no API; add a package-info.java to it, which names the folder of its pages: "
                + "@dev.verbatim.annotations.OperationApi(value = \"" + JavaNames.type(last) + "\", pages = \"" + last
                + "\") package " + packageName + ";";
    }

    private void refuse(List<Subject> types, String reason) {
        types.forEach(type -> diagnostics.print(Kind.ERROR, reason, type));
    }

    /** Types that only the pages know are nobody else's to generate: an annotation does not name what it should. */
    private ApiReader.Reading read(String name) {
        ApiReader reader = new ApiReader(environment.getElementUtils(), environment.getTypeUtils(), diagnostics);
        PackageElement apiPackage = environment.getElementUtils().getPackageElement(name);
        ApiReader.Reading reading = reader.read(apiPackage, Set.of());
        return reading.missing().isEmpty() ? reading : reader.read(apiPackage, check.documented(reading.api()));
    }

    private Optional<Outcome> check(PackageElement apiPackage, RoundTypes types) {
        String name = apiPackage.getQualifiedName().toString();
        Optional<String> problem = split.problem(apiPackage, compiled);
        if (problem.isPresent()) {
            // At a type where there is one: the package's own file may be the other module's.
            Subject place = types.typesOf(name).stream().findFirst().orElse(Subject.api(name));
            diagnostics.print(Kind.ERROR, problem.get(), place);
            return Optional.empty();
        }
        ApiReader.Reading reading = read(name);
        // Other processors may generate what is missing, and the interfaces too.
        if (!reading.missing().isEmpty() || reading.api().isEmpty()) {
            waiting.put(name, reading.missing());
            return Optional.empty();
        }
        finished.add(name);
        return Optional.of(check.check(reading.api()));
    }

    private void report(List<Outcome> outcomes) {
        outcomes.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .sorted()
                .forEach(reported -> diagnostics.print(
                        kind(reported),
                        reported.found().finding().toString(),
                        reported.found().subject()));
    }

    private void write(ApiModel api) {
        List<GeneratedFile> generated = files.apply(api);
        List<String> outdated = earlier.outdated(generated);
        if (!outdated.isEmpty()) {
            earlier.removeSources();
            diagnostics.print(
                    Kind.ERROR,
                    "javac has read what an earlier compilation generated, and cannot compile it again after a change"
                            + " (JDK-8332297, fixed in JDK 23): " + String.join(", ", outdated)
                            + "; it is removed now, so compile once more, or leave the output folder out of the class path",
                    Subject.api(api.packageName()));
            return;
        }
        hand(generated, api);
    }

    /** Hands the compiler what users' Java names, for as long as it reads it: what it reports are the findings alone. */
    private void outline(ApiOutline outline) {
        List<GeneratedFile> generated = ApiFiles.of(outline);
        // What the compiler has read before, it does not miss.
        List<String> read = earlier.outdated(generated);
        provisional.addAll(hand(
                generated.stream()
                        .filter(file -> !(file instanceof GeneratedFile.Source source && read.contains(source.type())))
                        .toList(),
                outline.api()));
    }

    private List<Path> hand(List<GeneratedFile> generated, ApiModel api) {
        Output output = new Output(environment.getFiler(), environment.getElementUtils(), compiled, earlier);
        // Making a text takes nothing of the compiler's, which uses one core only; the others help.
        Parallel.inOrder(
                generated,
                file -> file.text().get(),
                (file, text) -> diagnostics
                        .attempt(file.subject(), () -> output.write(file, text.get(), api.packageName()))
                        .flatMap(problem -> problem)
                        .ifPresent(problem -> diagnostics.print(Kind.ERROR, problem, file.subject())));
        return output.written();
    }

    private static Kind kind(Reported reported) {
        return switch (reported.severity()) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case NOTE, OFF -> Kind.NOTE;
        };
    }
}
