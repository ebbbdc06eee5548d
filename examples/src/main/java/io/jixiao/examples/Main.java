package io.jixiao.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code jixiao}. */
@Command(
    name = "jixiao",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Checks and scores fiscal self-evaluation reports (绩效自评报告).",
    subcommands = {EvaluateCommand.class, BlankCommand.class, RosterCommand.class})
public final class Main {

  /** The exit status where a strict run stands on an error-level finding. */
  static final int FINDINGS = 1;

  /** The exit status for unusable input or arguments. */
  static final int UNUSABLE = 2;

  private Main() {}

  /**
   * Runs the command line and ends the process with its exit status.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    PrintWriter out = writer(FileDescriptor.out, "stdout.encoding");
    PrintWriter err = writer(FileDescriptor.err, "stderr.encoding");
    int status = commandLine().setOut(out).setErr(err).execute(args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** Chinese needs more than ASCII: the console's charset where Java knows one, UTF-8 elsewhere. */
  private static PrintWriter writer(FileDescriptor stream, String property) {
    String name = System.getProperty(property, System.getProperty("sun." + property, "UTF-8"));
    Charset charset = Charset.forName(name);
    return new PrintWriter(
        new OutputStreamWriter(
            new FileOutputStream(stream),
            charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset),
        true);
  }

  /** {@return the command line, ready to execute; bad arguments end with status 2} */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              String message =
                  e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
              command.getErr().println("jixiao: " + message);
              return UNUSABLE;
            });
  }

  /** Reads the version from the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"jixiao " + (version == null ? "(development)" : version)};
    }
  }
}
