package org.mendline.app.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.ClinicFolders;
import org.mendline.app.clinic.OpenClinic;
import picocli.CommandLine.Option;

/// Which store, and its passphrase: by `--passphrase-file`, else `MENDLINE_PASSPHRASE`, else a prompt.
final class StoreOptions {
    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "Clinic store (default: MENDLINE_STORE, else the clinic in your home folder).")
    private @Nullable Path store;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "File whose first line is the passphrase (default: MENDLINE_PASSPHRASE, else a prompt).")
    private @Nullable Path passphraseFile;

    Path store() {
        if (store != null) {
            return store;
        }
        return Optional.ofNullable(System.getenv("MENDLINE_STORE"))
                .map(Path::of)
                .orElseGet(ClinicFolders::defaultStore);
    }

    OpenClinic open() {
        char[] passphrase = passphrase(false);
        return OpenClinic.open(store(), passphrase);
    }

    /// @param twice whether a prompt asks for a repetition, as for a new store
    char[] passphrase(boolean twice) {
        if (passphraseFile != null) {
            return fromFile(passphraseFile);
        }
        String variable = System.getenv("MENDLINE_PASSPHRASE");
        if (variable != null && !variable.isEmpty()) {
            return variable.toCharArray();
        }
        Console console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(
                        () -> new CommandFailed(
                                2,
                                "No passphrase: give --passphrase-file FILE, set MENDLINE_PASSPHRASE, or run from a terminal."));
        char[] first = console.readPassword("Passphrase for %s: ", store());
        if (twice && !java.util.Arrays.equals(first, console.readPassword("Once more: "))) {
            throw new CommandFailed(2, "The two passphrases differ; nothing was created.");
        }
        return first;
    }

    private static char[] fromFile(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String line = text.lines().findFirst().orElse("");
            if (line.isEmpty()) {
                throw new CommandFailed(
                        2, "The passphrase file " + file + " is empty; write the passphrase on its first line.");
            }
            return line.toCharArray();
        } catch (IOException e) {
            throw new CommandFailed(2, "The passphrase file " + file + " cannot be read: " + e.getMessage());
        }
    }
}
