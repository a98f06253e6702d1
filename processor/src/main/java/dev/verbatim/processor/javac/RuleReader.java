package dev.verbatim.processor.javac;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.declared.DeclaredRule;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads which class decides when an operation is available, and whether it can be used from the API's package. */
final class RuleReader {
    private final TypeReader typeReader;
    private final UsableClasses classes;

    RuleReader(TypeReader typeReader, UsableClasses classes) {
        this.typeReader = typeReader;
        this.classes = classes;
    }

    /** Returns the rule in {@code @Available} of a type; empty if it is absent or names a class that does not exist. */
    Optional<DeclaredRule> read(Element annotated) {
        return Annotations.find(annotated, KnownTypes.AVAILABLE).flatMap(this::read);
    }

    private Optional<DeclaredRule> read(AnnotationMirror available) {
        if (!(Annotations.value(available, "value").getValue() instanceof TypeMirror type)) {
            typeReader.isMissing("the class in @Available");
            return Optional.empty();
        }
        if (type.getKind() != TypeKind.DECLARED) {
            typeReader.name(type);
            return Optional.of(new DeclaredRule(ClassName.OBJECT, Optional.empty(), Optional.of("is not a class")));
        }
        TypeElement rule = MoreTypes.asTypeElement(type);
        typeReader.use(rule, rule);
        Optional<TypeName> resource = resource(rule.asType());
        return Optional.of(new DeclaredRule(ClassName.get(rule), resource, problem(rule, resource)));
    }

    private Optional<TypeName> resource(TypeMirror type) {
        return classes.arguments(type, KnownTypes.CAPABILITY_RULE).stream()
                .findFirst()
                .map(typeReader::name);
    }

    private Optional<String> problem(TypeElement rule, Optional<TypeName> resource) {
        return resource.isEmpty()
                ? Optional.of("does not implement CapabilityRule with a resource type")
                : classes.problem(rule);
    }
}
