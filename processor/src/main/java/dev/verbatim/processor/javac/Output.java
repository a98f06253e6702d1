package dev.verbatim.processor.javac;

import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.model.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Hands generated files to the compiler. */
public final class Output {
    private final Filer filer;
    private final Elements elements;
    private final Set<String> compiled;
    private final EarlierOutput earlier;
    private final List<Path> written = new ArrayList<>();

    /**
     * Creates the output of one compilation.
     *
     * @param compiled the canonical names of the annotated types that are compiled; all others are class files
     * @param earlier the output of an earlier compilation
     */
    public Output(Filer filer, Elements elements, Set<String> compiled, EarlierOutput earlier) {
        this.filer = filer;
        this.elements = elements;
        this.compiled = compiled;
        this.earlier = earlier;
    }

    /**
     * Writes a file, or leaves it unchanged. Code generated for a type that is not recompiled rarely changes, and generating a record
     * whose class file the compiler has already read breaks javac up to JDK 22; ecj refuses it.
     *
     * @param text its content
     * @param packageName the package of its API
     * @return why the compiler refuses the file, and what to do; empty if it was written
     */
    public Optional<String> write(GeneratedFile file, String text, String packageName) {
        if (file instanceof GeneratedFile.Source source
                && (earlier.isFixed(source.type()) || isOfClassFile(source))
                && earlier.has(source.type(), text)) {
            earlier.restore(source.type());
            return Optional.empty();
        }
        Element[] origins = origins(file.subject(), packageName);
        try {
            FileObject created = create(file, origins);
            try (Writer writer = created.openWriter()) {
                writer.write(text);
            }
            FileLocations.path(created).ifPresent(written::add);
            return Optional.empty();
        } catch (FilerException refused) {
            return Optional.of("the compiler refuses a generated file (" + refused.getMessage()
                    + "); if an earlier build has compiled it, delete the output (mvn clean) and build again");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the files on disk that were written; not those left unchanged. */
    public List<Path> written() {
        return List.copyOf(written);
    }

    private boolean isOfClassFile(GeneratedFile.Source source) {
        return source.subject().place() != Subject.Place.API
                && !compiled.contains(source.subject().element());
    }

    private FileObject create(GeneratedFile file, Element[] origins) throws IOException {
        if (file instanceof GeneratedFile.Source source) {
            return createSource(source.type(), origins);
        }
        GeneratedFile.Resource resource = (GeneratedFile.Resource) file;
        return filer.createResource(StandardLocation.CLASS_OUTPUT, "", resource.path(), origins);
    }

    /**
     * Creates a source file. ecj refuses a type that it finds on the class path, where an earlier compilation may have left it. It
     * looks the type up by the parts of its name, but makes the path from the whole name, where an empty part changes nothing.
     */
    private FileObject createSource(String type, Element[] origins) throws IOException {
        try {
            return filer.createSourceFile(type, origins);
        } catch (FilerException exists) {
            try {
                int simpleName = type.lastIndexOf('.');
                return filer.createSourceFile(
                        type.substring(0, simpleName) + '.' + type.substring(simpleName), origins);
            } catch (FilerException refused) {
                throw exists;
            }
        }
    }

    /** Returns the originating elements: every file depends on all pages and interfaces of the API. */
    private Element[] origins(Subject subject, String packageName) {
        PackageElement apiPackage = elements.getPackageElement(packageName);
        Element type = elements.getTypeElement(subject.element());
        return type == null ? new Element[] {apiPackage} : new Element[] {apiPackage, type};
    }
}
