package dev.verbatim.processor;

import dev.verbatim.pages.find.DirectoryRoot;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.find.PagesRoot;
import dev.verbatim.pages.find.UnsetRoot;
import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.processor.bind.ReadPages;
import dev.verbatim.processor.javac.CompilerOptions;
import dev.verbatim.processor.javac.Diagnostics;
import dev.verbatim.processor.javac.FilerRoot;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.GeneratedFile;
import dev.verbatim.processor.option.AnnouncedOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic.Kind;
import javax.tools.StandardLocation;

/** Sets up a compilation from its options. A problem with an option is reported once, and the option is ignored. */
final class Setup {
    private final Map<String, String> options;
    private final Optional<Path> announcement;
    private final Diagnostics diagnostics;

    private Setup(CompilerOptions options, Diagnostics diagnostics) {
        this.options = options.values();
        this.announcement = options.announcement();
        this.diagnostics = diagnostics;
    }

    /**
     * Sets up the compilation of an environment.
     *
     * @param files lists the files of an API without errors
     */
    static Rounds rounds(ProcessingEnvironment environment, Function<ApiModel, List<GeneratedFile>> files) {
        Diagnostics diagnostics = new Diagnostics(environment.getMessager(), environment.getElementUtils());
        CompilerOptions compilerOptions = CompilerOptions.of(environment, diagnostics);
        Map<String, String> options = compilerOptions.values();
        Stream.concat(unknown(options).stream(), Severities.problems(options).stream())
                .forEach(problem -> diagnostics.print(Kind.WARNING, problem));
        Setup setup = new Setup(compilerOptions, diagnostics);
        ApiCheck check = new ApiCheck(
                new PageFinder(setup.roots(environment.getFiler())),
                new ReadPages(),
                Severities.of(options),
                BaselineOption.read(options.getOrDefault(AnnouncedOptions.BASELINE, ""), diagnostics),
                diagnostics);
        return new Rounds(environment, diagnostics, check, files);
    }

    /** Warnings about options that have our prefix but do not exist. */
    private static List<String> unknown(Map<String, String> options) {
        Set<String> known = Set.of(AnnouncedOptions.PAGES, AnnouncedOptions.BASELINE);
        return options.keySet().stream()
                .filter(name -> name.startsWith(AnnouncedOptions.PREFIX)
                        && !name.startsWith(Severities.OPTION_PREFIX)
                        && !known.contains(name))
                .map(name -> name + ": unknown option" + NearestName.question(name, known) + "; correct or remove it")
                .toList();
    }

    private List<PagesRoot> roots(Filer filer) {
        return List.of(
                optionRoot(),
                new FilerRoot(filer, StandardLocation.CLASS_OUTPUT, "class output"),
                new FilerRoot(filer, StandardLocation.CLASS_PATH, "class path"));
    }

    private PagesRoot optionRoot() {
        String directory = options.getOrDefault(AnnouncedOptions.PAGES, "");
        if (directory.isEmpty()) {
            return new UnsetRoot(AnnouncedOptions.PAGES, announcement);
        }
        try {
            return new DirectoryRoot(Path.of(directory).toAbsolutePath().normalize());
        } catch (InvalidPathException noPath) {
            diagnostics.print(Kind.ERROR, AnnouncedOptions.PAGES + " is not a valid path: " + noPath.getMessage());
            return new UnsetRoot(AnnouncedOptions.PAGES, announcement);
        }
    }
}
