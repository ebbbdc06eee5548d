package io.jixiao.examples;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code jixiao}. */
@Command(
    name = "jixiao",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Checks and scores fiscal self-evaluation reports (绩效自评报告).",
    subcommands = EvaluateCommand.class)
public final class Main {

  private Main() {}

  /**
   * Runs the command line and ends the process with its exit status.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** {@return the command line, ready to execute; bad arguments end with status 2} */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
              command.getErr().println("jixiao: " + message);
              return EvaluateCommand.UNUSABLE;
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
