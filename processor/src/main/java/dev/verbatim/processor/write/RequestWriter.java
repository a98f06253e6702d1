package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.pages.style.Style;
import dev.verbatim.processor.model.RequestModel;
import java.util.List;
import java.util.Optional;

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
        Tag operation = frame.operation(request.operationName());
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
