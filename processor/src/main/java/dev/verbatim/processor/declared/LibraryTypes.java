package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;

/**
 * The names of the annotations and of the runtime's types. They are names and not classes, because the processor's class path has
 * neither library.
 */
public final class LibraryTypes {
    /** The package of the annotations. */
    public static final String ANNOTATIONS = "dev.verbatim.annotations";

    /** {@code @OperationApi}. */
    public static final ClassName OPERATION_API = annotation("OperationApi");

    /** {@code @ApiClient}. */
    public static final ClassName API_CLIENT = annotation("ApiClient");

    /** {@code @Operation}. */
    public static final ClassName OPERATION = annotation("Operation");

    /** {@code @Notification}. */
    public static final ClassName NOTIFICATION = annotation("Notification");

    /** {@code @Request}. */
    public static final ClassName REQUEST = annotation("Request");

    /** {@code @Response}. */
    public static final ClassName RESPONSE = annotation("Response");

    /** {@code @Available}. */
    public static final ClassName AVAILABLE = annotation("Available");

    /** {@code @Param}. */
    public static final ClassName PARAM = annotation("Param");

    /** {@code @Reference}. */
    public static final ClassName REFERENCE = annotation("Reference");

    /** {@code @Member}. */
    public static final ClassName MEMBER = annotation("Member");

    /** {@code @ConvertWith}. */
    public static final ClassName CONVERT_WITH = annotation("ConvertWith");

    /** {@code @WireName}. */
    public static final ClassName WIRE_NAME = annotation("WireName");

    /** {@code @UnknownValue}. */
    public static final ClassName UNKNOWN_VALUE = annotation("UnknownValue");

    /** {@code @Deviation}. */
    public static final ClassName DEVIATION = annotation("Deviation");

    /** {@code Side}. */
    public static final ClassName SIDE = annotation("Side");

    /** What a handler throws. */
    public static final ClassName OPERATION_EXCEPTION = runtime("OperationException");

    /** What {@code @Available} names. */
    public static final ClassName CAPABILITY_RULE = runtime("CapabilityRule");

    /** A set of an API's capabilities. */
    public static final ClassName CAPABILITY_SET = runtime("CapabilitySet");

    /** What {@code @ConvertWith} names. */
    public static final ClassName CONVERTER = runtime("Converter");

    /** An enum that holds texts without a constant. */
    public static final ClassName OPEN_ENUM = runtime("OpenEnum");

    /** The annotation of all that is generated. */
    public static final ClassName VERBATIM_GENERATED = spi("VerbatimGenerated");

    private LibraryTypes() {}

    /** Returns the container of a repeatable annotation. */
    public static ClassName container(ClassName annotation) {
        return annotation.nestedClass("List");
    }

    /** Returns a type of the runtime that users see. */
    public static ClassName runtime(String simpleName) {
        return ClassName.get("dev.verbatim.runtime", simpleName);
    }

    /** Returns a type of the runtime that only generated code uses. */
    public static ClassName spi(String simpleName) {
        return ClassName.get("dev.verbatim.runtime.spi", simpleName);
    }

    /** Returns a type of the runtime that describes Request URLs, for generated code. */
    public static ClassName route(String simpleName) {
        return ClassName.get("dev.verbatim.runtime.route", simpleName);
    }

    /** Returns a type of the client's library that users see. */
    public static ClassName client(String simpleName) {
        return ClassName.get("dev.verbatim.client", simpleName);
    }

    /** Returns a type of the client's library that only generated code uses. */
    public static ClassName clientSpi(String simpleName) {
        return ClassName.get("dev.verbatim.client.spi", simpleName);
    }

    private static ClassName annotation(String simpleName) {
        return ClassName.get(ANNOTATIONS, simpleName);
    }
}
