package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.ClientMethod;
import dev.verbatim.processor.model.ClientModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.NotificationModel;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.RequestedNotification;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the client of an API. */
final class ClientWriter {
    /** The field with what calls operations. */
    static final String CALLS = "calls";

    private static final String API = "API";
    private static final String OPTIONS = "options";
    private static final String NOTIFICATIONS = "notifications";
    private static final String READERS = "readers";
    private static final String OPERATIONS = "Operations";
    private static final ClassName ASYNC = ClassName.get("", "Async");

    private final ApiModel api;
    private final TypeNames types;
    private final ClientModel client;
    private final ClassName self;

    ClientWriter(ApiModel api, TypeNames types, ClientModel client) {
        this.api = api;
        this.types = types;
        this.client = client;
        this.self = types.client();
    }

    /** The type {@code <Api>Client}. */
    TypeSpec.Builder write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(AutoCloseable.class)
                .addJavadoc(
                        "Sends the requests of the $L API, and receives its notifications. Thread-safe.\n", api.name())
                .addField(GeneratorVersion.field())
                .addField(description())
                .addField(calls(), CALLS, Modifier.PRIVATE, Modifier.FINAL)
                .addField(ASYNC, "async", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(calls(), CALLS)
                        .addStatement("this.$1L = $1L", CALLS)
                        .addStatement("this.async = new $T($L)", ASYNC, CALLS)
                        .build())
                .addMethod(open());
        TypeSpec.Builder async = async();
        List<List<ClientMethod>> parts = MethodParts.of(client.methods());
        for (int part = 0; part < parts.size(); part++) {
            String holder = MethodParts.name(OPERATIONS, part);
            TypeSpec.Builder operations =
                    TypeSpec.classBuilder(holder).addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
            for (ClientMethod method : parts.get(part)) {
                String constant = JavaNames.constant(method.operation().javaName());
                ClientMethodWriter writer =
                        new ClientMethodWriter(method, types, CodeBlock.of("$L.$L", holder, constant));
                type.addMethod(writer.blocking());
                async.addMethod(writer.async());
                operations.addField(operation(method, constant, writer.result()));
            }
            if (!client.methods().isEmpty()) {
                type.addType(operations.build());
            }
        }
        ClientNotificationMethods notifications = new ClientNotificationMethods(types);
        type.addMethod(within())
                .addMethod(MethodSpec.methodBuilder("async")
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("{@return the same operations, as methods that return futures}\n")
                        .returns(ASYNC)
                        .addStatement("return async")
                        .build())
                .addMethods(notifications.methods())
                .addMethod(close())
                .addMethods(readers())
                .addType(async.build());
        return type;
    }

    private TypeName calls() {
        return ParameterizedTypeName.get(Names.CLIENT_CALLS, types.notification());
    }

    private FieldSpec description() {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Names.CLIENT_API, types.notification()),
                        API,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(
                        "new $T<>($L, $L, $L, $L(), $T.of($L), $T::new, $T::of)",
                        Names.CLIENT_API,
                        Literal.of(api.name()),
                        api.envelope().isPresent()
                                ? CodeBlock.of("$T.$L", types.envelope(), EnvelopeWriter.CONSTANT)
                                : CodeBlock.of("$T.WEBSERVICES", Names.ENVELOPE),
                        api.style().page().endpoint() == PageStyle.Endpoint.ONE,
                        NOTIFICATIONS,
                        Names.SET,
                        client.channels().stream().map(Literal::of).collect(CodeBlock.joining(", ")),
                        types.notification().nestedClass("Unknown"),
                        types.failure())
                .build();
    }

    private static FieldSpec operation(ClientMethod method, String constant, TypeName result) {
        OperationModel operation = method.operation();
        CodeBlock.Builder value = CodeBlock.builder()
                .add(
                        "$T.of($L, $L, $L, $L)",
                        Names.CLIENT_OPERATION,
                        Literal.of(operation.name()),
                        Literal.of(operation.httpMethod()),
                        Literal.of(operation.url()),
                        method.isRepeatable());
        operation
                .response()
                .ifPresent(response -> value.add(
                        ".returning($L::readResult)", operation.request().body().name()));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Names.CLIENT_OPERATION, result),
                        constant,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(value.build())
                .build();
    }

    private MethodSpec open() {
        return MethodSpec.methodBuilder("open")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Opens a client. If it receives notifications, it returns when they are subscribed to.\n\n")
                .addJavadoc("@param $L where to connect, and how\n", OPTIONS)
                .addJavadoc("@return the client, to be closed\n")
                .addJavadoc(
                        "@throws $L if the server cannot be reached, or refuses\n",
                        Names.CLIENT_EXCEPTION.canonicalName())
                .addParameter(Names.CLIENT_OPTIONS, OPTIONS)
                .returns(self)
                .addStatement("return new $T($T.open($L, $L))", self, Names.CLIENT_CALLS, API, OPTIONS)
                .build();
    }

    private MethodSpec within() {
        return MethodSpec.methodBuilder("within")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return this client with another deadline; both share everything else}\n\n")
                .addJavadoc("@param deadline in which each operation must be answered, retries included\n")
                .addParameter(Names.DURATION, "deadline")
                .returns(self)
                .addStatement("return new $T($L.within(deadline))", self, CALLS)
                .build();
    }

    private static MethodSpec close() {
        return MethodSpec.methodBuilder("close")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Ends all calls, subscriptions and connections. Does nothing the second time.\n")
                .addStatement("$L.close()", CALLS)
                .build();
    }

    private TypeSpec.Builder async() {
        return TypeSpec.classBuilder(ASYNC)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The operations, as methods that return futures. Cancelling a future ends the exchange.\n")
                .addField(calls(), CALLS, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(calls(), CALLS)
                        .addStatement("this.$1L = $1L", CALLS)
                        .build());
    }

    /** The methods that collect the readers of notifications. */
    private List<MethodSpec> readers() {
        TypeName map = ParameterizedTypeName.get(
                Names.MAP,
                Names.STRING,
                ParameterizedTypeName.get(
                        Names.BI_FUNCTION,
                        Names.JSON_PARSER,
                        Names.STRING,
                        WildcardTypeName.subtypeOf(types.notification())));
        List<List<RequestedNotification>> parts = MethodParts.of(api.notifications());
        MethodSpec.Builder all = MethodSpec.methodBuilder(NOTIFICATIONS)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(map)
                .addStatement("$T $L = new $T<>()", map, READERS, Names.HASH_MAP);
        if (parts.size() == 1) {
            return List.of(all.addCode(puts(parts.get(0)))
                    .addStatement("return $L", READERS)
                    .build());
        }
        List<MethodSpec> methods = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            String name = "add" + (part + 1);
            all.addStatement("$L($L)", name, READERS);
            methods.add(MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(map, READERS)
                    .addCode(puts(parts.get(part)))
                    .build());
        }
        methods.add(0, all.addStatement("return $L", READERS).build());
        return methods;
    }

    private CodeBlock puts(List<RequestedNotification> notifications) {
        MessageFrame frame = new MessageFrame(api.style(), types);
        CodeBlock.Builder puts = CodeBlock.builder();
        for (RequestedNotification requested : notifications) {
            NotificationModel notification = requested.notification();
            ClassName record = types.of(notification.payload());
            String arguments = NotificationWriter.isOnSeveralChannels(notification, frame) ? "in, channel" : "in";
            puts.addStatement(
                    "$L.put($T.MESSAGE_TYPE, (in, channel) -> $T.readData($L))", READERS, record, record, arguments);
        }
        return puts.build();
    }
}
