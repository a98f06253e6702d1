package dev.verbatim.examples.desk;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What an agent can type. A call is named by its number in the list; without one, the only call that has the capability is meant. */
@Command(
        name = "",
        synopsisSubcommandLabel = "COMMAND",
        description = "A call is named by its number in the list. Without a number, the only possible call is meant.",
        footer = "quit signs out.",
        subcommands = picocli.CommandLine.HelpCommand.class)
final class DeskCommands {
    private final Agent agent;
    private final PrintWriter out;

    DeskCommands(Agent agent, PrintWriter out) {
        this.agent = agent;
        this.out = out;
    }

    @Command(description = "Lists the calls and what can be done with each.")
    void calls() {
        List<LiveCall> calls = agent.calls();
        calls.forEach(out::println);
        if (calls.isEmpty()) {
            out.println("There are no calls.");
        }
    }

    @Command(description = "Calls a phone number.")
    void dial(@Parameters(paramLabel = "NUMBER") String number) {
        agent.dial(number);
    }

    @Command(description = "Answers a call that rings.")
    void answer(@Parameters(paramLabel = "CALL", arity = "0..1", defaultValue = "0") int call) {
        agent.voice().answer(agent.find(call, "Answer").id());
    }

    @Command(description = "Puts a call on hold.")
    void hold(@Parameters(paramLabel = "CALL", arity = "0..1", defaultValue = "0") int call) {
        agent.voice().hold(agent.find(call, "Hold").id());
    }

    @Command(description = "Continues a call that is on hold.")
    void retrieve(@Parameters(paramLabel = "CALL", arity = "0..1", defaultValue = "0") int call) {
        agent.voice().retrieve(agent.find(call, "Retrieve").id());
    }

    @Command(description = "Puts the active call on hold and continues the one that was on hold.")
    void swap() {
        agent.swap();
    }

    @Command(description = "Ends a call.")
    void hangup(@Parameters(paramLabel = "CALL", arity = "0..1", defaultValue = "0") int call) {
        agent.voice().hangup(agent.find(call, "Hangup").id());
    }
}
