package org.mendline.app.cli;

import java.util.concurrent.Callable;
import org.mendline.app.about.Version;
import org.mendline.app.start.LocalWorkstation;
import org.mendline.storage.backup.BackupException;
import org.mendline.storage.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `mendline`: without a command it opens the workstation.
@Command(
        name = "mendline",
        description = "Offline decision support for recovery: import, twin, what-if, report.",
        mixinStandardHelpOptions = true,
        version = Version.NAME,
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            InitCommand.class,
            ImportCommand.class,
            ImportsCommand.class,
            UndoImportCommand.class,
            WatchCommand.class,
            PersonsCommand.class,
            PersonCommand.class,
            EpisodeCommand.class,
            AssignCommand.class,
            ObservationsCommand.class,
            AddCommand.class,
            NoteCommand.class,
            DevicesCommand.class,
            QuarantineCommand.class,
            DoubtfulCommand.class,
            MappingsCommand.class,
            PredictCommand.class,
            FeedbackCommand.class,
            ReviewCommand.class,
            ExplainCommand.class,
            WhatIfCommand.class,
            CompareCommand.class,
            BestCommand.class,
            RiskCommand.class,
            ReportCommand.class,
            ScreenshotCommand.class,
            TrainCommand.class,
            ModelsCommand.class,
            EvaluateCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            CompactCommand.class,
            TortureCommand.class,
            BenchCommand.class,
            DemoCommand.class,
            DoctorCommand.class
        })
public final class MendlineCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(MendlineCommand.class);

    @Override
    public Integer call() {
        try {
            LocalWorkstation.launchAndWait();
        } catch (UnsupportedOperationException e) { // how JavaFX says that there is no display
            throw new CommandFailed(
                    2,
                    "The window cannot be shown (" + e.getMessage() + "). Mendline needs a display and, on Linux, GTK 3"
                            + " (package libgtk-3-0). Without a display use the commands: mendline --help.");
        }
        return 0;
    }

    /// Runs the command line and returns the exit code: 0 done, 1 the data did not allow it, 2 the call or the store
    /// was
    /// wrong.
    public static int run(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new MendlineCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println("mendline: " + sentence(e));
                    command.getErr().flush();
                    return e instanceof CommandFailed failed ? failed.exitCode() : 2;
                });
    }

    private static String sentence(Exception e) {
        if (e instanceof CommandFailed
                || e instanceof StoreException
                || e instanceof BackupException
                || e instanceof java.io.IOException) {
            return String.valueOf(e.getMessage());
        }
        LOG.error("Unexpected error", e);
        return "an unexpected error (" + e + "). Nothing stored was harmed; please report it with the lines above.";
    }
}
