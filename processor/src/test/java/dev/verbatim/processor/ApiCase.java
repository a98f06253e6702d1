package dev.verbatim.processor;

import dev.verbatim.pages.page.Corpus;
import dev.verbatim.processor.scaffold.Scaffold;
import dev.verbatim.processor.scaffold.ScaffoldTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** APIs that every compiler must accept without a warning. */
enum ApiCase {
    /** The sample application's pages. */
    VOICE {
        @Override
        Project project(Path pages) {
            return Project.withPages(Project.SAMPLE_PAGES)
                    .resources("voice-api")
                    .option("-Averbatim.severity.page_unclaimed=off")
                    .option("-Averbatim.severity.capability_unknown=off");
        }
    },

    /** The pages of a real API, with all their members. */
    CORPUS_VOICE {
        @Override
        Project project(Path pages) {
            return scaffolded("Voice", "voice", Corpus.root(), "ForwardCallsOn")
                    .source(
                            "Calls",
                            "package acme; @dev.verbatim.annotations.Notification(\"CallStateChangeMessage\")"
                                    + " public interface Calls {}");
        }
    },

    /** JSON-RPC with parameters by position, and results that are a string and an array; handlers and a client. */
    JSON_RPC {
        @Override
        Project project(Path pages) {
            return inStyle("Yard", "yard").withClient("Yard", "yard");
        }
    },

    /** Commands with their parameters at the top level, and an event; handlers and a client. */
    COMMANDS {
        @Override
        Project project(Path pages) {
            return inStyle("Orchard", "orchard").withClient("Orchard", "orchard");
        }
    },

    /** Another API of the same vendor. */
    CORPUS_SMS {
        @Override
        Project project(Path pages) {
            return scaffolded("Sms", "sms", Corpus.root(), "Consult");
        }
    },

    /** Members, operations and an API named like identifiers of generated code or Java; handlers and a client. */
    ODD_NAMES {
        @Override
        Project project(Path pages) {
            List<String> texts =
                    names("in out seen member members body exchange json request locks held UPPER x-1 some.thing"
                            + " with_underscore object var yield sealed when module list map string operation handler resolver read"
                            + " build missing calls statusCode reader writer value values name other");
            List<String> objects =
                    names("in out seen member members body exchange json request locks held handler reader");
            PageFolder folder = new PageFolder(pages);
            folder.page("voice/Builder.md", page("Builder", "{id}", texts, "\"a \\\"text\\\"\\n\""));
            folder.page(
                    "voice/Exchange.md",
                    page("Exchange", "{id}", objects, "{\"in\": 1, \"things\": [{\"out\": [1.5]}]}"));
            folder.page("voice/Body.md", page("Body", "{body}", List.of("entry", "width"), "true"));
            for (String operation :
                    names("Read Handler Parts Resolver Request Response Held Name Api Routes Dispatch")) {
                folder.page("voice/" + operation + ".md", page(operation, "{id}", List.of("name", "in"), "\"x\""));
            }
            return scaffolded("Json", "voice", pages).withClient("Json", "voice");
        }
    },

    /** All kinds of members with Java types of the user. */
    REFINED {
        @Override
        Project project(Path pages) {
            return BookingProject.withHandler(pages);
        }
    },

    /** All kinds of values: numbers, nulls, maps, nested arrays, recursive objects; handlers and a client. */
    KINDS {
        @Override
        Project project(Path pages) {
            Project project = scaffolded("Kinds", "voice", KIND_PAGES).withClient("Kinds", "voice");
            for (String message : names("CapNote ChatMessage NN NothingEvent OddEvent SmsEvent")) {
                project.source(
                        "On" + message,
                        "package acme; @dev.verbatim.annotations.Notification(\"" + message + "\") public interface On"
                                + message + " {}");
            }
            return project;
        }
    },

    /** Names so long that generated lines have to be broken. */
    LONG_NAMES {
        @Override
        Project project(Path pages) {
            String longName = "theNameOfAMemberThatIsLongerThanMostNamesThatPeopleGive";
            List<String> members =
                    IntStream.range(0, 12).mapToObj(i -> longName + i).toList();
            String operation = "AnOperationWhoseNameSaysNearlyEverythingThatTheOperationDoesAndALittleMore";
            new PageFolder(pages)
                    .page("voice/" + operation + ".md", page(operation, "{id}", members, "{\"" + longName + "\": [1]}"))
                    .page("voice/" + operation + "Again.md", page(operation + "Again", "{id}", members, "\"x\""));
            return scaffolded("AnApiWithAnUnusuallyLongAndTellingName", "voice", pages);
        }
    },

    /** A client of the sample application's pages. */
    CLIENT {
        @Override
        Project project(Path pages) {
            return Project.client("Voice", "voice", Project.SAMPLE_PAGES);
        }
    },

    /** As many operations as a large API has. */
    BIG {
        @Override
        Project project(Path pages) {
            PageFolder folder = new PageFolder(pages);
            List<String> members =
                    IntStream.range(0, 9).mapToObj(i -> "member" + i).toList();
            IntStream.range(0, 40).forEach(i -> {
                String operation = "Operation" + i;
                String value = i % 8 == 0 ? "{\"a\": 1, \"b\": [\"c\"]}" : "" + i;
                folder.page("voice/" + operation + ".md", page(operation, "{id}", members, value));
            });
            return scaffolded("Big", "voice", pages);
        }
    };

    /** Pages about messages, chats, mails, devices and statistics. */
    static final Path KIND_PAGES = Path.of("src/test/resources/kinds").toAbsolutePath();

    /** Creates the project; pages that must be written go to the folder. */
    abstract Project project(Path pages);

    /** Returns the scaffolded interfaces of an API in another style. */
    private static Project inStyle(String api, String folder) {
        Path pages = Path.of("src/test/resources/styles").toAbsolutePath();
        Project project = Project.withPages(pages);
        ScaffoldTarget target = new ScaffoldTarget("acme", api, folder, false, Set.of(), Set.of(), Set.of());
        Scaffold.of(target, pages).sources().forEach((file, text) -> project.source(file.replace(".java", ""), text));
        return project;
    }

    /** Returns the scaffolded interfaces, except those of operations whose page contradicts itself. */
    private static Project scaffolded(String api, String folder, Path pages, String... without) {
        Project project = Project.withPages(pages).withoutPageRules().option("-Averbatim.severity.page_unclaimed=off");
        ScaffoldTarget target =
                new ScaffoldTarget("acme", api, folder, false, Set.of(without), Set.of(), Set.of("Call"));
        Scaffold.of(target, pages).sources().forEach((file, text) -> {
            // Each case has the notifications that it is about.
            if (!text.contains("@Notification(")) {
                project.source(file.replace(".java", ""), text);
            }
        });
        return project.source("Call", "package acme; public interface Call {}");
    }

    private static List<String> names(String names) {
        return List.of(names.split(" "));
    }

    private static String page(String operation, String variable, List<String> members, String value) {
        String rows = members.stream()
                .map(member ->
                        "| " + member + " | Mandatory. What " + member + " says: <b>größer</b> & \\\\u002a/ more. |\n")
                .collect(Collectors.joining());
        String sent = members.stream()
                .map(member -> ",\n  \"" + member + "\": " + value)
                .collect(Collectors.joining());
        return PageFolder.HOLD
                .replace("| reason | Mandatory. Why the call is held. |\n| seconds | Optional. For how long. |\n", rows)
                .replace(",\n  \"reason\": \"lunch\",\n  \"seconds\": 3600", sent)
                .replace("{id}", variable)
                .replace("Hold", operation);
    }
}
