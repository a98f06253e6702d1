package dev.verbatim.processor;

import com.google.auto.service.AutoService;
import dev.verbatim.processor.check.Rule;
import dev.verbatim.processor.check.Severities;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.GeneratedFile;
import dev.verbatim.processor.model.RoundTypes;
import dev.verbatim.processor.option.AnnouncedOptions;
import dev.verbatim.processor.write.ApiFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the documentation of APIs: reads the pages that annotated interfaces claim, checks that the two agree, and writes
 * what stands between them.
 */
@AutoService(Processor.class)
public final class VerbatimProcessor extends AbstractProcessor {
    private static final String ANNOTATIONS = "dev.verbatim.annotations.*";
    private static final String OPTION_PREFIX = "verbatim.";

    private final Function<ApiModel, List<GeneratedFile>> files;
    private @Nullable Rounds rounds;

    /** For the compiler, which finds the processor by its name. */
    public VerbatimProcessor() {
        this(ApiFiles::of);
    }

    /** A processor that generates other files. */
    VerbatimProcessor(Function<ApiModel, List<GeneratedFile>> files) {
        this.files = files;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedOptions() {
        Set<String> options = new TreeSet<>(Set.of(AnnouncedOptions.PAGES, AnnouncedOptions.BASELINE));
        Arrays.stream(Rule.values()).map(Severities::compilerOption).forEach(options::add);
        return options;
    }

    /**
     * Our annotations, or all, if options are given for us: javac warns of options whose processor had nothing to do, and a
     * project sets them for all its modules, also for those without an API.
     */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        boolean hasOptions =
                processingEnv.getOptions().keySet().stream().anyMatch(name -> name.startsWith(OPTION_PREFIX));
        return Set.of(hasOptions ? "*" : ANNOTATIONS);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        RoundTypes types = new RoundTypes(annotations, round);
        if (rounds == null && !types.packages().isEmpty()) {
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
}
