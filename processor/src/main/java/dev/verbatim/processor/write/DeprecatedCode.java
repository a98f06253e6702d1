package dev.verbatim.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.pages.page.Deprecation;
import dev.verbatim.processor.model.Literal;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Marks what pages deprecate, and suppresses the compiler warnings about uses of deprecated types. */
final class DeprecatedCode {
    private static final Pattern NO_CODE = Pattern.compile("/\\*\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);

    private DeprecatedCode() {}

    /** The annotation {@code @Deprecated}. */
    static AnnotationSpec annotation(Deprecation deprecation) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(Deprecated.class);
        if (!deprecation.since().isEmpty()) {
            annotation.addMember("since", Literal.of(deprecation.since()));
        }
        return annotation.build();
    }

    /** The Javadoc tag {@code @deprecated}. */
    static String tag(Deprecation deprecation) {
        return "@deprecated " + Javadoc.tag("@deprecated", deprecation.text());
    }

    /** Adds the annotation and the tag to a type. */
    static TypeSpec.Builder mark(TypeSpec.Builder type, Deprecation deprecation) {
        return type.addAnnotation(annotation(deprecation)).addJavadoc("$L", "\n" + tag(deprecation) + "\n");
    }

    /**
     * The warnings to suppress in a file. Only those that compilers would give, because ecj warns about unnecessary ones.
     *
     * @param text the file
     * @param type the simple name of its type
     * @param deprecated the simple names of deprecated types, each with the name of the warning that its use gives
     */
    static SortedSet<String> warnings(String text, String type, Map<String, String> deprecated) {
        SortedSet<String> warnings = new TreeSet<>();
        if (!deprecated.isEmpty()) {
            String code = NO_CODE.matcher(text).replaceAll("");
            deprecated.forEach((name, warning) -> {
                if (!name.equals(type)
                        && Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                                .matcher(code)
                                .find()) {
                    warnings.add(warning);
                }
            });
        }
        return warnings;
    }
}
