package dev.verbatim.processor.javac;

import com.palantir.javapoet.ClassName;
import dev.verbatim.processor.declared.LibraryTypes;

/** The canonical names by which javac knows the annotations and the runtime's types. */
final class KnownTypes {
    static final String OPERATION_API = LibraryTypes.OPERATION_API.canonicalName();
    static final String API_CLIENT = LibraryTypes.API_CLIENT.canonicalName();
    static final String OPERATION = LibraryTypes.OPERATION.canonicalName();
    static final String NOTIFICATION = LibraryTypes.NOTIFICATION.canonicalName();
    static final String AVAILABLE = LibraryTypes.AVAILABLE.canonicalName();
    static final String PARAM = LibraryTypes.PARAM.canonicalName();
    static final String REFERENCE = LibraryTypes.REFERENCE.canonicalName();
    static final String MEMBER = LibraryTypes.MEMBER.canonicalName();
    static final String MEMBERS = LibraryTypes.container(LibraryTypes.MEMBER).canonicalName();
    static final String REQUEST = LibraryTypes.REQUEST.canonicalName();
    static final String RESPONSE = LibraryTypes.RESPONSE.canonicalName();
    static final String CONVERT_WITH = LibraryTypes.CONVERT_WITH.canonicalName();
    static final String WIRE_NAME = LibraryTypes.WIRE_NAME.canonicalName();
    static final String UNKNOWN_VALUE = LibraryTypes.UNKNOWN_VALUE.canonicalName();
    static final String DEVIATION = LibraryTypes.DEVIATION.canonicalName();
    static final String DEVIATIONS =
            LibraryTypes.container(LibraryTypes.DEVIATION).canonicalName();

    static final String DEPRECATED = "java.lang.Deprecated";
    static final String GENERATED = "javax.annotation.processing.Generated";
    static final String KOTLIN_THROWS = "kotlin.jvm.Throws";

    static final String CAPABILITY_RULE = LibraryTypes.CAPABILITY_RULE.canonicalName();
    static final String CONVERTER = LibraryTypes.CONVERTER.canonicalName();
    static final String VERBATIM_GENERATED = LibraryTypes.VERBATIM_GENERATED.canonicalName();
    static final ClassName OPERATION_EXCEPTION = LibraryTypes.OPERATION_EXCEPTION;

    private KnownTypes() {}
}
