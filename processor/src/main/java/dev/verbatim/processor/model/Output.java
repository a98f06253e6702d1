package dev.verbatim.processor.model;

import dev.verbatim.processor.declared.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
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

    /**
     * The output of one compilation.
     *
     * @param compiled the annotated types that are compiled, by canonical name; others come as class files
     */
    public Output(Filer filer, Elements elements, Set<String> compiled) {
        this.filer = filer;
        this.elements = elements;
        this.compiled = compiled;
        this.earlier = new EarlierOutput(filer);
    }

    /**
     * Writes a file, or leaves it as it is. What is generated for a type that is not compiled again seldom changes, and to
     * generate a record whose class file javac has read already breaks javac up to JDK 22 (JDK-8332297); ecj refuses it.
     *
     * @param text its content
     * @param packageName the package of its API
     * @return why the compiler does not take it, and what to do
     */
    public Optional<String> write(GeneratedFile file, String text, String packageName) {
        if (file instanceof GeneratedFile.Source source
                && source.subject().place() != Subject.Place.API
                && !compiled.contains(source.subject().element())
                && earlier.has(source.type(), text)) {
            return Optional.empty();
        }
        Element[] origins = origins(file.subject(), packageName);
        try (Writer writer = create(file, origins).openWriter()) {
            writer.write(text);
            return Optional.empty();
        } catch (FilerException refused) {
            return Optional.of(
                    "the compiler does not take what is generated (" + refused.getMessage()
                            + "); where an earlier build has compiled it, delete the output of that (mvn clean) and build anew");
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
