package dev.verbatim.benchmarks.json.byhand;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A request: a record for each operation, with a hand-written reader. Absent members are null. */
public sealed interface Request {
    /** Returns whether a mandatory member is absent. */
    default boolean isIncomplete() {
        return false;
    }

    /** The request of Answer. */
    record Answer() implements Request {
        static Answer read(JsonParser in) {
            skipMembers(in);
            return new Answer();
        }
    }

    /** The request of AttachUserData. */
    record AttachUserData(@Nullable Map<String, String> userData) implements Request {
        static AttachUserData read(JsonParser in) {
            Map<String, String> userData = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "userData" -> userData = UserData.read(in);
                    default -> in.skipChildren();
                }
            }
            return new AttachUserData(userData);
        }

        @Override
        public boolean isIncomplete() {
            return userData == null;
        }
    }

    /** The request of CompleteConference. */
    record CompleteConference(@Nullable String consultCallUri) implements Request {
        static CompleteConference read(JsonParser in) {
            String consultCallUri = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "consultCallUri" -> consultCallUri = in.getString();
                    default -> in.skipChildren();
                }
            }
            return new CompleteConference(consultCallUri);
        }
    }

    /** The request of CompleteTransfer. */
    record CompleteTransfer(@Nullable String consultCallUri) implements Request {
        static CompleteTransfer read(JsonParser in) {
            String consultCallUri = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "consultCallUri" -> consultCallUri = in.getString();
                    default -> in.skipChildren();
                }
            }
            return new CompleteTransfer(consultCallUri);
        }
    }

    /** The request of DeleteUserData. */
    record DeleteUserData() implements Request {
        static DeleteUserData read(JsonParser in) {
            skipMembers(in);
            return new DeleteUserData();
        }
    }

    /** The request of DeleteUserDataPair. */
    record DeleteUserDataPair(@Nullable String key) implements Request {
        static DeleteUserDataPair read(JsonParser in) {
            String key = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "key" -> key = in.getString();
                    default -> in.skipChildren();
                }
            }
            return new DeleteUserDataPair(key);
        }

        @Override
        public boolean isIncomplete() {
            return key == null;
        }
    }

    /** The request of Dial. */
    record Dial(
            @Nullable Destination destination,
            @Nullable String location,
            @Nullable Map<String, String> userData,
            @Nullable String outboundCallerId)
            implements Request {
        static Dial read(JsonParser in) {
            Destination destination = null;
            String location = null;
            Map<String, String> userData = null;
            String outboundCallerId = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "destination" -> destination = Destination.read(in);
                    case "location" -> location = in.getString();
                    case "userData" -> userData = UserData.read(in);
                    case "outboundCallerId" -> outboundCallerId = in.getString();
                    default -> in.skipChildren();
                }
            }
            return new Dial(destination, location, userData, outboundCallerId);
        }

        @Override
        public boolean isIncomplete() {
            return destination == null;
        }
    }

    /** The request of Hangup. */
    record Hangup() implements Request {
        static Hangup read(JsonParser in) {
            skipMembers(in);
            return new Hangup();
        }
    }

    /** The request of Hold. */
    record Hold() implements Request {
        static Hold read(JsonParser in) {
            skipMembers(in);
            return new Hold();
        }
    }

    /** The request of InitiateConference. */
    record InitiateConference(
            @Nullable Destination destination,
            @Nullable String location,
            @Nullable Map<String, String> userData) implements Request {
        static InitiateConference read(JsonParser in) {
            Destination destination = null;
            String location = null;
            Map<String, String> userData = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "destination" -> destination = Destination.read(in);
                    case "location" -> location = in.getString();
                    case "userData" -> userData = UserData.read(in);
                    default -> in.skipChildren();
                }
            }
            return new InitiateConference(destination, location, userData);
        }

        @Override
        public boolean isIncomplete() {
            return destination == null;
        }
    }

    /** The request of InitiateTransfer. */
    record InitiateTransfer(
            @Nullable Destination destination,
            @Nullable String location,
            @Nullable Map<String, String> userData) implements Request {
        static InitiateTransfer read(JsonParser in) {
            Destination destination = null;
            String location = null;
            Map<String, String> userData = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "destination" -> destination = Destination.read(in);
                    case "location" -> location = in.getString();
                    case "userData" -> userData = UserData.read(in);
                    default -> in.skipChildren();
                }
            }
            return new InitiateTransfer(destination, location, userData);
        }

        @Override
        public boolean isIncomplete() {
            return destination == null;
        }
    }

    /** The request of MuteCall. */
    record MuteCall() implements Request {
        static MuteCall read(JsonParser in) {
            skipMembers(in);
            return new MuteCall();
        }
    }

    /** The request of Retrieve. */
    record Retrieve() implements Request {
        static Retrieve read(JsonParser in) {
            skipMembers(in);
            return new Retrieve();
        }
    }

    /** The request of SendDtmf. */
    record SendDtmf(@Nullable String digits) implements Request {
        static SendDtmf read(JsonParser in) {
            String digits = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "digits" -> digits = in.getString();
                    default -> in.skipChildren();
                }
            }
            return new SendDtmf(digits);
        }

        @Override
        public boolean isIncomplete() {
            return digits == null;
        }
    }

    /** The request of SingleStepConference. */
    record SingleStepConference(
            @Nullable Destination destination,
            @Nullable String location,
            @Nullable Map<String, String> userData) implements Request {
        static SingleStepConference read(JsonParser in) {
            Destination destination = null;
            String location = null;
            Map<String, String> userData = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "destination" -> destination = Destination.read(in);
                    case "location" -> location = in.getString();
                    case "userData" -> userData = UserData.read(in);
                    default -> in.skipChildren();
                }
            }
            return new SingleStepConference(destination, location, userData);
        }

        @Override
        public boolean isIncomplete() {
            return destination == null;
        }
    }

    /** The request of SingleStepTransfer. */
    record SingleStepTransfer(
            @Nullable Destination destination,
            @Nullable String location,
            @Nullable Map<String, String> userData) implements Request {
        static SingleStepTransfer read(JsonParser in) {
            Destination destination = null;
            String location = null;
            Map<String, String> userData = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "destination" -> destination = Destination.read(in);
                    case "location" -> location = in.getString();
                    case "userData" -> userData = UserData.read(in);
                    default -> in.skipChildren();
                }
            }
            return new SingleStepTransfer(destination, location, userData);
        }

        @Override
        public boolean isIncomplete() {
            return destination == null;
        }
    }

    /** The request of SwapCalls. */
    record SwapCalls(@Nullable String otherCallUri) implements Request {
        static SwapCalls read(JsonParser in) {
            String otherCallUri = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "otherCallUri" -> otherCallUri = in.getString();
                    default -> in.skipChildren();
                }
            }
            return new SwapCalls(otherCallUri);
        }

        @Override
        public boolean isIncomplete() {
            return otherCallUri == null;
        }
    }

    /** The request of UpdateUserData. */
    record UpdateUserData(@Nullable Map<String, String> userData) implements Request {
        static UpdateUserData read(JsonParser in) {
            Map<String, String> userData = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "userData" -> userData = UserData.read(in);
                    default -> in.skipChildren();
                }
            }
            return new UpdateUserData(userData);
        }

        @Override
        public boolean isIncomplete() {
            return userData == null;
        }
    }

    private static void skipMembers(JsonParser in) {
        while (in.nextToken() != JsonToken.END_OBJECT) {
            in.nextToken();
            in.skipChildren();
        }
    }
}
