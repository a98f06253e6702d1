package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;

/**
 * A record of the user's that holds a JSON object, and the class that is generated to read and write it.
 *
 * @param type the user's record
 * @param codec the class that reads and writes it; its components are called like those of the user's record
 * @param header the names of the components of the user's record, in order
 * @param optionals those that are optional, by name
 */
public record UserRecord(ClassName type, RecordModel codec, List<String> header, Map<String, Optionality> optionals) {
    /** Copies the names. */
    public UserRecord {
        header = List.copyOf(header);
        optionals = Map.copyOf(optionals);
    }

    /** The same record with another class that reads and writes it. */
    public UserRecord withCodec(RecordModel other) {
        return new UserRecord(type, other, header, optionals);
    }

    /** What the class is called that reads and writes a record in place of a generated one. */
    public static String codecName(String generated) {
        return generated + "Codec";
    }
}
