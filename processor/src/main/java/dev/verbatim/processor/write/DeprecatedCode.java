package dev.verbatim.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.pages.page.Deprecation;
import dev.verbatim.processor.model.Literal;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Marks what pages deprecate, and keeps compilers from warning of the mention of something deprecated. */
final class DeprecatedCode {
    private static final Pattern NO_CODE = Pattern.compile("/\\*\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);

    private DeprecatedCode() {}

    /** The annotation. */
    static AnnotationSpec annotation(Deprecation deprecation) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(Deprecated.class);
        if (!deprecation.since().isEmpty()) {
            annotation.addMember("since", Literal.of(deprecation.since()));
        }
        return annotation.build();
    }

    /** The tag of a comment. */
    static String tag(Deprecation deprecation) {
        return "@deprecated " + Javadoc.tag("@deprecated", deprecation.text());
    }

    /** Marks a type. */
    static TypeSpec.Builder mark(TypeSpec.Builder type, Deprecation deprecation) {
        return type.addAnnotation(annotation(deprecation)).addJavadoc("$L", "\n" + tag(deprecation) + "\n");
    }

    /**
     * The warnings to suppress in a file: no more than compilers would give, for ecj warns of the others.
     *
     * @param text the file
     * @param type the simple name of its type
     * @param deprecated the simple names of what is deprecated, with the warning that a mention of it gives
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
