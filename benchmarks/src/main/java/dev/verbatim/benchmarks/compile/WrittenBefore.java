package dev.verbatim.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** A processor that writes prepared sources in the first round. */
final class WrittenBefore extends AbstractProcessor {
    private List<JavaFileObject> sources;

    WrittenBefore(List<JavaFileObject> sources) {
        this.sources = sources;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        sources.forEach(this::write);
        sources = List.of();
        return false;
    }

    private void write(JavaFileObject source) {
        String path = source.toUri().getPath();
        String type =
                path.substring(1, path.length() - source.getKind().extension.length());
        try (Writer writer = processingEnv
                .getFiler()
                .createSourceFile(type.replace('/', '.'))
                .openWriter()) {
            writer.append(source.getCharContent(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
