package dev.verbatim.pages.style;

import dev.verbatim.pages.json.JsonParser;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A setting of a style file: its key, the form of its value, and an example of one. */
enum Setting {
    STYLE(Form.PRESET, "json-rpc"),
    NAME(Form.MEMBER_PATH, "method"),
    PARAMETERS(Form.PATH, "params"),
    CORRELATION(Form.OPTIONAL_MEMBER_PATH, "id"),
    CORRELATION_RESPONSE(Form.OPTIONAL_MEMBER_PATH, "reply_to"),
    CONSTANTS(Form.CONSTANTS, "jsonrpc: \"2.0\", api_version: 1"),
    SUCCESS(Form.TEST, "status = success"),
    RESULT(Form.PATH, "result"),
    FAILURE(Form.TEST, "error"),
    FAILURE_CODE(Form.OPTIONAL_MEMBER_PATH, "error.code"),
    FAILURE_MESSAGE(Form.OPTIONAL_MEMBER_PATH, "error.message"),
    FAILURE_NUMBER(Form.OPTIONAL_MEMBER_PATH, "error_code"),
    FAILURE_SYNTAX(Form.CODE, "-32700"),
    FAILURE_MALFORMED(Form.CODE, "invalidRequest"),
    FAILURE_UNKNOWN(Form.CODE, "unknownCmd 32"),
    FAILURE_MISSING(Form.CODE, "invalidParams 31"),
    FAILURE_INVALID(Form.CODE, "invalidParams 31"),
    FAILURE_UNAVAILABLE(Form.CODE, "busy"),
    FAILURE_DENIED(Form.CODE, "403"),
    FAILURE_ABSENT(Form.CODE, "notFound"),
    FAILURE_UNAUTHENTICATED(Form.CODE, "401"),
    FAILURE_INTERNAL(Form.CODE, "internal 73"),
    FAILURE_INCOMPLETE(Form.CODE, "timeout"),
    EVENT(Form.TEST, "method, id absent"),
    EVENT_NAME(Form.MEMBER_PATH, "event.type"),
    EVENT_DATA(Form.PATH, "event.data"),
    EVENT_CHANNEL(Form.OPTIONAL_MEMBER_PATH, "channel"),
    ENDPOINT(Form.ENDPOINT, "one"),
    CAPABILITIES(Form.NAMES, "capabilities"),
    KEYS_FREE(Form.NAMES, "userData, labels"),
    WORDS(Form.NAMES, "state, type"),
    OPERATIONS(Form.OPERATIONS, "section"),
    OPERATIONS_SERVER(Form.LIST, "roots/list"),
    OPERATION_NAME(Form.NAME_SOURCES, "sample, heading"),
    PARAMETERS_HEADING(Form.LIST, "Parameters, Request Fields"),
    PARAMETERS_END(Form.LIST, "Notes, Example"),
    RESPONSE_HEADING(Form.LIST, "Response, Returns"),
    EVENT_HEADING(Form.LIST, "Events, Data Fields"),
    COLUMNS_NAME(Form.LIST, "name, field"),
    COLUMNS_VALUE(Form.LIST, "value, description"),
    COLUMNS_DESCRIPTION(Form.LIST, "description, meaning"),
    COLUMNS_TYPE(Form.LIST, "type"),
    COLUMNS_REQUIRED(Form.LIST, "required, mandatory"),
    OPTIONAL_MARKERS(Form.LIST, "?name, name?, YES *"),
    SAMPLES_REQUEST(Form.LIST, "Example Call"),
    SAMPLES_RESPONSE(Form.LIST, "Example Answer"),
    SAMPLES_EVENT(Form.LIST, "Example Message"),
    SAMPLES_RESULT(Form.LIST, "Example Response"),
    TABS(Form.LIST, "WebSocket"),
    JSON(Form.JSON, "lenient");

    private static final Pattern NAME_OF_MEMBER = Pattern.compile("[^\\s.\\[\\]|,=]+");

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '.');
    private final Form form;
    private final String example;

    Setting(Form form, String example) {
        this.form = form;
        this.example = example;
    }

    /** The forms of values. */
    enum Form {
        PRESET("the name of a preset", text -> true),
        PATH("a path of members", text -> text.equals("none") || isPath(text)),
        MEMBER_PATH("a path of members", Form::isMemberPath),
        OPTIONAL_MEMBER_PATH("a path of members, or none", text -> text.equals("none") || isMemberPath(text)),
        TEST("a test of members", text -> MessageTest.parse(text).isPresent()),
        CODE("a number, a word, or a word and a number", text -> text.equals("none") || FailureCode.isCode(text)),
        CONSTANTS("a list of members with JSON values", text -> all(text, Form::isConstant)),
        NAMES(
                "a list of names of members",
                text -> all(text, name -> NAME_OF_MEMBER.matcher(name).matches())),
        LIST("a list with commas", text -> all(text, item -> !item.isEmpty())),
        NAME_SOURCES("a list of row, title, heading and sample", text -> all(text, Form::isNameSource)),
        ENDPOINT("each or one", List.of("each", "one")::contains),
        OPERATIONS("file, section, or section with a level", text -> text.matches("file|section(?: +[1-6])?")),
        JSON("strict or lenient", List.of("strict", "lenient")::contains);

        private final String words;
        private final Predicate<String> test;

        Form(String words, Predicate<String> test) {
            this.words = words;
            this.test = test;
        }

        private static boolean isPath(String text) {
            // Paths of other notations begin with the message, as in $.method.
            return !text.startsWith("$.") && MessagePath.parse(text).isPresent();
        }

        /** Whether a text is the path of a member by its name, which is neither an element of an array nor the message. */
        private static boolean isMemberPath(String text) {
            return !text.equals("none")
                    && isPath(text)
                    && MessagePath.parse(text)
                            .filter(path -> path.form() == MessagePath.Form.MEMBER && !path.isTop())
                            .isPresent();
        }

        private static boolean isConstant(String text) {
            int colon = text.indexOf(':');
            return colon > 0
                    && NAME_OF_MEMBER.matcher(text.substring(0, colon).strip()).matches()
                    && JsonParser.parse(text.substring(colon + 1).strip())
                            .value()
                            .isPresent();
        }

        private static boolean isNameSource(String text) {
            return Arrays.stream(PageStyle.NameSource.values())
                    .anyMatch(source -> source.name().toLowerCase(Locale.ROOT).equals(text));
        }

        private static boolean all(String text, Predicate<String> test) {
            return text.equals("none")
                    || Arrays.stream(text.split(",", -1)).map(String::strip).allMatch(test);
        }
    }

    /** The key in a style file. */
    String key() {
        return key;
    }

    /** Whether a value has the form that the setting needs. */
    boolean accepts(String value) {
        return form.test.test(value);
    }

    /** What a value is, and an example, for messages. */
    String expected() {
        return "write " + form.words + ", such as " + key + " = " + example;
    }

    /** The settings with the codes of refusals. */
    static List<Setting> refusals() {
        return Arrays.stream(values())
                .filter(setting -> setting.form == Form.CODE)
                .toList();
    }

    /** The name of the refusal that a setting is about, the last part of its key. */
    String refusal() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** The keys of all settings. */
    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }
}
