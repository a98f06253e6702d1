package dev.verbatim.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Puts finished types into files: says where each comes from, and gives it the text that all generated files have in common. */
public final class SourceFiles {
    private static final String GENERATOR = "dev.verbatim.processor.VerbatimProcessor";

    private final String packageName;
    private final Optional<ClassName> generated;

    /**
     * Files of one package.
     *
     * @param packageName the package
     * @param generated the annotation {@code Generated}, where the platform has it
     */
    public SourceFiles(String packageName, Optional<ClassName> generated) {
        this.packageName = packageName;
        this.generated = generated;
    }

    /**
     * The text of a file.
     *
     * @param type its type
     * @param page the page that the type comes from, or a folder of pages
     * @param line the line of the page, 0 for the whole
     */
    public String text(TypeSpec.Builder type, String page, int line) {
        TypeSpec marked = marked(type, page, line);
        return Layout.of(JavaFile.builder(packageName, marked)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString());
    }

    /**
     * Writes a file.
     *
     * @param filer makes the file
     * @param origins what the type is made from; the file is made anew when one of them changes
     */
    public void write(TypeSpec.Builder type, String page, int line, Filer filer, Element... origins)
            throws IOException {
        String text = text(type, page, line);
        String name = packageName + "." + type.build().name();
        try (Writer writer = filer.createSourceFile(name, origins).openWriter()) {
            writer.write(text);
        }
    }

    private TypeSpec marked(TypeSpec.Builder type, String page, int line) {
        generated.ifPresent(annotation -> type.addAnnotation(AnnotationSpec.builder(annotation)
                .addMember("value", "$S", GENERATOR)
                .build()));
        AnnotationSpec.Builder origin =
                AnnotationSpec.builder(Names.VERBATIM_GENERATED).addMember("page", "$S", page);
        if (line > 0) {
            origin.addMember("line", "$L", line);
        }
        return type.addAnnotation(origin.build())
                .addAnnotation(Names.NULL_MARKED)
                .build();
    }
}
