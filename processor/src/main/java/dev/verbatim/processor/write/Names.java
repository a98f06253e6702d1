package dev.verbatim.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.verbatim.processor.declared.LibraryTypes;

/** The types that generated code refers to, by name, because the processor does not depend on them. */
final class Names {
    static final ClassName STRING = ClassName.get(String.class);
    static final ClassName OBJECTS = ClassName.get("java.util", "Objects");
    static final ClassName LIST = ClassName.get("java.util", "List");
    static final ClassName MAP = ClassName.get("java.util", "Map");
    static final ClassName SET = ClassName.get("java.util", "Set");
    static final ClassName ENUM_SET = ClassName.get("java.util", "EnumSet");
    static final ClassName FUNCTION = ClassName.get("java.util.function", "Function");
    static final ClassName OPTIONAL = ClassName.get("java.util", "Optional");
    static final ClassName COMPLETION_STAGE = ClassName.get("java.util.concurrent", "CompletionStage");
    static final ClassName BIT_SET = ClassName.get("java.util", "BitSet");

    static final ClassName JSON_PARSER = ClassName.get("tools.jackson.core", "JsonParser");
    static final ClassName JSON_GENERATOR = ClassName.get("tools.jackson.core", "JsonGenerator");

    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    static final AnnotationSpec NULLABLE = AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();

    static final ClassName JSON_READERS = spi("JsonReaders");
    static final ClassName JSON_WRITERS = spi("JsonWriters");
    static final ClassName JSON_DESCRIPTION = spi("JsonDescription");
    static final ClassName IMMUTABLE_COPIES = spi("ImmutableCopies");
    static final ClassName MISMATCHES = spi("Mismatches");
    static final ClassName MEMBERS = spi("Members");
    static final ClassName CONVERTER = LibraryTypes.CONVERTER;
    static final ClassName CONSTRAINTS = spi("Constraints");
    static final ClassName OPTIONALS = spi("Optionals");
    static final ClassName TIME_CONVERTERS = spi("TimeConverters");
    static final ClassName CONVERTERS = spi("Converters");
    static final ClassName ENUM_CONVERTER = spi("EnumConverter");
    static final ClassName OPEN = LibraryTypes.OPEN_ENUM;
    static final ClassName MISMATCH_EXCEPTION = runtime("MismatchException");
    static final ClassName CAPABILITY_SET = LibraryTypes.CAPABILITY_SET;
    static final ClassName BODY = spi("Body");
    static final ClassName CAPABILITIES = spi("Capabilities");
    static final ClassName CAPABILITY = runtime("Capability");
    static final ClassName API_DISPATCHER = spi("ApiDispatcher");
    static final ClassName EXCHANGE = spi("Exchange");
    static final ClassName LATE_VALUE = spi("LateValue");
    static final ClassName OPERATION_EXCEPTION = LibraryTypes.OPERATION_EXCEPTION;
    static final ClassName OPERATION_RESPONSE = runtime("OperationResponse");
    static final ClassName PATH_TEMPLATE = LibraryTypes.route("PathTemplate");
    static final ClassName PART_SOURCE = runtime("PartSource");
    static final ClassName REQUIRED_PARTS = spi("RequiredParts");
    static final ClassName RESUMPTION = runtime("Resumption");
    static final ClassName FEATURES = runtime("Features");
    static final ClassName RESOURCE_LOCKS = runtime("ResourceLocks");
    static final ClassName RESOURCE_RESOLVER = runtime("ResourceResolver");
    static final ClassName STATUS_CODE = runtime("StatusCode");
    static final ClassName RUNTIME_VERSION = spi("RuntimeVersion");
    static final ClassName HOOKS = spi("Hooks");
    static final ClassName EXCEPTION_MAPPER = runtime("ExceptionMapper");
    static final ClassName OPERATION_OBSERVER = runtime("OperationObserver");
    static final ClassName ENVELOPE = ClassName.get("dev.verbatim.runtime.envelope", "Envelope");
    static final ClassName ENVELOPE_BUILDER = ClassName.get("dev.verbatim.runtime.envelope", "EnvelopeBuilder");
    static final ClassName ROUTE = LibraryTypes.route("Route");
    static final ClassName GENERATED_RECORD = runtime("GeneratedRecord");
    static final ClassName OPERATION_REQUEST = runtime("OperationRequest");
    static final ClassName NOTIFICATION_MESSAGE = runtime("NotificationMessage");
    static final ClassName VERBATIM_GENERATED = LibraryTypes.VERBATIM_GENERATED;

    static final ClassName CLIENT_OPTIONS = LibraryTypes.client("ClientOptions");
    static final ClassName SUBSCRIPTION = LibraryTypes.client("Subscription");
    static final ClassName AWAITED = LibraryTypes.client("Awaited");
    static final ClassName OPERATION_FAILURE = LibraryTypes.client("OperationFailure");
    static final ClassName FAILED_ANSWER = LibraryTypes.client("FailedAnswer");
    static final ClassName CLIENT_EXCEPTION = LibraryTypes.client("ClientException");
    static final ClassName CLIENT_API = LibraryTypes.clientSpi("ClientApi");
    static final ClassName CLIENT_CALLS = LibraryTypes.clientSpi("ClientCalls");
    static final ClassName CLIENT_OPERATION = LibraryTypes.clientSpi("ClientOperation");
    static final ClassName COMPLETABLE_FUTURE = ClassName.get("java.util.concurrent", "CompletableFuture");
    static final ClassName HASH_MAP = ClassName.get("java.util", "HashMap");
    static final ClassName BI_FUNCTION = ClassName.get("java.util.function", "BiFunction");
    static final ClassName CONSUMER = ClassName.get("java.util.function", "Consumer");
    static final ClassName PREDICATE = ClassName.get("java.util.function", "Predicate");
    static final ClassName DURATION = ClassName.get("java.time", "Duration");

    private Names() {}

    private static ClassName spi(String simpleName) {
        return LibraryTypes.spi(simpleName);
    }

    /** A type of the runtime. */
    static ClassName runtime(String simpleName) {
        return LibraryTypes.runtime(simpleName);
    }
}
