package dev.verbatim.processor;

import com.google.auto.service.AutoService;
import dev.verbatim.processor.declared.LibraryTypes;
import dev.verbatim.processor.javac.RoundTypes;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.GeneratedFile;
import dev.verbatim.processor.write.ApiFiles;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the documentation of APIs: reads the pages that annotated interfaces claim, checks that pages and interfaces agree,
 * and generates the code between them.
 */
@AutoService(Processor.class)
public final class VerbatimProcessor extends AbstractProcessor {
    private static final String ANNOTATIONS = LibraryTypes.ANNOTATIONS + ".*";
    private static final SourceVersion OLDEST = SourceVersion.RELEASE_17;

    private final Function<ApiModel, List<GeneratedFile>> files;
    private @Nullable Rounds rounds;
    private boolean refused;

    /** Creates the processor. The compiler calls this. */
    public VerbatimProcessor() {
        this(ApiFiles::of);
    }

    /** Creates a processor that generates other files, for tests. */
    VerbatimProcessor(Function<ApiModel, List<GeneratedFile>> files) {
        this.files = files;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return OptionNames.known(isInitialized() ? processingEnv.getOptions().keySet() : Set.of());
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(ANNOTATIONS);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        RoundTypes types = new RoundTypes(annotations, round);
        if (refused) {
            return false;
        }
        if (rounds == null && !types.isEmpty()) {
            if (processingEnv.getSourceVersion().compareTo(OLDEST) < 0) {
                refuse();
                return false;
            }
            rounds = Setup.rounds(processingEnv, files);
        }
        if (rounds != null) {
            if (round.processingOver()) {
                rounds.end();
            } else {
                rounds.round(types);
            }
        }
        return false;
    }

    private void refuse() {
        refused = true;
        int release = release(processingEnv.getSourceVersion());
        processingEnv
                .getMessager()
                .printMessage(
                        Diagnostic.Kind.ERROR,
                        "Verbatim generates Java " + release(OLDEST) + ", but this is compiled as Java " + release
                                + "; set --release (in Maven the property maven.compiler.release) to "
                                + release(OLDEST)
                                + " or later");
    }

    /** Returns the number in the name of a constant such as RELEASE_17. */
    private static int release(SourceVersion version) {
        return Integer.parseInt(version.name().substring(version.name().indexOf('_') + 1));
    }
}
