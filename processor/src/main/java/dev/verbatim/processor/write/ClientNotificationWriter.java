package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.model.ApiModel;
import java.nio.charset.StandardCharsets;
import javax.lang.model.element.Modifier;

/** Writes the sealed interface of all notifications that the client of an API receives. */
final class ClientNotificationWriter {
    private static final String UNKNOWN = "Unknown";
    private static final String JSON = "json";

    private final ApiModel api;
    private final TypeNames types;

    ClientNotificationWriter(ApiModel api, TypeNames types) {
        this.api = api;
        this.types = types;
    }

    /** The type {@code <Api>Notification}. */
    TypeSpec.Builder write() {
        ClassName self = types.notification();
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addSuperinterface(Names.NOTIFICATION_MESSAGE)
                .addJavadoc(
                        "A notification of the $L API: one of those that the pages document, or another.\n",
                        api.name());
        api.notifications()
                .forEach(requested -> type.addPermittedSubclass(
                        types.of(requested.notification().payload())));
        return type.addPermittedSubclass(self.nestedClass(UNKNOWN)).addType(unknown(self));
    }

    private TypeSpec unknown(ClassName self) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(UNKNOWN)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(self)
                .addJavadoc("A notification that the pages do not document, or whose data is not what they show.\n")
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(ParameterSpec.builder(Names.STRING, "messageType")
                                .addJavadoc("its name; empty if it has none\n")
                                .build())
                        .addParameter(ParameterSpec.builder(Names.STRING, JSON)
                                .addJavadoc("the whole message\n")
                                .build())
                        .build())
                .addMethods(new MessageFrame(api.style(), types).envelope());
        return type.addMethod(override("writeData")
                        .addJavadoc("Writes the whole message.\n")
                        .addParameter(Names.JSON_GENERATOR, "out")
                        .addStatement("out.writeRawValue($L)", JSON)
                        .build())
                .addMethod(override("toJson")
                        .addJavadoc("{@return the whole message in UTF-8}\n")
                        .returns(byte[].class)
                        .addStatement("return $L.getBytes($T.UTF_8)", JSON, StandardCharsets.class)
                        .build())
                .addMethod(override("toString")
                        .returns(Names.STRING)
                        .addStatement("return $T.of($S, this::writeData)", Names.JSON_DESCRIPTION, UNKNOWN)
                        .build())
                .build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
