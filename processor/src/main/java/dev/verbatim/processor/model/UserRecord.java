package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;

/**
 * A user's record that holds a JSON object, with the generated class that reads and writes it.
 *
 * @param type the user's record
 * @param codec the class that reads and writes it, with the component names of the user's record
 * @param header the names of the components of the user's record, in order
 * @param optionals the optional components, by name
 */
public record UserRecord(ClassName type, RecordModel codec, List<String> header, Map<String, Optionality> optionals) {
    /** Copies the names. */
    public UserRecord {
        header = List.copyOf(header);
        optionals = Map.copyOf(optionals);
    }

    /** Returns the same record with another codec. */
    public UserRecord withCodec(RecordModel other) {
        return new UserRecord(type, other, header, optionals);
    }

    /** Returns the name of the codec of a record that replaces a generated one. */
    public static String codecName(String generated) {
        return generated + "Codec";
    }
}
