package dev.verbatim.examples.desk;

import dev.verbatim.client.ClientException;
import dev.verbatim.client.OperationFailure;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The program. It signs an agent in and then takes one command a line until the end of its input:
 *
 * <pre>
 * java -jar desk.jar --server http://localhost:8080 --user agent
 * </pre>
 *
 * The password is the value of {@code DESK_PASSWORD}, or asked for.
 */
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        version = "desk 0.2.0",
        description = "Shows the calls of an agent as they change, and operates them.")
public final class Desk implements Callable<Integer> {
    private static final String PROMPT = "desk> ";

    private final BufferedReader in;
    private final PrintWriter out;

    @Option(
            names = "--server",
            defaultValue = "http://localhost:8080",
            description = "Scheme, host and port of the server; ${DEFAULT-VALUE} by default.")
    private URI server = URI.create("http://localhost:8080");

    @Option(names = "--user", required = true, description = "The agent's name.")
    private String user = "";

    @Option(
            names = "--password",
            arity = "0..1",
            interactive = true,
            defaultValue = "${env:DESK_PASSWORD}",
            description = "Asks for the password; not needed if DESK_PASSWORD is set.")
    private char @Nullable [] password;

    Desk(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Runs the program and exits with 0, with 1 if the server refuses or cannot be reached, or with 2 if an option is wrong.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        Desk desk = new Desk(
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                new PrintWriter(System.out, true, Charset.defaultCharset()));
        System.exit(desk.run(args));
    }

    /** Runs the program and returns its exit code. */
    int run(String... args) {
        return new CommandLine(this).setOut(out).setErr(out).execute(args);
    }

    @Override
    public Integer call() throws Exception {
        if (password == null) {
            out.println("There is no password. Set DESK_PASSWORD, or add --password to be asked for it.");
            return CommandLine.ExitCode.USAGE;
        }
        try (Agent agent = Agent.signIn(server, user, new String(password), out)) {
            CommandLine commands = new CommandLine(new DeskCommands(agent, out))
                    .setOut(out)
                    .setErr(out)
                    .setExecutionExceptionHandler((failure, command, parsed) -> refused(failure));
            prompt();
            for (String line = in.readLine(); line != null && !line.strip().equals("quit"); line = in.readLine()) {
                if (!line.isBlank()) {
                    commands.execute(line.strip().split("\\s+"));
                }
                prompt();
            }
            return CommandLine.ExitCode.OK;
        } catch (OperationFailure | ClientException failure) {
            return refused(failure);
        }
    }

    private void prompt() {
        out.print(PROMPT);
        out.flush();
    }

    private int refused(Exception failure) throws Exception {
        if (failure instanceof OperationFailure
                || failure instanceof ClientException
                || failure instanceof DeskException) {
            out.println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
