package org.mendline.app.cli;

import java.util.Arrays;
import org.mendline.app.clinic.OpenClinic;
import picocli.CommandLine.Command;

@Command(name = "init", description = "Creates a new, empty, encrypted clinic store.")
final class InitCommand extends StoreCommand {
    @Override
    public Integer call() {
        char[] passphrase = store.passphrase(true);
        try (OpenClinic clinic = OpenClinic.create(store.store(), passphrase)) {
            output.print(
                    new Created(clinic.file().toString()),
                    out -> out.printf(
                            "Created %s. Keep the passphrase safe: without it nobody can read the store.%n",
                            clinic.file()));
        } finally {
            Arrays.fill(passphrase, '\0');
        }
        return 0;
    }

    record Created(String store) {}
}
