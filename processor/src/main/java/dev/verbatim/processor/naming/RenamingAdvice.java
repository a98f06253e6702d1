package dev.verbatim.processor.naming;

import com.palantir.javapoet.ClassName;
import dev.verbatim.processor.declared.DeclaredMessage;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.LibraryTypes;
import dev.verbatim.processor.declared.TypeText;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.Literal;
import java.util.Optional;

/**
 * Formats the advice for names that are not valid in Java: what to write, and where. It ends a finding and can be pasted unchanged.
 *
 * @param annotated the interface to annotate, if there is one
 * @param refined the interface to add methods to, if there is one
 * @param otherwise the annotation of the interface to create otherwise
 * @param otherwiseName the name of that interface
 */
public record RenamingAdvice(
        Optional<String> annotated, Optional<String> refined, String otherwise, String otherwiseName) {
    /** Creates the advice for the request of an operation. */
    public static RenamingAdvice request(DeclaredOperation operation, Optional<DeclaredMessage> request) {
        return new RenamingAdvice(
                Optional.of(operation.type().simpleName()).filter(type -> !operation.isImplied()),
                request.map(message -> message.type().simpleName()),
                annotation(LibraryTypes.REQUEST, operation.operation()),
                operation.type().simpleName() + "RequestMembers");
    }

    /** Creates the advice for the response of an operation. */
    public static RenamingAdvice response(DeclaredOperation operation, Optional<DeclaredMessage> response) {
        Optional<String> type = response.map(message -> message.type().simpleName());
        return new RenamingAdvice(
                type,
                type,
                annotation(LibraryTypes.RESPONSE, operation.operation()),
                operation.type().simpleName() + "ResponseMembers");
    }

    /** Creates the advice for a notification. */
    public static RenamingAdvice notification(DeclaredNotification notification) {
        String name = notification.type().simpleName();
        Optional<String> type = Optional.of(name).filter(existing -> !notification.isImplied());
        return new RenamingAdvice(
                type, type, annotation(LibraryTypes.NOTIFICATION, notification.messageType()), name + "Members");
    }

    /** Returns the advice to name an operation. */
    public static String as(DeclaredOperation operation) {
        String page =
                operation.page().map(path -> ", page = " + Literal.of(path)).orElse("");
        return as(operation.type(), operation.isImplied(), LibraryTypes.OPERATION, operation.operation(), page);
    }

    /** Returns the advice to name a notification. */
    public static String as(DeclaredNotification notification) {
        return as(
                notification.type(),
                notification.isImplied(),
                LibraryTypes.NOTIFICATION,
                notification.messageType(),
                "");
    }

    private static String as(ClassName type, boolean isImplied, ClassName annotation, String documented, String rest) {
        String as = JavaNames.typeOf(documented) + annotation.simpleName();
        String text = "@" + annotation + "(value = " + Literal.of(documented) + rest + ", as = \"" + as + "\")";
        return isImplied
                ? "; name it in Java: declare " + text + " interface " + type.simpleName() + "Name {}"
                : "; name it in Java: write " + text + " on " + type.simpleName();
    }

    /** Returns the advice to make a choice for a member. */
    public String of(UnnamedMember.Choice choice, TypeText text) {
        return choice instanceof UnnamedMember.Name name ? of(name) : of((UnnamedMember.Type) choice, text);
    }

    private String of(UnnamedMember.Name name) {
        String member =
                "@" + LibraryTypes.MEMBER + "(value = " + Literal.of(name.path()) + ", as = \"" + name.as() + "\")";
        return annotated
                .map(type -> "; annotate " + type + " with " + member)
                .orElseGet(() -> "; declare " + otherwise + " " + member + " interface " + otherwiseName + " {}");
    }

    private String of(UnnamedMember.Type type, TypeText text) {
        String method = annotation(LibraryTypes.MEMBER, type.path()) + " " + text.of(type.type()) + " "
                + JavaNames.usable(type.member()) + "();";
        return refined.map(interfaceName -> "; declare in " + interfaceName + ": " + method)
                .orElseGet(() -> "; declare " + otherwise + " interface " + otherwiseName + " { " + method + " }");
    }

    private static String annotation(ClassName name, String value) {
        return "@" + name + "(" + Literal.of(value) + ")";
    }
}
