package dev.verbatim.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.model.Literal;
import java.util.Optional;

/** Makes the text of a file from a finished type: says where the type comes from, and lays it out. */
public final class SourceText {
    private static final String GENERATOR = "dev.verbatim.processor.VerbatimProcessor";

    private final String packageName;
    private final Optional<ClassName> generated;

    /**
     * Text for one package.
     *
     * @param packageName the package
     * @param generated the annotation {@code Generated}, where the platform has it
     */
    public SourceText(String packageName, Optional<ClassName> generated) {
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
    public String of(TypeSpec.Builder type, String page, int line) {
        generated.ifPresent(annotation -> type.addAnnotation(AnnotationSpec.builder(annotation)
                .addMember("value", "$S", GENERATOR)
                .build()));
        AnnotationSpec.Builder origin =
                AnnotationSpec.builder(Names.VERBATIM_GENERATED).addMember("page", Literal.of(page));
        if (line > 0) {
            origin.addMember("line", "$L", line);
        }
        type.addAnnotation(origin.build()).addAnnotation(Names.NULL_MARKED);
        return Layout.of(JavaFile.builder(packageName, type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString());
    }
}
