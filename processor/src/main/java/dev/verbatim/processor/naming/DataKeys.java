package dev.verbatim.processor.naming;

import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.RecordModel;
import java.util.regex.Pattern;

/** Recognises objects whose names are data, such as dates, numbers and hashes. They become maps instead of records. */
final class DataKeys {
    private static final Pattern NUMBER_OR_TIME = Pattern.compile("[0-9][0-9.,:/_TZ+-]*");
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}");
    private static final Pattern HASH = Pattern.compile("(?=.*[0-9])[0-9A-Fa-f]{6,}");

    private DataKeys() {}

    /** Returns whether all names in an object look like data. */
    static boolean are(RecordModel model) {
        return !model.components().isEmpty()
                && model.components().stream().map(ComponentModel::jsonName).allMatch(DataKeys::isData);
    }

    private static boolean isData(String name) {
        return NUMBER_OR_TIME.matcher(name).matches()
                || UUID.matcher(name).matches()
                || HASH.matcher(name).matches();
    }
}
