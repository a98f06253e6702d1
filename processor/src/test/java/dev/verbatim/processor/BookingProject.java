package dev.verbatim.processor;

import java.nio.file.Path;

/** A page with a value of each kind, and user types to hold them. */
final class BookingProject {
    /** The page's request. */
    static final String BOOKING = """
            {"operationName":"Book","at":"2026-03-02T08:41:07.000Z","length":"90","mode":"OnHold","level":"HIGH",\
            "room":{"name":"A1","seats":12,"phone":"+31-20","note":null,"tags":["x","y"]},"colour":"red",\
            "links":["http://localhost/a"],"phones":["+31-10"],"labels":["b","a"],"rates":{"day":1.5},"guests":3}""";

    private BookingProject() {}

    /** Creates the project with a handler that takes each member as a user type. */
    static Project withHandler(Path root) {
        return in(root).type("Book", """
                        @Operation("Book") public interface Book {
                            void book(Call call, java.time.Instant at, java.time.Duration length, Mode mode, OpenEnum<Level> level,
                                    Room room, java.util.Optional<String> colour, java.util.List<? extends java.net.URI> links,
                                    java.util.Set<? extends Phone> phones, java.util.Set<String> labels,
                                    @ConvertWith(Hundredths.class) java.util.Map<String, Long> rates,
                                    java.util.Optional<Integer> guests, BookRequest request);
                        }
                        """);
    }

    /** Creates the project without a handler. */
    static Project in(Path root) {
        String rows = """
                | operationName | Book |
                | at | Mandatory. When. |
                | length | Mandatory. For how many seconds. |
                | mode | Mandatory. How. |
                | level | Mandatory. How important. |
                | room | Mandatory. Where. |
                | colour | Optional. Of the walls. |
                | links | Mandatory. More. |
                | phones | Mandatory. Who is told. |
                | labels | Mandatory. What it is about. |
                | rates | Mandatory. Key/value data. |
                | guests | Optional. How many. |
                """;
        String page = PageFolder.HOLD
                .replace("Hold", "Book")
                .replaceAll("(?s)\\| operationName.*?\n\n", rows + "\n")
                .replaceAll("(?s)\\{\n  \"operationName.*?}\n", BOOKING + "\n");
        new PageFolder(root).page("voice/Book.md", page);
        return Project.voice(root)
                .type("Mode", "public enum Mode { ON_HOLD, LIVE, @UnknownValue OTHER }")
                .type("Level", "public enum Level { HIGH, LOW }")
                .type("Phone", "@ConvertWith(Phones.class) public record Phone(int country, int area) {}")
                .type("Phones", """
                        public final class Phones implements Converter<String, Phone> {
                            @Override public Phone read(String json) {
                                String[] parts = json.split("-", -1);
                                if (json.equals("bug")) {
                                    throw new IllegalStateException();
                                }
                                return new Phone(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
                            }
                            @Override public String write(Phone phone) {
                                return "+" + phone.country() + "-" + phone.area();
                            }
                            @Override public String expected() {
                                return "a phone number";
                            }
                        }
                        """)
                .type("Room", """
                        public record Room(java.util.Set<String> tags, @Param("name") String label, int seats, Phone phone,
                                java.util.Optional<String> note) {
                            public Room {
                                if (seats > 100) {
                                    throw new IllegalArgumentException("secret");
                                }
                            }
                        }
                        """)
                .type("Hundredths", """
                        public final class Hundredths implements Converter<Double, Long> {
                            @Override public Long read(Double json) { return Math.round(json * 100); }
                            @Override public Double write(Long value) { return value / 100.0; }
                        }
                        """);
    }
}
