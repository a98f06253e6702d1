package dev.verbatim.processor.write;

import com.palantir.javapoet.FieldSpec;
import javax.lang.model.element.Modifier;

/** The version that generated code names, for the runtime to compare it with its own. */
final class GeneratorVersion {
    /** The constant in generated code. */
    static final String CONSTANT = "GENERATOR_VERSION";

    /** The version of this processor. A test compares it with the version of the build. */
    static final String CURRENT = "0.2.0";

    private GeneratorVersion() {}

    /**
     * The field that compares the versions: to be the first one, since later ones call the runtime. A static block would come
     * after them, and Eclipse's compiler warns of a private field that nothing reads.
     */
    static FieldSpec field() {
        return FieldSpec.builder(Names.STRING, CONSTANT, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.require($S)", Names.RUNTIME_VERSION, CURRENT)
                .build();
    }
}
