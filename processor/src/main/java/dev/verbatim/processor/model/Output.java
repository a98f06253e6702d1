package dev.verbatim.processor.model;

import dev.verbatim.processor.declared.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Hands generated files to the compiler. */
public final class Output {
    private final Filer filer;
    private final Elements elements;

    /** The output of one compilation. */
    public Output(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    /**
     * Writes a file.
     *
     * @param text its content
     * @param packageName the package of its API
     */
    public void write(GeneratedFile file, String text, String packageName) {
        Element[] origins = origins(file.subject(), packageName);
        try (Writer writer = create(file, origins).openWriter()) {
            writer.write(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private FileObject create(GeneratedFile file, Element[] origins) throws IOException {
        if (file instanceof GeneratedFile.Source source) {
            return filer.createSourceFile(source.type(), origins);
        }
        GeneratedFile.Resource resource = (GeneratedFile.Resource) file;
        return filer.createResource(StandardLocation.CLASS_OUTPUT, "", resource.path(), origins);
    }

    /** Everything depends on all pages of the API and on all its interfaces. */
    private Element[] origins(Subject subject, String packageName) {
        PackageElement apiPackage = elements.getPackageElement(packageName);
        Element type = elements.getTypeElement(subject.element());
        return type == null ? new Element[] {apiPackage} : new Element[] {apiPackage, type};
    }
}
