package dev.verbatim.benchmarks.json.byhand;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A participant of a call. */
record Participant(String e164Number, String formattedPhoneNumber, String phoneNumber, String digits) {
    static Participant read(JsonParser in) {
        String e164Number = null;
        String formattedPhoneNumber = null;
        String phoneNumber = null;
        String digits = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "e164Number" -> e164Number = in.getString();
                case "formattedPhoneNumber" -> formattedPhoneNumber = in.getString();
                case "phoneNumber" -> phoneNumber = in.getString();
                case "digits" -> digits = in.getString();
                default -> in.skipChildren();
            }
        }
        return new Participant(e164Number, formattedPhoneNumber, phoneNumber, digits);
    }

    void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("e164Number", e164Number);
        out.writeStringProperty("formattedPhoneNumber", formattedPhoneNumber);
        out.writeStringProperty("phoneNumber", phoneNumber);
        out.writeStringProperty("digits", digits);
        out.writeEndObject();
    }
}
