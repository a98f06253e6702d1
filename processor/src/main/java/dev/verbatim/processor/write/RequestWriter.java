package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.pages.style.Style;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.RequestModel;
import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.model.ValueType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the record of an operation's request. */
public final class RequestWriter {
    private final TypeNames types;
    private final MessageFrame frame;

    /** Writes into the package of an API. */
    public RequestWriter(TypeNames types, Style style) {
        this.types = types;
        this.frame = new MessageFrame(style, types);
    }

    /** The type {@code <Operation>Request}. */
    public TypeSpec.Builder write(RequestModel request) {
        return request(request);
    }

    /**
     * The type {@code <Operation>Request}, for an API.
     *
     * @param isSent whether this side of the connection sends the request, so that it reads the result
     */
    TypeSpec.Builder write(OperationModel operation, boolean isSent) {
        TypeSpec.Builder type = request(operation.request());
        operation.response().filter(response -> isSent).ifPresent(response -> type.addMethod(result(response)));
        return type;
    }

    private MethodSpec result(ResponseModel response) {
        String in = "in";
        CodeBlock read = new ReadCode(types).read(response.type(), in);
        boolean canBeNull = response.nullable() && !response.type().equals(ValueType.any());
        return MethodSpec.methodBuilder("readResult")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Reads what the other side answers.\n\n")
                .addJavadoc("@param $L at the first token of the result\n", in)
                .addJavadoc("@return the result\n")
                .addJavadoc("@throws $L if it is not what the page shows\n", Names.MISMATCH_EXCEPTION.canonicalName())
                .addParameter(Names.JSON_PARSER, in)
                .returns(canBeNull ? types.nullable(response.type()) : types.of(response.type()))
                .addStatement(
                        "return $L",
                        canBeNull ? CodeBlock.of("$T.isNull($L) ? null : $L", Names.JSON_READERS, in, read) : read)
                .build();
    }

    private TypeSpec.Builder request(RequestModel request) {
        ConstantMember operation = frame.operation(request.operationName());
        MessageRecord message = new MessageRecord(
                request.body(), Optional.of(operation).filter(tag -> frame.hasOperation()), List.of());
        ReadMethodWriter reading = new ReadMethodWriter(message, types);
        WriteMethodWriter writing = new WriteMethodWriter(message, types);
        return new RecordWriter(types)
                .write(message, "The request of " + request.operationName() + ".", List.of(operation))
                .addSuperinterface(Names.OPERATION_REQUEST)
                .addMethods(frame.envelope())
                .addMethod(writing.override("writeTo", CodeBlock.join(List.of(writing.tag(), writing.members()), "")))
                .addMethod(reading.read("read"))
                .addMethod(writing.describe("writeTo"));
    }
}
