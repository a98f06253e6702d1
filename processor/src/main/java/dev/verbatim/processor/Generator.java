package dev.verbatim.processor;

import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.javac.Diagnostics;
import dev.verbatim.processor.javac.EarlierOutput;
import dev.verbatim.processor.javac.Output;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.ApiOutline;
import dev.verbatim.processor.model.GeneratedFile;
import dev.verbatim.processor.parallel.Parallel;
import dev.verbatim.processor.write.ApiFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic.Kind;

/** Generates the files of checked APIs. */
final class Generator {
    private final ProcessingEnvironment environment;
    private final Diagnostics diagnostics;
    private final Function<ApiModel, List<GeneratedFile>> files;
    private final EarlierOutput earlier;
    private final Set<String> compiled;
    private final List<Path> provisional = new ArrayList<>();

    /**
     * Creates a generator for one compilation.
     *
     * @param files lists the files of an API without errors
     * @param earlier the output of an earlier compilation
     * @param compiled the annotated types that are compiled, by canonical name; the caller adds those of each round
     */
    Generator(
            ProcessingEnvironment environment,
            Diagnostics diagnostics,
            Function<ApiModel, List<GeneratedFile>> files,
            EarlierOutput earlier,
            Set<String> compiled) {
        this.environment = environment;
        this.diagnostics = diagnostics;
        this.files = files;
        this.earlier = earlier;
        this.compiled = compiled;
    }

    /** Generates the files of an API: all of them, or only its outline if it has errors. */
    void generate(CheckedApi api) {
        api.model().ifPresent(this::files);
        api.outline().ifPresent(this::outline);
    }

    /** Deletes the outlines after the last round, so that no later compilation finds them. */
    void deleteOutlines() {
        earlier.takeBack(provisional);
    }

    private void files(ApiModel api) {
        List<GeneratedFile> generated = files.apply(api);
        List<String> outdated = earlier.outdated(generated);
        if (!outdated.isEmpty()) {
            earlier.removeSources();
            diagnostics.print(
                    Kind.ERROR,
                    "javac has already read types that an earlier compilation generated, and cannot compile their new versions"
                            + " (JDK-8332297, fixed in JDK 23): " + String.join(", ", outdated)
                            + "; they are deleted now, so compile again, or remove the output folder from the class path",
                    Subject.api(api.packageName()));
            return;
        }
        write(generated, api);
    }

    private void outline(ApiOutline outline) {
        List<GeneratedFile> generated = ApiFiles.of(outline);
        // The compiler does not miss the types that it has read from an earlier compilation.
        List<String> read = earlier.outdated(generated);
        provisional.addAll(write(
                generated.stream()
                        .filter(file -> !(file instanceof GeneratedFile.Source source && read.contains(source.type())))
                        .toList(),
                outline.api()));
    }

    private List<Path> write(List<GeneratedFile> generated, ApiModel api) {
        Output output = new Output(environment.getFiler(), environment.getElementUtils(), compiled, earlier);
        // The compiler uses one core only. The texts need no access to it, so the other cores generate them.
        Parallel.inOrder(
                generated,
                file -> file.text().get(),
                (file, text) -> diagnostics
                        .attempt(file.subject(), () -> output.write(file, text.get(), api.packageName()))
                        .flatMap(problem -> problem)
                        .ifPresent(problem -> diagnostics.print(Kind.ERROR, problem, file.subject())));
        return output.written();
    }
}
