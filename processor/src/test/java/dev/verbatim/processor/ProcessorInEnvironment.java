package dev.verbatim.processor;

import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Runs our processor in a replaced environment. */
final class ProcessorInEnvironment extends AbstractProcessor {
    private final VerbatimProcessor processor = new VerbatimProcessor();
    private final UnaryOperator<ProcessingEnvironment> elsewhere;

    ProcessorInEnvironment(UnaryOperator<ProcessingEnvironment> elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        processor.init(elsewhere.apply(environment));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }
}
