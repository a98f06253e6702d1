package dev.verbatim.processor;

import dev.verbatim.pages.find.DirectoryRoot;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.find.PagesRoot;
import dev.verbatim.pages.find.UnsetRoot;
import dev.verbatim.pages.finding.Baseline;
import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.processor.javac.CompilerOptions;
import dev.verbatim.processor.javac.Diagnostics;
import dev.verbatim.processor.javac.FilerRoot;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.GeneratedFile;
import dev.verbatim.processor.option.AnnouncedOptions;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
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

/** Sets a compilation up by its options. What is wrong with an option is said once, and the option is ignored. */
final class Setup {
    private final Map<String, String> options;
    private final Optional<Path> announcement;
    private final Diagnostics diagnostics;

    private Setup(CompilerOptions options, Diagnostics diagnostics) {
        this.options = options.values();
        this.announcement = options.announcement();
        this.diagnostics = diagnostics;
    }

    /** The compilation of an environment. */
    static Rounds rounds(ProcessingEnvironment environment, Function<ApiModel, List<GeneratedFile>> files) {
        Diagnostics diagnostics = new Diagnostics(environment.getMessager(), environment.getElementUtils());
        CompilerOptions compilerOptions = CompilerOptions.of(environment, diagnostics);
        Map<String, String> options = compilerOptions.values();
        Stream.concat(unknown(options).stream(), Severities.problems(options).stream())
                .forEach(problem -> diagnostics.print(Kind.WARNING, problem));
        Setup setup = new Setup(compilerOptions, diagnostics);
        ApiCheck check = new ApiCheck(
                new PageFinder(setup.roots(environment.getFiler())),
                Severities.of(options),
                setup.baseline(),
                diagnostics);
        return new Rounds(environment, diagnostics, check, files);
    }

    /** Options that look like ours and are none. */
    private static List<String> unknown(Map<String, String> options) {
        Set<String> known = Set.of(AnnouncedOptions.PAGES, AnnouncedOptions.BASELINE);
        return options.keySet().stream()
                .filter(name -> name.startsWith(AnnouncedOptions.PREFIX)
                        && !name.startsWith(Severities.OPTION_PREFIX)
                        && !known.contains(name))
                .map(name -> name + ": there is no such option" + NearestName.question(name, known))
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
            diagnostics.print(Kind.ERROR, AnnouncedOptions.PAGES + " is no path: " + noPath.getMessage());
            return new UnsetRoot(AnnouncedOptions.PAGES, announcement);
        }
    }

    private Baseline baseline() {
        String file = options.getOrDefault(AnnouncedOptions.BASELINE, "");
        if (file.isEmpty()) {
            return Baseline.EMPTY;
        }
        try {
            Path path = Path.of(file);
            return Baseline.of(path.getFileName().toString(), Files.readString(path));
        } catch (NoSuchFileException missing) {
            diagnostics.print(
                    Kind.ERROR,
                    AnnouncedOptions.BASELINE + ": there is no file "
                            + Path.of(file).toAbsolutePath()
                            + "; write it (mvn verbatim:lint -Dverbatim.baseline=<file> -Dverbatim.baseline.write=true),"
                            + " or name none");
            return Baseline.EMPTY;
        } catch (CharacterCodingException foreign) {
            diagnostics.print(Kind.ERROR, AnnouncedOptions.BASELINE + ": " + file + " is not UTF-8; save it as UTF-8");
            return Baseline.EMPTY;
        } catch (IOException | InvalidPathException unreadable) {
            diagnostics.print(Kind.ERROR, AnnouncedOptions.BASELINE + " cannot be read: " + unreadable);
            return Baseline.EMPTY;
        }
    }
}
