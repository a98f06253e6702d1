package dev.verbatim.processor.write;

import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ResponseModel;
import java.util.List;

/** Writes the record of a response that has more than a status. */
public final class ResponseWriter {
    private final TypeNames types;

    /** Writes into the package of an API. */
    public ResponseWriter(TypeNames types) {
        this.types = types;
    }

    /** The type {@code <Operation>Response}. */
    public TypeSpec.Builder write(ResponseModel response, RecordModel body) {
        if (response.own().isPresent()) {
            return new RecordWriter(types).response(response.own().get());
        }
        MessageRecord message = MessageRecord.of(body);
        ReadMethodWriter reading = new ReadMethodWriter(message, types);
        WriteMethodWriter writing = new WriteMethodWriter(message, types);
        return new RecordWriter(types)
                .write(message, "What " + response.operationName() + " answers besides its status.", List.of())
                .addSuperinterface(Names.GENERATED_RECORD)
                .addMethod(writing.writeMembers("writeMembers"))
                .addMethod(writing.override("writeTo", writing.members()))
                .addMethod(reading.read("read"))
                .addMethod(writing.describe("writeTo"));
    }
}
