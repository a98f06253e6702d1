package dev.verbatim.processor.javac;

import com.palantir.javapoet.ClassName;

/** The names of the annotations and of the runtime's types. Names, because the processor's class path has neither. */
final class KnownTypes {
    static final String OPERATION_API = "dev.verbatim.annotations.OperationApi";
    static final String OPERATION = "dev.verbatim.annotations.Operation";
    static final String NOTIFICATION = "dev.verbatim.annotations.Notification";
    static final String AVAILABLE = "dev.verbatim.annotations.Available";
    static final String PARAM = "dev.verbatim.annotations.Param";
    static final String REFERENCE = "dev.verbatim.annotations.Reference";
    static final String MEMBER = "dev.verbatim.annotations.Member";
    static final String MEMBERS = "dev.verbatim.annotations.Member.List";
    static final String REQUEST = "dev.verbatim.annotations.Request";
    static final String RESPONSE = "dev.verbatim.annotations.Response";
    static final String CONVERT_WITH = "dev.verbatim.annotations.ConvertWith";
    static final String WIRE_NAME = "dev.verbatim.annotations.WireName";
    static final String UNKNOWN_VALUE = "dev.verbatim.annotations.UnknownValue";
    static final String DEVIATION = "dev.verbatim.annotations.Deviation";
    static final String DEVIATIONS = "dev.verbatim.annotations.Deviation.List";

    static final String DEPRECATED = "java.lang.Deprecated";
    static final String GENERATED = "javax.annotation.processing.Generated";

    static final String CAPABILITY_RULE = "dev.verbatim.runtime.CapabilityRule";
    static final String CONVERTER = "dev.verbatim.runtime.Converter";
    static final String VERBATIM_GENERATED = "dev.verbatim.runtime.spi.VerbatimGenerated";
    static final ClassName OPERATION_EXCEPTION = ClassName.get("dev.verbatim.runtime", "OperationException");

    private KnownTypes() {}
}
