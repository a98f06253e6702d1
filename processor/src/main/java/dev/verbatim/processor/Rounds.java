package dev.verbatim.processor;

import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.javac.ApiReader;
import dev.verbatim.processor.javac.ClientLibrary;
import dev.verbatim.processor.javac.Diagnostics;
import dev.verbatim.processor.javac.EarlierOutput;
import dev.verbatim.processor.javac.RoundTypes;
import dev.verbatim.processor.javac.SplitPackage;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.GeneratedFile;
import dev.verbatim.processor.model.JavaNames;
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

/**
 * Takes the APIs of one compilation through its rounds. An API waits until all types in its signatures exist. Then it is checked,
 * its findings are reported, and its files are generated. Between rounds it keeps only names, no objects of the compiler.
 */
final class Rounds {
    private final ProcessingEnvironment environment;
    private final Diagnostics diagnostics;
    private final ApiCheck check;
    private final SortedMap<String, Set<String>> waiting = new TreeMap<>();
    private final Set<String> finished = new TreeSet<>();
    private final Set<String> compiled = new TreeSet<>();
    private final Set<String> hidden = new TreeSet<>();
    private final EarlierOutput earlier;
    private final SplitPackage split;
    private final ClientLibrary library;
    private final Generator generator;

    /**
     * Begins a compilation.
     *
     * @param check checks each API
     * @param files lists the files of an API without errors
     */
    Rounds(
            ProcessingEnvironment environment,
            Diagnostics diagnostics,
            ApiCheck check,
            Function<ApiModel, List<GeneratedFile>> files) {
        this.environment = environment;
        this.diagnostics = diagnostics;
        this.check = check;
        this.earlier = new EarlierOutput(environment);
        this.library = new ClientLibrary(environment.getElementUtils());
        this.split = new SplitPackage(environment.getElementUtils(), environment.getFiler(), earlier);
        this.generator = new Generator(environment, diagnostics, files, earlier, compiled);
    }

    /** Handles the APIs that have types in this round, and those that wait for it. */
    void round(RoundTypes types) {
        types.strays().forEach((type, problem) -> diagnostics.print(Kind.ERROR, problem, type));
        types.packages().forEach(name -> types.typesOf(name).forEach(type -> compiled.add(type.element())));
        Set<String> packages = new TreeSet<>(waiting.keySet());
        packages.addAll(types.packages());
        waiting.clear();
        List<CheckedApi> checked = new ArrayList<>();
        packages.forEach(name -> check(name, types).ifPresent(checked::add));
        if (waiting.isEmpty()) {
            check.read().clear();
        }
        report(checked);
        checked.forEach(generator::generate);
    }

    private Optional<CheckedApi> check(String name, RoundTypes types) {
        PackageElement apiPackage = environment.getElementUtils().getPackageElement(name);
        if (!ApiReader.isApi(apiPackage)) {
            // One missing file is one error, however many types need it.
            refuse(types.typesOf(name).stream().limit(1).toList(), missingApi(name));
            return Optional.empty();
        }
        if (finished.contains(name)) {
            refuse(
                    types.typesOf(name),
                    "this type came too late: its API was generated in an earlier round; generate the type in the first round");
            return Optional.empty();
        }
        if (hidden.add(name)) {
            earlier.hide(name);
        }
        return diagnostics
                .attempt(Subject.api(name), () -> checkIfComplete(apiPackage, types))
                .flatMap(checked -> checked);
    }

    /** Reports the types that each API is still waiting for. The compiler reports why they do not exist. */
    void end() {
        generator.deleteOutlines();
        List<CheckedApi> checked = new ArrayList<>();
        waiting.forEach((name, missing) -> {
            if (missing.isEmpty()) {
                diagnostics
                        .attempt(Subject.api(name), () -> check.check(read(name).api()))
                        .ifPresent(checked::add);
            } else {
                diagnostics.print(
                        Kind.ERROR,
                        "nothing is generated for " + name + " because its signatures mention types that do not exist: "
                                + String.join(", ", missing),
                        Subject.api(name));
            }
        });
        check.read().clear();
        report(checked);
    }

    private static String missingApi(String packageName) {
        if (packageName.isEmpty()) {
            return "the unnamed package cannot be an API; move this type into a named package";
        }
        String last = packageName.substring(packageName.lastIndexOf('.') + 1);
        return packageName + " is not annotated as an API; add a package-info.java that names the folder of its pages: "
                + "@dev.verbatim.annotations.OperationApi(value = \"" + JavaNames.type(last) + "\", pages = \"" + last
                + "\") package " + packageName + ";";
    }

    private void refuse(List<Subject> types, String reason) {
        types.forEach(type -> diagnostics.print(Kind.ERROR, reason, type));
    }

    /**
     * Reads an API. If its signatures mention missing types that only Verbatim could generate, then an annotation is wrong, and
     * waiting for another processor would not help: the API is read as if they existed, so that its check finds the mistake.
     */
    private ApiReader.Reading read(String name) {
        ApiReader reader = new ApiReader(environment.getElementUtils(), environment.getTypeUtils(), diagnostics);
        PackageElement apiPackage = environment.getElementUtils().getPackageElement(name);
        ApiReader.Reading reading = reader.read(apiPackage, Set.of());
        return reading.missing().isEmpty() ? reading : reader.read(apiPackage, check.documented(reading.api()));
    }

    private Optional<CheckedApi> checkIfComplete(PackageElement apiPackage, RoundTypes types) {
        String name = apiPackage.getQualifiedName().toString();
        Optional<String> problem = split.problem(apiPackage, compiled);
        if (problem.isPresent()) {
            // Report it at a type if there is one: the package-info may be in the other module.
            Subject place = types.typesOf(name).stream().findFirst().orElse(Subject.api(name));
            diagnostics.print(Kind.ERROR, problem.get(), place);
            return Optional.empty();
        }
        Optional<String> noClient = ApiReader.conflict(apiPackage).or(() -> library.problem(apiPackage));
        if (noClient.isPresent()) {
            diagnostics.print(Kind.ERROR, noClient.get(), Subject.api(name));
            return Optional.empty();
        }
        ApiReader.Reading reading = read(name);
        // Other processors may generate the missing types and the interfaces in a later round.
        if (!reading.missing().isEmpty() || reading.api().isEmpty()) {
            waiting.put(name, reading.missing());
            return Optional.empty();
        }
        finished.add(name);
        return Optional.of(check.check(reading.api()));
    }

    private void report(List<CheckedApi> checked) {
        checked.stream()
                .flatMap(api -> api.findings().stream())
                .sorted()
                .forEach(reported -> diagnostics.print(
                        kind(reported),
                        reported.found().finding().toString(),
                        reported.found().subject()));
    }

    private static Kind kind(ReportedFinding reported) {
        return switch (reported.severity()) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case NOTE, OFF -> Kind.NOTE;
        };
    }
}
