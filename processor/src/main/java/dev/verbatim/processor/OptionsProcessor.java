package dev.verbatim.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Recognises Verbatim's options in a compilation without an API, and does nothing else. javac warns about the options of a processor
 * that had nothing to do, but a project sets them for all its modules.
 *
 * <p>It is a processor of its own because it has to claim all annotations. If {@link VerbatimProcessor} did so, Gradle would compile
 * every source again whenever one has changed.
 */
@AutoService(Processor.class)
public final class OptionsProcessor extends AbstractProcessor {
    /** Creates the processor. The compiler calls this. */
    public OptionsProcessor() {}

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
        return Set.of("*");
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return false;
    }
}
