package dev.verbatim.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.layout.Layout;
import dev.verbatim.processor.model.Literal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Turns a type into the text of its file: adds the annotations that state its origin, and lays it out. */
public final class SourceText {
    private static final String GENERATOR = "dev.verbatim.processor.VerbatimProcessor";

    private final String packageName;
    private final Optional<ClassName> generated;
    private final Map<String, String> deprecated;

    /**
     * Text for one package.
     *
     * @param packageName the package
     * @param generated the annotation {@code Generated}, if the platform has it
     * @param deprecated the simple names of deprecated types, each with the name of the warning that its use gives
     */
    public SourceText(String packageName, Optional<ClassName> generated, Map<String, String> deprecated) {
        this.packageName = packageName;
        this.generated = generated;
        this.deprecated = Map.copyOf(deprecated);
    }

    /**
     * The text of a file.
     *
     * @param type its type
     * @param page the page that the type comes from, or a folder of pages
     * @param line the line of the page; 0 for the whole page or folder
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
        TypeSpec plain = type.build();
        String text = text(plain);
        SortedSet<String> warnings = DeprecatedCode.warnings(text, plain.name(), deprecated);
        if (!warnings.isEmpty()) {
            String list = warnings.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
            AnnotationSpec.Builder suppressed = AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$L", warnings.size() == 1 ? list : "{" + list + "}");
            text = text(type.addAnnotation(suppressed.build()).build());
        }
        return Layout.of(text);
    }

    private String text(TypeSpec type) {
        return JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
    }
}
