package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the methods of a client that receive notifications. */
final class ClientNotificationMethods {
    private static final String RECEIVER = "receiver";

    private final ClassName all;
    private final TypeVariableName one;

    ClientNotificationMethods(TypeNames types) {
        this.all = types.notification();
        this.one = TypeVariableName.get("N", all);
    }

    List<MethodSpec> methods() {
        return List.of(ofAll(), ofType(), ofResource(), await());
    }

    private MethodSpec ofAll() {
        return subscription("onNotification", "Calls a receiver with each notification, in order.\n\n")
                .addJavadoc("@param $L called by one thread at a time\n", RECEIVER)
                .addJavadoc("@return ends the subscription when it is closed\n")
                .addParameter(accepting(Names.CONSUMER, all), RECEIVER)
                .addStatement("return $L.onNotification($L)", ClientWriter.CALLS, RECEIVER)
                .build();
    }

    private MethodSpec ofType() {
        return subscription("onNotification", "Calls a receiver with each notification of one type, in order.\n\n")
                .addJavadoc("@param <N> the type\n")
                .addJavadoc("@param type the type\n")
                .addJavadoc("@param $L called by one thread at a time\n", RECEIVER)
                .addJavadoc("@return ends the subscription when it is closed\n")
                .addTypeVariable(one)
                .addParameter(type(), "type")
                .addParameter(accepting(Names.CONSUMER, one), RECEIVER)
                .addStatement("return $L.onNotification(type, $L)", ClientWriter.CALLS, RECEIVER)
                .build();
    }

    private MethodSpec ofResource() {
        return subscription(
                        "onNotificationOf", "Calls a receiver with each notification about a resource, in order.\n\n")
                .addJavadoc("@param resource its URI or path, as it is in the notifications\n")
                .addJavadoc("@param $L called by one thread at a time\n", RECEIVER)
                .addJavadoc("@return ends the subscription when it is closed\n")
                .addParameter(Names.STRING, "resource")
                .addParameter(accepting(Names.CONSUMER, all), RECEIVER)
                .addStatement("return $L.onNotificationOf(resource, $L)", ClientWriter.CALLS, RECEIVER)
                .build();
    }

    private MethodSpec await() {
        return MethodSpec.methodBuilder("await")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Watches for a notification, from now on: call it before the operation that causes the"
                        + " notification.\n\n")
                .addJavadoc("@param <N> its type\n")
                .addJavadoc("@param type its type\n")
                .addJavadoc("@param test whether it is the one\n")
                .addJavadoc("@param timeout how long to wait for it\n")
                .addJavadoc("@return waits for the notification\n")
                .addTypeVariable(one)
                .addParameter(type(), "type")
                .addParameter(accepting(Names.PREDICATE, one), "test")
                .addParameter(Names.DURATION, "timeout")
                .returns(ParameterizedTypeName.get(Names.AWAITED, one))
                .addStatement("return $L.await(type, test, timeout)", ClientWriter.CALLS)
                .build();
    }

    private TypeName type() {
        return ParameterizedTypeName.get(ClassName.get(Class.class), one);
    }

    private static MethodSpec.Builder subscription(String name, String doc) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(doc)
                .returns(Names.SUBSCRIPTION);
    }

    private static TypeName accepting(ClassName function, TypeName type) {
        return ParameterizedTypeName.get(function, WildcardTypeName.supertypeOf(type));
    }
}
